import { answerHolds } from '../../answers/answer-holds.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Item } from '../../questionnaire/item.ts';
import type { NamedQuestion } from '../../questionnaire/names.ts';
import type { LadderQuestion, NumberQuestion, PracticesQuestion } from '../../questionnaire/questionnaire.ts';
import { inside } from '../../source/source.ts';
import type { Check, Checking } from './check.ts';

/** Every option makes a difference, what says that none is in place stands alone, and what says not applicable does not count. */
export const options: Check = (checking) => {
  for (const written of checking.names.question.values()) {
    const question = checking.questionnaire.questions.get(written.data.id);
    if (question?.kind === 'practices') checkPractices(question, written, checking);
    if (question?.kind === 'maturity' || question?.kind === 'choice') checkLadder(question, written, checking);
    if (question?.kind === 'number') checkSteps(question, written, checking);
    if (question !== undefined && 'options' in question) checkNotApplicable(question, written, checking);
  }
};

/** A step that counts what the one before counts is none, unless a condition looks at it. */
function checkSteps({ id, measure }: NumberQuestion, written: NamedQuestion, { analysis, tell }: Checking): void {
  if (measure === undefined || !('steps' in measure)) return;
  const looked = new Set(analysis.domains.testsOf(id).map(({ value }) => value));
  for (const [index, { at, value }] of measure.steps.entries()) {
    const before = measure.steps[index - 1];
    if (before === undefined || before.value !== value || looked.has(at)) continue;
    const row = measure.start === undefined ? index : index + 1;
    tell('meaning/option-changes-nothing', inside(written.spot, 'steps', row), {
      question: id,
      option: String(at),
      other: String(before.at),
    });
  }
}

/** Of a question that is scored. */
function checkNotApplicable(
  { id: asked, options: offered }: PracticesQuestion | LadderQuestion,
  written: NamedQuestion,
  checking: Checking,
): void {
  if (checking.analysis.scores.model.questionOf.get(asked)?.value === undefined) return;
  for (const { id, label, value } of offered)
    if (value !== undefined && saysNotApplicable(id, label))
      checking.tell('meaning/not-applicable-counts', spotOf(id, written).spot, { question: asked, option: id, value: String(value) });
}

/** By its id or, in English, by its label: "n/a", "Not applicable", "The question does not apply to us". */
const saysNotApplicable = (id: string, label: string): boolean =>
  id === 'not-applicable' || /^(n\/?a\b|((the|this) question )?(is )?(not applicable|does not apply))/i.test(label.trim());

/** Of a question that is neither scored nor looked at, every answer is for the record. Options without a value are for whom it does not concern. */
function checkLadder(question: LadderQuestion, written: NamedQuestion, { analysis, tell }: Checking): void {
  const tests = analysis.domains.testsOf(question.id);
  const known = new Map<string, string>();
  for (const { id, value } of question.options) {
    if (value === undefined) continue;
    const key = `${value} ${tests.map((test) => answerHolds(question, id, test)).join()}`;
    const other = known.get(key);
    if (other === undefined) known.set(key, id);
    else tell('meaning/option-changes-nothing', spotOf(id, written).spot, { question: question.id, option: id, other });
  }
}

/** A practice counts, or a condition or a rule names it. */
function checkPractices(question: PracticesQuestion, written: NamedQuestion, { analysis, tell }: Checking): void {
  const { id: asked, score } = question;
  const rules = typeof score === 'string' ? [] : score.flatMap(({ when }) => (when === undefined ? [] : [...testsOf(when)]));
  const tests = [...analysis.domains.testsOf(asked), ...rules];
  const named = new Set(tests.flatMap((test) => ('value' in test && Array.isArray(test.value) ? test.value : [])));
  const isScored = typeof score !== 'string' || question.options.some(({ value }) => value !== undefined && value !== 0);
  for (const { id, alone, value, label } of question.options) {
    if (alone) continue;
    const { spot } = spotOf(id, written);
    const counts = typeof score === 'string' && value !== 0;
    if (saysNone(id, label) && question.options.length > 1) tell('meaning/none-with-others', spot, { question: asked, option: id });
    else if (isScored && !counts && !named.has(id))
      tell('meaning/option-changes-nothing', spot, { question: asked, option: id, other: undefined });
  }
}

/** By its id or, in English, by its label: "none of these", "nothing yet". */
const saysNone = (id: string, label: string): boolean =>
  /^(none|nothing)(-|$)/.test(id) || /^(none|nothing)( of (these|them|the above)| yet)?[.]?$/i.test(label.trim());

const spotOf = (id: string, { options: written, spot }: NamedQuestion): Pick<Item<format.Option>, 'spot'> =>
  written.find((option) => option.data.id === id) ?? { spot };
