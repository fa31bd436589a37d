import type { Diagnostic } from './diagnostic.ts';
import { isAtLeast, type Silenced, type Told } from './told.ts';
import { xmlElement, xmlText } from './xml.ts';

/**
 * The problems as JUnit XML: a suite a file, a case a problem. What lets the check fail is a failure, what somebody has decided about is
 * skipped, the rest passes with its words as output; a file without problems is one case that passes.
 */
export function tellAsJunit(told: Told): string {
  const problems = [...told.problems, ...told.silenced.map(({ problem }) => problem)];
  const files = [...new Set([...told.files, ...problems.map(({ place }) => place.file)])];
  const suites = files.map((file) => suiteOf(file, told));
  const failures = told.problems.filter(({ severity }) => isAtLeast(severity, told.failsAt)).length;
  const tests = suites.reduce((sum, { tests }) => sum + tests, 0);
  const content = suites.map(({ xml }) => `\n${xml}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('testsuites', { name: 'compass check', tests, failures }, [...content, '\n'])}\n`;
}

function suiteOf(file: string, { problems, silenced, failsAt }: Told): { readonly xml: string; readonly tests: number } {
  const own = problems.filter(({ place }) => place.file === file);
  const decided = silenced.filter(({ problem }) => problem.place.file === file);
  const failures = own.filter(({ severity }) => isAtLeast(severity, failsAt));
  const rest = own.filter((problem) => !failures.includes(problem));
  const cases = [
    ...failures.map((problem) => caseOf(problem, [failureOf(problem)])),
    ...rest.map((problem) => caseOf(problem, [xmlElement('system-out', {}, [xmlText(inWords(problem))])])),
    ...decided.map(({ problem, reason }: Silenced) => caseOf(problem, [xmlElement('skipped', { message: reason })])),
  ];
  const shown = cases.length > 0 ? cases : [xmlElement('testcase', { name: 'no problems', classname: file })];
  const counts = { tests: shown.length, failures: failures.length, errors: 0, skipped: decided.length };
  return {
    xml: xmlElement('testsuite', { name: file, ...counts }, [...shown.map((each) => `\n  ${each}`), '\n']),
    tests: shown.length,
  };
}

const caseOf = ({ code, place }: Diagnostic, content: readonly string[]): string =>
  xmlElement(
    'testcase',
    { name: `${code} ${place.line}:${place.column}`, classname: place.file, file: place.file, line: place.line },
    content,
  );

const failureOf = (problem: Diagnostic): string =>
  xmlElement('failure', { type: problem.severity, message: problem.message }, [xmlText(inWords(problem))]);

function inWords({ code, severity, place, message, hint }: Diagnostic): string {
  const { file, line, column, excerpt = '' } = place;
  return [`${file}:${line}:${column}: ${severity} ${code}: ${message}`, excerpt, hint === undefined ? '' : `hint: ${hint}`]
    .filter((part) => part !== '')
    .join('\n');
}
