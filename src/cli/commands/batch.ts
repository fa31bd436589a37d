import { join } from 'node:path';
import { fileNames } from '../../cohort/results/file-names.ts';
import { scoresHeader, scoresRow } from '../../cohort/results/scores-table.ts';
import { csvWriter } from '../../cohort/results/write-csv.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { score } from '../../scoring/score.ts';
import type { BatchSubject } from '../batch/batch-subject.ts';
import { problemLog } from '../batch/problem-log.ts';
import { subjectsInFolder } from '../batch/subjects-in-folder.ts';
import { subjectsInTable } from '../batch/subjects-in-table.ts';
import { type Call, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readGate } from '../gate.ts';
import type { Host } from '../host.ts';
import { reporter } from '../reporter.ts';
import { UsageError } from '../usage-error.ts';

/** Scores every city of a table or a folder and writes its report; what cannot be used is told, and the others are done all the same. */
export async function run(call: Call, host: Host): Promise<number> {
  const out = textOption(call, 'out') ?? 'out';
  const files: Results = { folder: out, scores: join(out, 'scores.csv'), errors: join(out, 'errors.csv') };
  await refuseToOverwrite(call.arguments[0] ?? '', files, host);
  const count: Count = { scored: 0, failed: 0, belowGate: 0 };
  const release = host.onInterrupt(() =>
    host.error(`\nInterrupted: ${cities(count.scored)} reported in ${out}; no tables were written.\n`),
  );
  try {
    await scoreAll(call, files, count, host);
  } finally {
    release();
  }
  host.out(`${files.scores}\n${files.errors}\n`);
  host.error(summary(count));
  return count.failed > 0 ? exitCodes.problemsFound : count.belowGate > 0 ? exitCodes.gateNotMet : exitCodes.fine;
}

/** Where the results go. */
interface Results {
  readonly folder: string;
  readonly scores: string;
  readonly errors: string;
}

/** How far the batch has come. */
interface Count {
  scored: number;
  failed: number;
  belowGate: number;
}

/** One city after the other: of each only its rows are kept. */
async function scoreAll(call: Call, files: Results, count: Count, host: Host): Promise<void> {
  const gate = readGate(textOption(call, 'failBelow'));
  const { writes, judge, write } = await reporter(call, host);
  const csv = await csvWriter();
  const problems = problemLog(csv);
  const nameReport = fileNames(['scores', 'errors']);
  const scores: string[] = [];
  for await (const { called, columns, loaded } of await subjectsIn(call, host)) {
    problems.add(loaded.diagnostics, columns);
    if (!loaded.ok || hasErrors(loaded.diagnostics)) {
      count.failed += 1;
      continue;
    }
    const { questionnaire, answers } = loaded.value;
    // The plan costs far more than the scores, and only a report tells it.
    const scored = { questionnaire, answers, scorecard: score(questionnaire, answers) };
    if (!gate.isMet(scored)) count.belowGate += 1;
    const name = writes ? nameReport(called) : null;
    if (name !== null) await write(judge(loaded.value), join(files.folder, name));
    if (scores.length === 0) scores.push(csv([scoresHeader(questionnaire)]));
    scores.push(csv([scoresRow(scored, name)]));
    count.scored += 1;
    showProgress(count, host);
  }
  await host.write(files.scores, scores.length === 0 ? csv([scoresHeader(undefined)]) : scores.join(''));
  await host.write(files.errors, problems.csv());
  await problems.tell(host, files.errors);
}

async function subjectsIn(call: Call, host: Host): Promise<AsyncIterable<BatchSubject>> {
  const input = call.arguments[0] ?? '';
  const questionnaire = textOption(call, 'questionnaire');
  const kind = await host.exists(input);
  if (kind === undefined) throw new UsageError(`there is no file or folder ${JSON.stringify(input)}`);
  return kind === 'folder' ? subjectsInFolder(input, questionnaire, host) : subjectsInTable(input, questionnaire, host);
}

/** `compass batch scores.csv --out .` would replace what it was given. */
async function refuseToOverwrite(input: string, { scores, errors }: Results, host: Host): Promise<void> {
  const [given, ...results] = await Promise.all([input, scores, errors].map(host.realPath));
  if (given !== undefined && results.includes(given))
    throw new UsageError(`${input} would be overwritten by its own results`, 'Name another folder with --out.');
}

/** Only where a person watches: the line is written over itself. */
function showProgress({ scored, failed }: Count, host: Host): void {
  if (host.colour.error) host.error(`\r${cities(scored + failed)}\r`);
}

function summary({ scored, failed, belowGate }: Count): string {
  const errors = failed === 0 ? '' : `, ${failed} ${failed === 1 ? 'row or file has' : 'rows or files have'} errors`;
  const below = belowGate === 0 ? '' : `, ${cities(belowGate)} below what --fail-below asks for`;
  return `${cities(scored)} scored${errors}${below}.\n`;
}

const cities = (number: number): string => `${number} ${number === 1 ? 'city' : 'cities'}`;
