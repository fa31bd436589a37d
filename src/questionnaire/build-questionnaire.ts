import { contentHash } from '../source/canonical.ts';
import { inside } from '../source/source.ts';
import { buildAction } from './build-action.ts';
import { buildDimensions, buildRoot } from './build-dimension.ts';
import { buildQuestion } from './build-question.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import type { Item } from './item.ts';
import { join } from './join.ts';
import { joinedData } from './joined.ts';
import { namesIn } from './names.ts';
import type { Dimension, Finding, Question, Questionnaire, Target } from './questionnaire.ts';
import { readCondition } from './read-condition.ts';

/**
 * The questionnaire as the program knows it, from what its author wrote. Every condition is read on the way; where one cannot be, that is
 * told and something stands in its place, so the result is good only where nothing was told.
 */
export function buildQuestionnaire(reader: ConditionReader): Questionnaire {
  const { joined, names } = reader;
  const { data } = joined.main;
  const written = joinedData(joined);
  const root = buildRoot(reader);
  const dimensions = new Map<string, Dimension>(buildDimensions(joined.dimensions, root, reader).map((node) => [node.id, node]));
  const questions = [...names.question.values()].map((question): [string, Question] => [question.data.id, buildQuestion(question, reader)]);
  const condition = <T extends { readonly when: format.Condition }>({ data: { when }, spot }: Item<T>, about: 'all' | 'kind') =>
    readCondition(when, inside(spot, 'when'), { about }, reader);
  return {
    id: data.id,
    version: data.version,
    language: data.language,
    sourceLanguage: data.language,
    title: data.title,
    about: data.about,
    licence: data.licence,
    sha256: contentHash(written),
    written,
    scale: data.scale ?? { min: 0, max: 100 },
    root,
    dimensions,
    questions: new Map(questions),
    levels: root.levels,
    facts: plain(names.fact),
    kinds: keyed(joined.lists.kinds, (item) => ({ ...pick(item.data), when: condition(item, 'kind') })),
    roles: plain(names.role),
    stages: plain(names.stage),
    consistency: joined.lists.consistency.map((item) => ({ id: item.data.id, say: item.data.say, when: condition(item, 'all') })),
    findings: keyed(joined.lists.findings, (item) => buildFinding(item.data, condition(item, 'all'))),
    objectives: plain(names.objective),
    actions: keyed(joined.lists.actions, (item) => buildAction(item, reader)),
    targets: joined.lists.targets.map((item) => buildTarget(item.data)),
    cases: plain(names.case),
    sources: plain(names.source),
    currency: joined.lists.actions.map((action) => action.data.cost?.currency).find((currency) => currency !== undefined),
  };
}

/** The questionnaire of data that were read before and found right. */
export function questionnaireOf(written: format.QuestionnaireFile): Questionnaire {
  const nowhere = { file: '', line: 1, column: 1 };
  const source = { file: '', value: written, place: () => nowhere };
  const tell = () => {};
  const joined = join({ source, data: written }, [], tell);
  return buildQuestionnaire({ joined, names: namesIn(joined), tell });
}

const pick = ({ id, title, about }: format.Kind) => ({ id, title, about });

const plain = <T>(items: ReadonlyMap<string, Item<T>>): ReadonlyMap<string, T> => new Map([...items].map(([id, { data }]) => [id, data]));

function keyed<T extends { readonly id: string }, B>(items: readonly Item<T>[], build: (item: Item<T>) => B): ReadonlyMap<string, B> {
  return new Map(items.map((item) => [item.data.id, build(item)]));
}

const buildFinding = ({ id, kind, title, text, dimension, stage, sources }: format.Finding, when: Finding['when']): Finding => ({
  id,
  kind,
  when,
  title,
  text,
  dimension,
  stage,
  sources: sources ?? [],
});

const buildTarget = ({ kind, overall, level, dimensions }: format.Target): Target => ({
  kind,
  overall: overall ?? level,
  dimensions: new Map(Object.entries(dimensions ?? {})),
});
