import { type Code, codes } from '../../diagnostics/codes.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { type DiagnosticFormat, diagnosticFormats } from '../../diagnostics/formats.ts';
import { isAtLeast } from '../../diagnostics/told.ts';
import { nearest } from '../../source/nearest.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { checkWithDecisions, type Result, updateBaseline } from '../loading/check-with-decisions.ts';
import { loadPages } from '../loading/load-pages.ts';
import { paint } from '../paint.ts';
import { UsageError } from '../usage-error.ts';
import { watching } from '../watching.ts';

/** Checks every file named; text goes to stdout too, as it is the result asked for. */
export async function run(call: Call, host: Host): Promise<number> {
  const code = textOption(call, 'explain');
  if (code !== undefined) return explain(code, host);
  if (call.arguments.length === 0) throw new UsageError('no file is named', 'For example: compass check questionnaires');
  return isGiven(call, 'watch') ? watch(call, host) : checkOnce(call, host);
}

async function explain(name: string, host: Host): Promise<number> {
  if (!isCode(name)) {
    const near = nearest(name, Object.keys(codes));
    throw new UsageError(`there is no code ${JSON.stringify(name)}`, near === undefined ? undefined : `Did you mean ${near}?`);
  }
  const page = await loadPages([name], host);
  host.out(page(name) ?? `${name}: ${codes[name].mend}\n`);
  return exitCodes.fine;
}

const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

async function checkOnce(call: Call, host: Host): Promise<number> {
  const debtsTo = isGiven(call, 'updateBaseline') ? baselineToWrite(call) : undefined;
  const result = await checkWithDecisions(call.arguments, host, {
    questionnaire: textOption(call, 'questionnaire'),
    inputName: textOption(call, 'stdinName'),
    wording: isGiven(call, 'wording'),
    configuration: textOption(call, 'config'),
    baseline: debtsTo === undefined ? textOption(call, 'baseline') : undefined,
  });
  if (debtsTo === undefined) return tell(result, call, host);
  const debts = await updateBaseline(debtsTo, result, host);
  host.error(`${debts} ${debts === 1 ? 'debt' : 'debts'} written to ${debtsTo}.\n`);
  return exitCodes.fine;
}

async function tell(result: Result, call: Call, host: Host): Promise<number> {
  const failsAt = (textOption(call, 'failOn') ?? 'error') as Severity;
  const format = (textOption(call, 'format') ?? 'text') as DiagnosticFormat;
  const found = [...result.problems, ...result.silenced.map(({ problem }) => problem)].map(({ code }) => code);
  const page = format === 'sarif' ? await loadPages(found, host) : () => undefined;
  host.out(diagnosticFormats[format]({ ...result, failsAt }, { paint: await paint(host.colour.out), version: host.version, page }));
  return result.problems.some(({ severity }) => isAtLeast(severity, failsAt)) ? exitCodes.problemsFound : exitCodes.fine;
}

function baselineToWrite(call: Call): string {
  const path = textOption(call, 'baseline');
  if (path !== undefined) return path;
  throw new UsageError('no baseline is named', 'For example: --baseline compass-baseline.json --update-baseline');
}

/** The screen shows the latest result and nothing else. Ends when the person does. */
async function watch(call: Call, host: Host): Promise<number> {
  if (!host.isInteractive) throw new UsageError('--watch needs a terminal', 'Without one, check once.');
  host.onInterrupt(() => host.out('\n'));
  for (const world = watching(host); ; await world.changed()) {
    host.out(clearScreen);
    await checkOnce(call, world.host);
    host.out('Waiting for changes; Ctrl-C ends.\n');
  }
}

const clearScreen = '\u001b[2J\u001b[3J\u001b[H';
