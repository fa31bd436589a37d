import { resultsJson } from '../../checking/tests/results-json.ts';
import { resultsJunit } from '../../checking/tests/results-junit.ts';
import { resultsText } from '../../checking/tests/results-text.ts';
import { runTests, type SuiteResult } from '../../checking/tests/run-tests.ts';
import { countOf, isCovered, type NotRun, type TestReport, testReport } from '../../checking/tests/test-report.ts';
import { updatedSnapshots } from '../../checking/tests/update-snapshots.ts';
import { type Diagnostic, withoutRepeats } from '../../diagnostics/diagnostic.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { suiteLoader } from '../loading/load-suites.ts';
import { loadWords } from '../loading/load-words.ts';
import { testsFiles } from '../loading/tests-files.ts';
import { wholeOption } from '../number-option.ts';
import { paint } from '../paint.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Runs the tests of questionnaires; text goes to stdout too, as it is the result asked for. */
export async function run(call: Call, host: Host): Promise<number> {
  const least = wholeOption(call, 'coverageMin', { least: 0, most: 100, fallback: 0 });
  const files = await testsFiles(call.arguments, host);
  if (files.length === 0)
    throw new UsageError(
      `there are no tests in ${call.arguments.join(', ')}`,
      'Tests files are called NAME.tests.yaml and lie below the folder of a questionnaire.',
    );
  const isJson = textOption(call, 'format') === 'json';
  const ran = await runAll(files, call, host);
  if (ran.suites.length === 0) return refuse(problemsOf(ran), files.length, isJson, host);
  const isWritten = isGiven(call, 'update') && (await updateAll(ran.suites, host));
  const now = isWritten ? await runAll(files, call, host) : ran;
  await tellProblems(problemsOf(now), host);
  const report = testReport(now.suites, now.notRun);
  host.out(await told(report, textOption(call, 'format') ?? 'text', host));
  if (countOf(report).failed > 0 || report.notRun.length > 0) return exitCodes.problemsFound;
  if (isCovered(report, least)) return exitCodes.fine;
  host.error(`compass: the tests cover less than the ${least} % asked for\n`);
  return exitCodes.gateNotMet;
}

/** What came of all tests files: those that could be run, those that could not, and what is worth a word about the first. */
interface Ran {
  readonly suites: readonly SuiteResult[];
  readonly notRun: readonly NotRun[];
  readonly warnings: readonly Diagnostic[];
}

async function runAll(files: readonly string[], call: Call, host: Host): Promise<Ran> {
  const load = suiteLoader(host, textOption(call, 'questionnaire'));
  const loaded = [];
  for (const file of files) loaded.push({ file, suite: await load(file) });
  return {
    suites: loaded.flatMap(({ suite }) => (suite.ok ? [runTests(suite.value)] : [])),
    notRun: loaded.flatMap(({ file, suite }) => (suite.ok ? [] : [{ file, diagnostics: suite.diagnostics }])),
    warnings: loaded.flatMap(({ suite }) => (suite.ok ? suite.diagnostics : [])),
  };
}

/** One questionnaire that cannot be read keeps several files from being run; it is told of once. */
const problemsOf = ({ notRun, warnings }: Ran): readonly Diagnostic[] =>
  withoutRepeats([...warnings, ...notRun.flatMap(({ diagnostics }) => diagnostics)]);

/** Writes every snapshot as it is now; answers whether there was anything to write. */
async function updateAll(results: readonly SuiteResult[], host: Host): Promise<boolean> {
  let isWritten = false;
  for (const result of results) {
    const { file } = result.suite;
    const text = Buffer.from(await host.read(file)).toString('utf8');
    const updated = updatedSnapshots(text, result);
    if (updated === text) continue;
    await host.write(file, updated);
    host.error(`compass: ${file} has new snapshots; look at them before you keep them\n`);
    isWritten = true;
  }
  return isWritten;
}

async function told(report: TestReport, format: string, host: Host): Promise<string> {
  if (format === 'json') return asJson(resultsJson(report));
  const words = await loadWords('en', host);
  if (format === 'junit') return resultsJunit(report, words);
  return resultsText(report, { words, paint: await paint(host.colour.out), width: host.columns });
}
