import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { hasPassed, type SuiteResult, type TestResult } from '../tests/run-tests.ts';
import { answeredOptions, answeredQuestions, optionsOf } from './answered.ts';
import { expectedActions, expectedLevels, levelsOf } from './expected.ts';
import { coveredRules, rulesOf } from './rules.ts';

/** How much of one kind of thing the tests of a questionnaire try out. */
export interface Covered {
  readonly kind: string;
  readonly all: number;
  readonly covered: number;
  /** In the order of the questionnaire. */
  readonly missing: readonly string[];
}

interface Kind {
  readonly kind: string;
  readonly all: (questionnaire: Questionnaire) => readonly string[];
  readonly covered: (result: TestResult) => readonly string[];
}

/**
 * A question or an option is covered when it is answered and counts; what a judgement tells only when a test expects it, as a rule
 * that fires unnoticed is not tested.
 */
const kinds: readonly Kind[] = [
  { kind: 'questions', all: ({ questions }) => [...questions.keys()], covered: answeredQuestions },
  { kind: 'options', all: optionsOf, covered: answeredOptions },
  { kind: 'rules', all: rulesOf, covered: coveredRules },
  { kind: 'levels', all: levelsOf, covered: expectedLevels },
  { kind: 'actions', all: ({ actions }) => [...actions.keys()], covered: expectedActions },
];

/** What the tests that pass cover of their questionnaire; kinds of which it has none are left out. */
export function coverageOf(questionnaire: Questionnaire, suites: readonly SuiteResult[]): readonly Covered[] {
  const passed = suites.flatMap(({ results }) => results.filter(hasPassed));
  return kinds.flatMap(({ kind, all, covered }) => {
    const known = all(questionnaire);
    const seen = new Set(passed.flatMap(covered));
    const missing = known.filter((id) => !seen.has(id));
    return known.length === 0 ? [] : [{ kind, all: known.length, covered: known.length - missing.length, missing }];
  });
}

export const percentOf = ({ all, covered }: Covered): number => (covered / all) * 100;
