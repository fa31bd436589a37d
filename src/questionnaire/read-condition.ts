import { inside, keyAt, type Spot } from '../source/source.ts';
import type { Condition, QuestionTest } from './condition.ts';
import type { ConditionReader, ConditionScope, Leaf } from './condition-leaf.ts';
import type * as format from './format.ts';
import { refersTo } from './names.ts';
import { readFactTest } from './read-fact-test.ts';
import { readNodeTest } from './read-node-test.ts';
import { readQuestionTest } from './read-question-test.ts';

/** What stands for a condition that cannot be read; a problem has been told, so nobody ever evaluates it. */
const unreadable: Condition = { kind: 'any', conditions: [] };

const subjects = ['all', 'any', 'not', 'count', 'question', 'dimension', 'stage', 'cell', 'fact', 'kind'] as const;
type Subject = (typeof subjects)[number];

/** The tests each subject takes, besides the keys that belong to it. */
const testsFor: Readonly<Record<Subject, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  kind: [],
  count: ['reaches'],
  question: ['is', 'at-least', 'above', 'below', 'has', 'has-any', 'answered'],
  dimension: ['at-least', 'above', 'below', 'level-at-least', 'level-below'],
  stage: ['at-least', 'above', 'below'],
  cell: ['at-least', 'above', 'below'],
  fact: ['is', 'at-least', 'above', 'below'],
};

/** Reads a condition: one subject and one test a leaf, every name known, every test fit for what it tests. */
export function readCondition(data: format.Condition, spot: Spot, scope: ConditionScope, reader: ConditionReader): Condition {
  const { tell } = reader;
  const keys = Object.keys(data);
  const named = subjects.filter((subject) => data[subject] !== undefined);
  const subject = named[0] ?? (scope.about === 'rule' ? 'question' : undefined);
  if (subject === undefined) {
    tell('questionnaire/condition-subject', spot, {}, `One of: ${subjects.join(', ')}.`);
    return unreadable;
  }
  const takes = testsFor[subject];
  const foreign = keys.find((key) => key !== subject && !takes.includes(key));
  if (foreign !== undefined) {
    tell('questionnaire/condition-mixed', keyAt(inside(spot, foreign)), { key: foreign, subject }, mixedHint(subject, foreign));
    return unreadable;
  }
  const tests = keys.filter((key) => takes.includes(key));
  if (takes.length > 0 && tests.length !== 1) {
    const place = tests[1] === undefined ? spot : keyAt(inside(spot, tests[1]));
    tell('questionnaire/condition-tests', place, { subject, count: tests.length }, testsHint(tests.length, takes));
    return unreadable;
  }
  return readers[subject]({ data, spot, scope, test: tests[0] ?? '', reader }) ?? unreadable;
}

function mixedHint(subject: Subject, foreign: string): string {
  const isSubject = (subjects as readonly string[]).includes(foreign);
  const takes = testsFor[subject];
  if (isSubject || takes.length === 0) return 'Join two conditions with all: [{ ... }, { ... }].';
  return `A ${subject} takes: ${takes.join(', ')}.`;
}

const testsHint = (count: number, takes: readonly string[]): string =>
  count === 0 ? `One of: ${takes.join(', ')}.` : 'One test a condition; join several with all: [{ ... }, { ... }].';

const readers: Readonly<Record<Subject, (leaf: Leaf) => Condition | undefined>> = {
  all: (leaf) => joint(leaf, 'all'),
  any: (leaf) => joint(leaf, 'any'),
  not: ({ data, spot, scope, reader }) =>
    data.not && { kind: 'not', condition: readCondition(data.not, inside(spot, 'not'), scope, reader) },
  count: readCount,
  question: readQuestion,
  dimension: readNodeTest,
  stage: readNodeTest,
  cell: readNodeTest,
  fact: readFactTest,
  kind: readKind,
};

function joint({ data, spot, scope, reader }: Leaf, kind: 'all' | 'any'): Condition | undefined {
  const conditions = data[kind] ?? [];
  if (conditions.length === 0) {
    reader.tell('questionnaire/condition-empty', inside(spot, kind), { key: kind });
    return undefined;
  }
  return { kind, conditions: conditions.map((inner, index) => readCondition(inner, inside(spot, kind, index), scope, reader)) };
}

function readCount(leaf: Leaf): Condition | undefined {
  const { data, spot, scope, reader } = leaf;
  const { count, reaches = 0 } = data;
  if (count === undefined) return undefined;
  const conditions = Array.isArray(count)
    ? count.map((inner, index) => readCondition(inner, inside(spot, 'count', index), scope, reader))
    : countedDimensions(count, { ...leaf, spot: inside(spot, 'count') });
  if (conditions === undefined) return undefined;
  if (conditions.length === 0) reader.tell('questionnaire/condition-empty', inside(spot, 'count'), { key: 'count' });
  else if (reaches < 1 || reaches > conditions.length)
    reader.tell('questionnaire/count-out-of-range', inside(spot, 'reaches'), { reaches, of: conditions.length });
  return { kind: 'count', conditions, reaches };
}

/** `dimensions: all` are those at the top: a dimension and those inside it would count one thing twice. */
function countedDimensions(count: format.CountedDimensions, leaf: Leaf): Condition[] | undefined {
  const { spot, reader } = leaf;
  const { dimensions, ...tests } = count;
  const test = Object.keys(tests);
  if (test.length !== 1) {
    reader.tell(
      'questionnaire/condition-tests',
      spot,
      { subject: 'count', count: test.length },
      testsHint(test.length, testsFor.dimension),
    );
    return undefined;
  }
  const all = dimensions === 'all';
  const ids = all ? reader.joined.dimensions.map(({ data }) => data.id) : dimensions;
  return ids.flatMap((dimension, index) => {
    const named: format.Condition = { dimension, ...tests };
    const at = all ? undefined : inside(spot, 'dimensions', index);
    return readNodeTest({ ...leaf, data: named, test: test[0] ?? '' }, at) ?? [];
  });
}

function readQuestion({ data, spot, scope, test, reader }: Leaf): QuestionTest | undefined {
  const { names, tell } = reader;
  const id = data.question ?? scope.self?.data.id ?? '';
  const subject = inside(spot, 'question');
  if (scope.self !== undefined && id !== scope.self.data.id) {
    tell('questionnaire/rule-of-other-question', subject, { id, self: scope.self.data.id });
    return undefined;
  }
  const question = scope.self ?? names.question.get(id);
  if (question === undefined) {
    refersTo('question', id, subject, names, tell);
    return undefined;
  }
  return readQuestionTest(test as QuestionTest['test'], data, spot, question, tell);
}

function readKind({ data, spot, scope, reader }: Leaf): Condition | undefined {
  const { names, tell } = reader;
  const id = data.kind ?? '';
  if (scope.about === 'kind' || scope.about === 'rule') {
    tell('questionnaire/kind-not-allowed', keyAt(inside(spot, 'kind')), {});
    return undefined;
  }
  return refersTo('kind', id, inside(spot, 'kind'), names, tell) ? { kind: 'subject-kind', id } : undefined;
}
