import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { explanationText } from '../../report/explain/explanation-text.ts';
import { element, type Html } from '../../report/html/element.ts';
import { placeOf } from '../../source/source.ts';
import type { Words } from '../../wording/words.ts';
import type { Failure } from './failure.ts';
import { nameOf } from './read-tests.ts';
import { hasPassed, type SuiteResult, type TestResult } from './run-tests.ts';
import { countOf, type NotRun, type TestReport } from './test-report.ts';

const width = 110;

/**
 * The results as JUnit XML: a suite a file, a case a test, a failure an expectation; of a file that could not be run a case a problem.
 * No times, so that the same results are the same file.
 */
export function resultsJunit(report: TestReport, words: Words): string {
  const { tests, failed } = countOf(report);
  const suites = [...report.suites.map((suite) => suiteXml(suite, words)), ...report.notRun.map(notRunXml)];
  const errors = report.notRun.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error')).length;
  const { html } = element('testsuites', { name: 'compass test', tests: tests + errors, failures: failed, errors }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${html}\n`;
}

function suiteXml({ suite, results }: SuiteResult, words: Words): Html {
  const failures = results.filter((result) => !hasPassed(result)).length;
  const cases = results.map((result) => caseXml(result, suite.questionnaire.id, words));
  return element('testsuite', { name: suite.file, tests: results.length, failures, errors: 0 }, cases);
}

function notRunXml({ file, diagnostics }: NotRun): Html {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return element('testsuite', { name: file, tests: errors.length, failures: 0, errors: errors.length }, errors.map(errorXml));
}

function errorXml({ code, message, place: { file, line, column } }: Diagnostic): Html {
  const error = element('error', { type: code, message }, `${file}:${line}:${column}: ${message}\n`);
  return element('testcase', { name: `${code} ${line}:${column}`, classname: file, file, line }, [error]);
}

function caseXml({ test, failures }: TestResult, questionnaire: string, words: Words): Html {
  const { file, line } = placeOf(nameOf(test.spot));
  return element(
    'testcase',
    { name: test.name, classname: questionnaire, file, line },
    failures.map((failure) => failureXml(failure, words)),
  );
}

function failureXml({ place, of, expected, found, because }: Failure, words: Words): Html {
  const message = `${of}: expected ${expected}, found ${found}`;
  const reasons = because.map((each) => explanationText(each, words, width)).join('');
  return element('failure', { type: of, message }, `${place.file}:${place.line}:${place.column}: ${message}\n${reasons}`);
}
