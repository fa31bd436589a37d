import type { Condition, FactTest, QuestionTest } from '../questionnaire/condition.ts';
import { testsOf } from '../questionnaire/evaluate.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Model } from './model.ts';

/** The tests that scores and levels hang on, by the question or the fact they look at. */
export interface TestsIn {
  readonly questionTests: ReadonlyMap<string, readonly QuestionTest[]>;
  readonly factTests: ReadonlyMap<string, readonly FactTest[]>;
}

const found = new WeakMap<Model, TestsIn>();

/** Gathered once for every model. */
export function testsIn(model: Model): TestsIn {
  const known = found.get(model);
  if (known !== undefined) return known;
  const questionTests = new Map<string, QuestionTest[]>();
  const factTests = new Map<string, FactTest[]>();
  for (const condition of conditionsOf(model.questionnaire)) {
    for (const test of testsOf(condition)) {
      if (test.kind === 'question') push(questionTests, test.question, test);
      if (test.kind === 'fact') push(factTests, test.fact, test);
    }
  }
  const tests = { questionTests, factTests };
  found.set(model, tests);
  return tests;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function* conditionsOf({ root, dimensions, questions, levels, kinds }: Questionnaire): Generator<Condition> {
  for (const { when } of kinds.values()) yield when;
  for (const { needs } of levels) if (needs !== undefined) yield needs;
  for (const { when, adjust, levels: own } of [root, ...dimensions.values()]) {
    if (when !== undefined) yield when;
    for (const adjustment of adjust) yield adjustment.when;
    for (const { needs } of own) if (needs !== undefined) yield needs;
  }
  for (const { when, neededFor } of questions.values()) {
    if (when !== undefined) yield when;
    yield* neededFor.values();
  }
}
