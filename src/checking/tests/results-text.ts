import { codeFrame } from '../../diagnostics/code-frame.ts';
import type { Paint } from '../../diagnostics/text.ts';
import { visible } from '../../diagnostics/visible.ts';
import { explanationText } from '../../report/explain/explanation-text.ts';
import type { Words } from '../../wording/words.ts';
import { type Covered, percentOf } from '../coverage/coverage.ts';
import type { Failure } from './failure.ts';
import { hasPassed, type SuiteResult, type TestResult } from './run-tests.ts';
import { countOf, type TestReport } from './test-report.ts';

/** What a person needs to tell the results in. */
export interface Manner {
  readonly words: Words;
  readonly paint: Paint;
  readonly width: number;
}

/** Every test by its name, each failure with its place, its difference and its reason; then what the tests cover. */
export function resultsText(report: TestReport, manner: Manner): string {
  const suites = report.suites.map((result) => suiteText(result, manner));
  const coverage = report.coverage.map(({ questionnaire, kinds }) => coverageText(`${questionnaire.id}@${questionnaire.version}`, kinds));
  const { tests, failed } = countOf(report);
  const { length: notRun } = report.notRun;
  const left = notRun === 0 ? '' : ` ${notRun} ${notRun === 1 ? 'file has errors and was' : 'files have errors and were'} not run.`;
  const summary = `${tests} ${tests === 1 ? 'test' : 'tests'}: ${tests - failed} passed, ${failed} failed.${left}\n`;
  return [...suites, ...coverage, summary].join('\n');
}

const suiteText = ({ suite, results }: SuiteResult, manner: Manner): string =>
  `${manner.paint.strong(visible(suite.file))}\n${results.map((result) => testText(result, manner)).join('')}`;

function testText(result: TestResult, manner: Manner): string {
  const { paint } = manner;
  const mark = hasPassed(result) ? paint.quiet('passed') : paint.error('FAILED');
  return `  ${mark}  ${visible(result.test.name)}\n${result.failures.map((each) => failureText(each, manner)).join('')}`;
}

function failureText({ place, of, expected, found, because }: Failure, { words, paint, width }: Manner): string {
  const at = paint.strong(`${visible(place.file)}:${place.line}:${place.column}:`);
  const reasons = because.flatMap((each) =>
    explanationText(each, words, width - 6)
      .trimEnd()
      .split('\n'),
  );
  return [
    `    ${at} ${visible(of)}: expected ${visible(expected)}, found ${visible(found)}`,
    ...codeFrame(place).map((line) => paint.quiet(`    ${line}`)),
    ...reasons.map((line) => `      ${line}`),
    '',
  ].join('\n');
}

/** How many of what is not covered are named. */
const named = 12;

function coverageText(questionnaire: string, kinds: readonly Covered[]): string {
  const longest = Math.max(...kinds.map(({ kind }) => kind.length));
  const lines = kinds.map((each) => `  ${each.kind.padEnd(longest)}  ${percentText(each).padStart(7)}  ${each.covered} of ${each.all}`);
  const missing = kinds.flatMap(({ kind, missing: ids }) =>
    ids.length === 0
      ? []
      : [`  ${kind} not covered: ${ids.slice(0, named).join(', ')}${ids.length > named ? `, and ${ids.length - named} more` : ''}`],
  );
  return `Coverage of ${questionnaire}\n${[...lines, ...missing].join('\n')}\n`;
}

/** Cut, not rounded: only what is complete is told as 100 %. */
const percentText = (covered: Covered): string => `${(Math.floor(percentOf(covered) * 10) / 10).toFixed(1)} %`;
