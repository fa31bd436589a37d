import { tellAsJson } from '../../diagnostics/json.ts';
import { statementJson } from '../../report/explain/explanation-json.ts';
import { placeOf } from '../../source/source.ts';
import { percentOf } from '../coverage/coverage.ts';
import type { Failure } from './failure.ts';
import { nameOf } from './read-tests.ts';
import { hasPassed, type TestResult } from './run-tests.ts';
import { countOf, type TestReport } from './test-report.ts';

/** The contract of `compass test --format json`, format 1. Fields may be added, none changes its meaning. */
export function resultsJson(report: TestReport): object {
  const { tests, failed } = countOf(report);
  return {
    format: 1,
    tests: report.suites.flatMap(({ results }) => results.map(testJson)),
    'not-run': report.notRun.map(({ file, diagnostics }) => ({ file, diagnostics: tellAsJson(diagnostics, 1).diagnostics })),
    coverage: report.coverage.map(({ questionnaire: { id, version }, kinds }) => ({
      questionnaire: { id, version },
      ...Object.fromEntries(
        kinds.map((each) => [each.kind, { all: each.all, covered: each.covered, percent: percentOf(each), missing: each.missing }]),
      ),
    })),
    summary: { tests, passed: tests - failed, failed },
  };
}

function testJson(result: TestResult): object {
  const { file, line } = placeOf(nameOf(result.test.spot));
  return { name: result.test.name, file, line, passed: hasPassed(result), failures: result.failures.map(failureJson) };
}

const failureJson = ({ place: { file, line, column }, of, expected, found, because }: Failure): object => ({
  file,
  line,
  column,
  of,
  expected,
  found,
  because: because.map(statementJson),
});
