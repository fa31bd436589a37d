import { compare, type Real } from '../exact/real.ts';
import type { Condition, Lookup, QuestionTest, ScoredPlace } from '../questionnaire/condition.ts';
import { evaluate, type Test, testsOf } from '../questionnaire/evaluate.ts';
import { influenceOf, type Variable } from './influence.ts';
import { isWithin, type ModelNode, type ModelQuestion, pathTo } from './model.ts';
import type { FactOutcome, Outcome } from './outcomes.ts';
import { testsIn } from './tests-in.ts';
import { narrow, type Worlds } from './worlds.ts';

/** How many more cases may be looked at; the count goes down as they are. */
export interface Work {
  left: number;
}

/** The cases looked at for one figure, and for a whole scorecard; beyond them bounds are outer ones. */
export const casesPerFigure = 2_048;
export const casesPerScorecard = 8_192;

/** The first open answer or fact that keeps one of the conditions unsettled, of those wanted; undefined: all are settled, or no split would settle them. */
export function unsettledBy(
  conditions: readonly Condition[],
  worlds: Worlds,
  lookup: Lookup,
  isWanted: (variable: Variable) => boolean,
): Variable | undefined {
  const seen = new Set<unknown>();
  for (const condition of conditions) {
    for (const variable of openIn(condition, worlds, lookup, seen))
      if (isWanted(variable) && partsOf(variable, worlds).length > 1) return variable;
  }
  return undefined;
}

/** These worlds by the outcomes of what is open; undefined where there is nothing to tell apart, or no work left for it. */
export function splits(variable: Variable, worlds: Worlds, work: Work): readonly Worlds[] | undefined {
  const parts = partsOf(variable, worlds);
  if (parts.length < 2 || work.left < parts.length) {
    if (parts.length >= 2) work.left = 0;
    return undefined;
  }
  work.left -= parts.length;
  return parts.map((part) => narrow(worlds, variable, part));
}

/** What is open in a condition that is unknown, and in whatever it looks at. */
function* openIn(condition: Condition | undefined, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  if (condition === undefined || seen.has(condition)) return;
  seen.add(condition);
  if (evaluate(condition, lookup) !== 'unknown') return;
  for (const test of testsOf(condition)) {
    if (evaluate(test, lookup) === 'unknown') yield* openInTest(test, worlds, lookup, seen);
  }
}

function* openInTest(test: Test, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  const { model } = worlds;
  switch (test.kind) {
    case 'question':
      return yield* openInQuestion(model.questionOf.get(test.question), worlds, lookup, seen, true);
    case 'fact':
      return yield { kind: 'fact', fact: test.fact };
    case 'subject-kind':
      return yield* openIn(model.questionnaire.kinds.get(test.id)?.when, worlds, lookup, seen);
    case 'score':
      return yield* openInPlace(test.of, worlds, lookup, seen);
    case 'level':
      yield* openInLevels(model.nodeOf.get(test.dimension), worlds, lookup, seen);
      return yield* openInPlace({ dimension: test.dimension }, worlds, lookup, seen);
  }
}

/** Whether it is asked comes before what is answered. */
function* openInQuestion(
  question: ModelQuestion | undefined,
  worlds: Worlds,
  lookup: Lookup,
  seen: Set<unknown>,
  isLookedAt: boolean,
): Generator<Variable> {
  if (question === undefined) return;
  yield* openInVisibility(question, worlds, lookup, seen);
  if (isLookedAt && worlds.visible(question) === true) yield { kind: 'question', question };
}

/** What decides whether a question is asked. */
function* openInVisibility(question: ModelQuestion, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  if (worlds.visible(question) !== 'unknown') return;
  for (const node of [...pathTo(question.node)].reverse()) yield* openIn(node.dimension.when, worlds, lookup, seen);
  yield* openIn(question.question.when, worlds, lookup, seen);
}

function* openInPlace(place: ScoredPlace, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  const { model } = worlds;
  const around = 'cell' in place ? place.cell.dimension : 'dimension' in place ? place.dimension : model.root.id;
  const stage = 'cell' in place ? place.cell.stage : 'stage' in place ? place.stage : undefined;
  const top = model.nodeOf.get(around);
  if (top === undefined || seen.has(place)) return;
  seen.add(place);
  for (const question of top.questions)
    yield* openInQuestion(question, worlds, lookup, seen, stage === undefined || question.question.stage === stage);
  if (stage === undefined) for (const node of model.nodes) if (isWithin(node, top)) yield* openInNode(node, worlds, lookup, seen);
}

function* openInNode({ adjust }: ModelNode, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  for (const { when } of adjust) yield* openIn(when, worlds, lookup, seen);
}

function* openInLevels(node: ModelNode | undefined, worlds: Worlds, lookup: Lookup, seen: Set<unknown>): Generator<Variable> {
  for (const { needs } of node?.levels ?? []) yield* openIn(needs, worlds, lookup, seen);
}

/** The outcomes still left, apart as far as tests or points tell them apart. */
function partsOf(variable: Variable, { model, outcomes, facts }: Worlds): readonly (readonly (Outcome | FactOutcome)[])[] {
  if (variable.kind === 'fact') return (facts.get(variable.fact) ?? []).map((outcome) => [outcome]);
  const tests = testsIn(model).questionTests.get(variable.question.id) ?? [];
  const byPoints = influenceOf(model).actsByScore(variable);
  const groups: Outcome[][] = [];
  for (const outcome of outcomes[variable.question.index] ?? []) {
    const group = groups.find(
      ([first]) => first !== undefined && passTheSame(first, outcome, tests) && (!byPoints || countTheSame(first, outcome)),
    );
    if (group === undefined) groups.push([outcome]);
    else group.push(outcome);
  }
  return groups;
}

const passTheSame = (a: Outcome, b: Outcome, tests: readonly QuestionTest[]): boolean =>
  tests.every((test) => a.holds(test) === b.holds(test));

const countTheSame = (a: Outcome, b: Outcome): boolean => isEqual(a.low, b.low) && isEqual(a.high, b.high);

const isEqual = (a: Real | undefined, b: Real | undefined): boolean => (a === undefined || b === undefined ? a === b : compare(a, b) === 0);
