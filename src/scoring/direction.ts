import { compare, type Real } from '../exact/real.ts';
import type { Condition, FactTest, QuestionTest, Truth } from '../questionnaire/condition.ts';
import { type Test, testsOf } from '../questionnaire/evaluate.ts';
import { risesThroughout } from '../questionnaire/methods.ts';
import type { Model, ModelAdjustment, ModelNode } from './model.ts';
import { extremes, factOutcomes, type Outcome, possible } from './outcomes.ts';
import { testsIn } from './tests-in.ts';

/** Which way better answers should push a condition, for the lowest answers to give the lowest score or level. */
type Wanted = 'true' | 'false';

/** A test of an answer or a fact, and which truth it should have where the answer is at its best. */
interface Wish {
  readonly test: QuestionTest | FactTest;
  readonly atBest: Wanted;
}

export interface Directions {
  /** Whether the lowest answers settle this condition so that the score is lowest, and the highest so that it is highest. */
  isAligned(condition: Condition): boolean;
}

/**
 * Adjustments and needs of levels that better answers can only turn for the better. Then the bounds are reached with all open
 * answers at their lowest and at their highest, and nothing has to be split.
 */
export function directionsOf(model: Model): Directions {
  if (!risesThroughout(model.questionnaire)) return { isAligned: () => false };
  const candidates = new Map<Condition, Wanted>([...adjustments(model), ...needs(model)]);
  // What is out may take others with it: a test of a level hangs on what the levels need.
  for (let before = -1; before !== candidates.size; ) {
    before = candidates.size;
    for (const condition of outOfLine(model, candidates)) candidates.delete(condition);
  }
  return { isAligned: (condition) => candidates.has(condition) };
}

function* adjustments(model: Model): Generator<[Condition, Wanted]> {
  for (const node of model.nodes)
    for (const adjustment of node.adjust) {
      const wanted = wantedBy(adjustment, node);
      if (wanted !== undefined) yield [adjustment.when, wanted];
    }
}

/** What only lowers a score should not hold of the best answers, what only raises it should. */
function wantedBy({ multiply, add, cap, atLeast }: ModelAdjustment, { range }: ModelNode): Wanted | undefined {
  const factor = multiply === undefined ? 0 : compare(multiply, one);
  if (factor !== 0 && compare(range.low, nothing) < 0) return undefined;
  const points = add === undefined ? 0 : compare(add, nothing);
  const lowers = cap !== undefined || factor < 0 || points < 0;
  const raises = atLeast !== undefined || factor > 0 || points > 0;
  if (lowers && raises) return undefined;
  return raises ? 'true' : 'false';
}

const one: Real = { kind: 'small', numerator: 1, denominator: 1 };
const nothing: Real = { kind: 'small', numerator: 0, denominator: 1 };

function* needs(model: Model): Generator<[Condition, Wanted]> {
  for (const node of model.nodes)
    for (const level of node.levels) {
      if (level.needs !== undefined) yield [level.needs, 'true'];
      for (const { test } of level.neededOf) yield [test, 'true'];
    }
}

function outOfLine(model: Model, candidates: ReadonlyMap<Condition, Wanted>): readonly Condition[] {
  const wishes = new Map<Condition, readonly Wish[] | undefined>();
  for (const [condition, wanted] of candidates) wishes.set(condition, wishesOf(condition, wanted, model, candidates));
  const torn = tornApart(
    [...wishes.values()].flatMap((list) => list ?? []),
    model,
  );
  return [...wishes].flatMap(([condition, list]) => (list?.every(({ test }) => !torn.has(subjectOf(test))) ? [] : [condition]));
}

/** What is wanted of every answer and fact a condition looks at; undefined where a score or a level is looked at the wrong way. */
function wishesOf(
  condition: Condition,
  atBest: Wanted,
  model: Model,
  candidates: ReadonlyMap<Condition, Wanted>,
): readonly Wish[] | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return allOrNone(condition.conditions.map((branch) => wishesOf(branch, atBest, model, candidates)));
    case 'not':
      return wishesOf(condition.condition, opposite(atBest), model, candidates);
    case 'question':
    case 'fact':
      return [{ test: condition, atBest }];
    case 'subject-kind': {
      const when = model.questionnaire.kinds.get(condition.id)?.when;
      return when === undefined || isLoop(when, condition) ? undefined : wishesOf(when, atBest, model, candidates);
    }
    case 'score':
    case 'level':
      return growsTo(condition, model, candidates) === atBest ? [] : undefined;
  }
}

const isLoop = (when: Condition, test: Test): boolean =>
  [...testsOf(when)].some((each) => each.kind === 'subject-kind' && test.kind === 'subject-kind' && each.id === test.id);

const opposite = (wanted: Wanted): Wanted => (wanted === 'true' ? 'false' : 'true');

const allOrNone = (lists: readonly (readonly Wish[] | undefined)[]): readonly Wish[] | undefined =>
  lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);

/** What a test of a score or a level comes to as answers get better; undefined where a level may be lost by better answers. */
function growsTo(test: Test, model: Model, candidates: ReadonlyMap<Condition, Wanted>): Wanted | undefined {
  if (test.kind === 'score') return test.test === 'below' ? 'false' : 'true';
  if (test.kind !== 'level') return undefined;
  const levels = model.nodeOf.get(test.dimension)?.levels ?? [];
  const isClimbed = levels.every(
    ({ needs, neededOf }) => (needs === undefined || candidates.has(needs)) && neededOf.every((needed) => candidates.has(needed.test)),
  );
  if (!isClimbed) return undefined;
  return test.test === 'level-below' ? 'false' : 'true';
}

const subjectOf = (test: QuestionTest | FactTest): string => (test.kind === 'fact' ? `fact ${test.fact}` : `question ${test.question}`);

/** Answers and facts of which no single outcome is the worst in everything, or none the best. */
function tornApart(wishes: readonly Wish[], model: Model): ReadonlySet<string> {
  const bySubject = new Map<string, Wish[]>();
  for (const wish of wishes) bySubject.set(subjectOf(wish.test), [...(bySubject.get(subjectOf(wish.test)) ?? []), wish]);
  const torn = [...bySubject].filter(([, list]) => !isInLine(list, model)).map(([subject]) => subject);
  return new Set(torn);
}

/** An outcome with the truths its tests have. */
interface Row {
  readonly points: { readonly low: Real; readonly high: Real } | undefined;
  readonly truths: readonly Truth[];
}

function isInLine(wishes: readonly Wish[], model: Model): boolean {
  const rows = rowsOf(wishes, model);
  const all = rows.flatMap(({ points }) =>
    points === undefined ? [] : [{ low: points.low, high: points.high, holds: () => true as const }],
  );
  const ends = extremes(all);
  const isWorst = ({ points, truths }: Row) =>
    (ends === undefined || (points !== undefined && compare(points.low, ends.low) === 0)) &&
    truths.every((truth, i) => isEnd(truth, i, opposite(wishes[i]?.atBest ?? 'true')));
  const isBest = ({ points, truths }: Row) =>
    (ends === undefined || (points !== undefined && compare(points.high, ends.high) === 0)) &&
    truths.every((truth, i) => isEnd(truth, i, wishes[i]?.atBest ?? 'true'));
  return rows.some(isWorst) && rows.some(isBest);

  /** Whether it has the truth wanted of it, or no outcome has. */
  function isEnd(truth: Truth, i: number, wanted: Wanted): boolean {
    if (truth === 'unknown') return false;
    return truth === (wanted === 'true') || rows.every((row) => row.truths[i] === truth);
  }
}

function rowsOf(wishes: readonly Wish[], model: Model): readonly Row[] {
  const [first] = wishes;
  if (first === undefined) return [];
  if (first.test.kind === 'fact') {
    const tests = testsIn(model).factTests.get(first.test.fact) ?? [];
    return factOutcomes(tests).map((outcome) => ({
      points: undefined,
      truths: wishes.map(({ test }) => test.kind === 'fact' && outcome.holds(test)),
    }));
  }
  const question = model.questionOf.get(first.test.question);
  if (question === undefined) return [];
  const outcomes = possible(question, testsIn(model).questionTests.get(question.id) ?? [], new Map());
  return outcomes.map((outcome) => ({
    points: outcome.low === undefined || outcome.high === undefined ? undefined : { low: outcome.low, high: outcome.high },
    truths: wishes.map(({ test }) => (test.kind === 'fact' ? 'unknown' : truthIn(outcome, test))),
  }));
}

const truthIn = (outcome: Outcome, test: QuestionTest): Truth => outcome.holds(test);
