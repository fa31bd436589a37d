import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Covered, coverageOf, percentOf } from '../coverage/coverage.ts';
import { hasPassed, type SuiteResult } from './run-tests.ts';

/** A tests file that could not be run, and why. */
export interface NotRun {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that came of running tests, for every format to tell. */
export interface TestReport {
  readonly suites: readonly SuiteResult[];
  readonly notRun: readonly NotRun[];
  /** One a questionnaire, in the order in which their tests were met. */
  readonly coverage: readonly { readonly questionnaire: Questionnaire; readonly kinds: readonly Covered[] }[];
}

/** The report on tests that were run, beside which others could not be. */
export function testReport(suites: readonly SuiteResult[], notRun: readonly NotRun[] = []): TestReport {
  const questionnaires = new Set(suites.map(({ suite }) => suite.questionnaire));
  return {
    suites,
    notRun,
    coverage: [...questionnaires].map((questionnaire) => ({
      questionnaire,
      kinds: coverageOf(
        questionnaire,
        suites.filter(({ suite }) => suite.questionnaire === questionnaire),
      ),
    })),
  };
}

export function countOf({ suites }: TestReport): { readonly tests: number; readonly failed: number } {
  const results = suites.flatMap((suite) => suite.results);
  return { tests: results.length, failed: results.filter((result) => !hasPassed(result)).length };
}

/** Whether every kind of thing in every questionnaire is covered to at least so many per cent. */
export const isCovered = ({ coverage }: TestReport, percent: number): boolean =>
  coverage.every(({ kinds }) => kinds.every((covered) => percentOf(covered) >= percent));
