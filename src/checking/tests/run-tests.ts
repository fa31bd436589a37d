import type * as format from '../../questionnaire/format.ts';
import { inside, type Spot } from '../../source/source.ts';
import { failuresOfNode, failuresOfQuestion, failuresOfView } from './expected-figures.ts';
import { failuresOfIds } from './expected-ids.ts';
import { failuresOfOrder } from './expected-order.ts';
import type { Failure } from './failure.ts';
import { type Judged, judgementOf } from './judged.ts';
import { failuresOfSnapshot } from './snapshot.ts';
import type { Suite, Test } from './suite.ts';

/** What came of one test. */
export interface TestResult {
  readonly test: Test;
  readonly judged: Judged;
  readonly failures: readonly Failure[];
}

export interface SuiteResult {
  readonly suite: Suite;
  readonly results: readonly TestResult[];
}

export const hasPassed = ({ failures }: TestResult): boolean => failures.length === 0;

/** Judges the answers of every test and compares what came out with what was expected. */
export const runTests = (suite: Suite): SuiteResult => ({ suite, results: suite.tests.map((test) => runTest(test, suite)) });

function runTest(test: Test, suite: Suite): TestResult {
  const judged = judgementOf(test, suite);
  const failures = failuresOf(test.expect, inside(test.spot, 'expect'), judged);
  return { test, judged, failures: [...failures].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column) };
}

type Key = keyof format.Expectation;
type Expected<K extends Key> = Exclude<format.Expectation[K], undefined>;
type Check<K extends Key> = (expected: Expected<K>, spot: Spot, judged: Judged) => readonly Failure[];

/** Each kind of expectation, by its key. */
const checks: { readonly [K in Key]: Check<K> } = {
  overall: (expected, spot, judged) => failuresOfNode('overall', expected, spot, judged),
  dimensions: (expected, spot, judged) => ofEach(expected, spot, (id, each, at) => failuresOfNode(id, each, at, judged)),
  stages: (expected, spot, judged) => ofEach(expected, spot, (id, each, at) => failuresOfView(id, each, at, judged)),
  cells: (expected, spot, judged) => ofEach(expected, spot, (id, each, at) => failuresOfView(id, each, at, judged)),
  questions: (expected, spot, judged) => ofEach(expected, spot, (id, each, at) => failuresOfQuestion(id, each, at, judged)),
  findings: (expected, spot, judged) => failuresOfIds('findings', expected, spot, judged),
  actions: (expected, spot, judged) => failuresOfIds('actions', expected, spot, judged),
  inconsistencies: (expected, spot, judged) => failuresOfIds('inconsistencies', expected, spot, judged),
  'may-apply': (expected, spot, judged) => failuresOfIds('may-apply', expected, spot, judged),
  order: failuresOfOrder,
  snapshot: failuresOfSnapshot,
};

const failuresOf = (expect: format.Expectation, spot: Spot, judged: Judged): readonly Failure[] =>
  (Object.keys(checks) as Key[]).flatMap((key) => failuresUnder(key, expect, spot, judged));

function failuresUnder<K extends Key>(key: K, expect: format.Expectation, spot: Spot, judged: Judged): readonly Failure[] {
  const expected = expect[key];
  const check: Check<K> = checks[key];
  return expected === undefined ? [] : check(expected as Expected<K>, inside(spot, key), judged);
}

const ofEach = <T>(
  expected: Readonly<Record<string, T>>,
  spot: Spot,
  check: (id: string, expected: T, spot: Spot) => readonly Failure[],
): readonly Failure[] => Object.entries(expected).flatMap(([id, each]) => check(id, each, inside(spot, id)));
