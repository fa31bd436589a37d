import { inside } from '../source/source.ts';
import { buildMeasure } from './build-measure.ts';
import type { Condition } from './condition.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import type { NamedQuestion } from './names.ts';
import { readNeed } from './needed-for.ts';
import type { Option, PracticesQuestion, Question } from './questionnaire.ts';
import { readCondition } from './read-condition.ts';

/** A question with its defaults filled in and its options resolved. */
export function buildQuestion(question: NamedQuestion, reader: ConditionReader): Question {
  const { data } = question;
  const asked = buildAsked(question, reader);
  const onScale = data.values === 'on-scale';
  switch (data.kind) {
    case 'maturity':
    case 'choice':
      return { ...asked, kind: data.kind, options: question.options.map((option) => buildOption(option.data)), onScale };
    case 'practices':
      return { ...asked, kind: data.kind, options: practices(question), score: buildPracticesScore(question, reader), onScale };
    case 'yes-no':
      return { ...asked, kind: data.kind };
    case 'number':
      return {
        ...asked,
        kind: data.kind,
        unit: data.unit,
        measure: buildMeasure(data),
        per: data.per,
        times: data.times ?? 1,
        onScale,
      };
    case 'text':
      return { ...asked, kind: data.kind };
  }
}

function buildAsked(question: NamedQuestion, reader: ConditionReader) {
  const { data, spot, dimension } = question;
  const allow = data.allow ?? ['dont-know', 'not-applicable'];
  const neededFor = new Map<string, Condition>();
  for (const [level, least] of Object.entries(data['needed-for'] ?? {})) {
    const need = readNeed(least, inside(spot, 'needed-for', level), question, reader);
    if (need !== undefined) neededFor.set(level, need);
  }
  return {
    id: data.id,
    code: data.code,
    dimension: dimension.data.id,
    stage: data.stage,
    core: data.core ?? false,
    ask: data.ask,
    why: data.why,
    help: data.help,
    weight: data.weight ?? 1,
    allow: { dontKnow: allow.includes('dont-know'), notApplicable: allow.includes('not-applicable') },
    when: data.when && readCondition(data.when, inside(spot, 'when'), { about: 'answers' }, reader),
    neededFor,
    evidence: data.evidence ?? [],
    answeredBy: data['answered-by'] ?? [],
    sources: data.sources ?? [],
  };
}

const buildOption = ({ id, label, value, alone, help, how }: format.Option): Option => ({
  id,
  label,
  value,
  alone: alone ?? false,
  help,
  how,
});

/** Each practice counts 1 unless it has a value, one that stands alone 0. */
const practices = ({ options }: NamedQuestion): Option[] =>
  options.map(({ data }) => ({ ...buildOption(data), value: data.value ?? (data.alone === true ? 0 : 1) }));

function buildPracticesScore(question: NamedQuestion, reader: ConditionReader): PracticesQuestion['score'] {
  const { data, spot } = question;
  if (data.rules === undefined) return data.score ?? 'share';
  return data.rules.map(({ when, value }, index) => ({
    when: when && readCondition(when, inside(spot, 'rules', index, 'when'), { about: 'rule', self: question }, reader),
    value,
  }));
}
