import { didYouMean } from '../source/nearest.ts';
import type { Tell } from '../source/problems.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { Condition, FactTest, LevelTest, QuestionTest, ScoredPlace, ScoreTest } from './condition.ts';
import type * as format from './format.ts';
import type { Joined } from './joined.ts';
import { levelsOf, type NamedQuestion, type Names, overall, refersTo, refersToNode } from './names.ts';
import { readQuestionTest } from './read-question-test.ts';
import { threshold } from './threshold.ts';

/** Where a condition stands, which decides what it may be about. */
export interface ConditionScope {
  /** `answers`: answers, facts and kinds; `kind`: answers and facts; `rule`: the question of the rule; `all`: scores and levels too. */
  readonly about: 'answers' | 'kind' | 'rule' | 'all';
  /** Under `rule`: the question that is meant where none is named. */
  readonly self?: NamedQuestion;
}

/** What reading a condition needs to know of the questionnaire. */
export interface ConditionReader {
  readonly joined: Joined;
  readonly names: Names;
  readonly tell: Tell;
}

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

interface Leaf {
  readonly data: format.Condition;
  readonly spot: Spot;
  readonly scope: ConditionScope;
  readonly test: string;
  readonly reader: ConditionReader;
}

const readers: Readonly<Record<Subject, (leaf: Leaf) => Condition | undefined>> = {
  all: (leaf) => joint(leaf, 'all'),
  any: (leaf) => joint(leaf, 'any'),
  not: ({ data, spot, scope, reader }) =>
    data.not && { kind: 'not', condition: readCondition(data.not, inside(spot, 'not'), scope, reader) },
  count: readCount,
  question: readQuestion,
  dimension: readNode,
  stage: readNode,
  cell: readNode,
  fact: readFact,
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
    return readNode({ ...leaf, data: named, test: test[0] ?? '' }, at) ?? [];
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

/** `named` is where the node is named, if not under its own key. */
function readNode({ data, spot, scope, test, reader }: Leaf, named?: Spot): ScoreTest | LevelTest | undefined {
  const { tell } = reader;
  const subject = data.dimension !== undefined ? 'dimension' : data.stage !== undefined ? 'stage' : 'cell';
  if (scope.about !== 'all') {
    tell('questionnaire/score-not-allowed', keyAt(spot.path.at(-1) === 'count' ? spot : inside(spot, subject)), { subject });
    return undefined;
  }
  const of = scoredPlace(data, named ?? inside(spot, subject), reader);
  if (of === undefined) return undefined;
  if (test === 'level-at-least' || test === 'level-below') {
    return 'dimension' in of ? readLevel(of.dimension, test, data, spot, reader) : undefined;
  }
  const written = data[test as ScoreTest['test']];
  const value = threshold(written);
  if (value === undefined) {
    tell('questionnaire/test-value', inside(spot, test), { test, of: subject, wanted: 'a score, or per cent such as 40%' });
    return undefined;
  }
  return { kind: 'score', of, test: test as ScoreTest['test'], ...value };
}

function scoredPlace(data: format.Condition, spot: Spot, { names, tell }: ConditionReader): ScoredPlace | undefined {
  if (data.dimension !== undefined) return refersToNode(data.dimension, spot, names, tell) ? { dimension: data.dimension } : undefined;
  const [dimension = '', stage = ''] = data.stage === undefined ? (data.cell ?? '').split('/') : [overall, data.stage];
  if (!refersToNode(dimension, spot, names, tell) || !refersTo('stage', stage, spot, names, tell)) return undefined;
  if (!names.cell.has(`${dimension}/${stage}`)) {
    tell('questionnaire/empty-cell', spot, { place: data.cell ?? stage });
    return undefined;
  }
  return data.stage === undefined ? { cell: { dimension, stage } } : { stage };
}

function readLevel(
  dimension: string,
  test: LevelTest['test'],
  data: format.Condition,
  spot: Spot,
  { joined, names, tell }: ConditionReader,
): LevelTest | undefined {
  const level = data[test] ?? '';
  const known = levelsOf(dimension, joined, names).map((item) => item.data.id);
  if (known.includes(level)) return { kind: 'level', dimension, test, level };
  tell('questionnaire/unknown-level', inside(spot, test), { level, node: dimension }, didYouMean(level, known) ?? listed(known));
  return undefined;
}

const listed = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : `There are: ${ids.slice(0, 20).join(', ')}.`;

function readFact({ data, spot, scope, test, reader }: Leaf): FactTest | undefined {
  const { names, tell } = reader;
  const id = data.fact ?? '';
  if (scope.about === 'rule') {
    tell('questionnaire/rule-of-other-question', keyAt(inside(spot, 'fact')), { id, self: scope.self?.data.id ?? '' });
    return undefined;
  }
  const fact = names.fact.get(id)?.data;
  if (fact === undefined) {
    refersTo('fact', id, inside(spot, 'fact'), names, tell);
    return undefined;
  }
  const value = data[test as FactTest['test']];
  if (test !== 'is' && fact.kind !== 'number') {
    tell('questionnaire/test-not-for-kind', keyAt(inside(spot, test)), { test, id, kind: `${fact.kind} fact` }, 'It takes: is.');
    return undefined;
  }
  if (value === undefined || Array.isArray(value) || typeof value !== typeof factValues[fact.kind].example) {
    tell('questionnaire/test-value', inside(spot, test), { test, of: `the fact ${id}`, wanted: factValues[fact.kind].wanted });
    return undefined;
  }
  return { kind: 'fact', fact: id, test: test as FactTest['test'], value };
}

const factValues: Readonly<Record<format.Fact['kind'], { readonly example: string | number | boolean; readonly wanted: string }>> = {
  number: { example: 1, wanted: 'a number' },
  text: { example: 'harbour', wanted: 'a text' },
  'yes-no': { example: true, wanted: 'true or false' },
};

function readKind({ data, spot, scope, reader }: Leaf): Condition | undefined {
  const { names, tell } = reader;
  const id = data.kind ?? '';
  if (scope.about === 'kind' || scope.about === 'rule') {
    tell('questionnaire/kind-not-allowed', keyAt(inside(spot, 'kind')), {});
    return undefined;
  }
  return refersTo('kind', id, inside(spot, 'kind'), names, tell) ? { kind: 'subject-kind', id } : undefined;
}
