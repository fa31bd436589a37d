import { dirname } from 'node:path';
import type { Baseline } from '../../checking/baseline/baseline.ts';
import { compareWithBaseline, debtsOf, writeBaseline } from '../../checking/baseline/compare-with-baseline.ts';
import { readBaseline } from '../../checking/baseline/read-baseline.ts';
import { applyConfiguration } from '../../checking/configuration/apply-configuration.ts';
import type { Configuration } from '../../checking/configuration/configuration.ts';
import { codes } from '../../diagnostics/codes.ts';
import { type Checked, type Diagnostic, inFileOrder, withoutRepeats } from '../../diagnostics/diagnostic.ts';
import type { Silenced, Told } from '../../diagnostics/told.ts';
import type { Host } from '../host.ts';
import { type CheckedFiles, type CheckOptions, checkFiles } from './check-files.ts';
import { loadConfigurations } from './load-configurations.ts';
import { readFile } from './read-file.ts';
import { nameFromHere, relativeName } from './relative-name.ts';
import { standardInput } from './standard-input.ts';

/** What a check takes into account beside the files. */
export interface Decisions extends CheckOptions {
  readonly configuration: string | undefined;
  readonly baseline: string | undefined;
}

/** The result of a check; every file is named as seen from the folder the command runs in. */
export type Result = Omit<Told, 'failsAt'> & Pick<CheckedFiles, 'read' | 'whole'>;

/** Checks files, and settles by configurations and baseline what of it is told. */
export async function checkWithDecisions(names: readonly string[], host: Host, decisions: Decisions): Promise<Result> {
  const found = fromHere(await checkFiles(names, host, decisions), host);
  const { configurations, diagnostics } = await loadConfigurations(found.read, host, decisions.configuration);
  const isWording = decisions.wording === true;
  const all = asksForWording(configurations) ? found.withWording() : found.diagnostics;
  const asked = { wording: isWording, read: found.read, whole: found.whole };
  const known = withoutRepeats([...all, ...diagnostics.map((problem) => named(problem, host))]);
  const decided = applyConfiguration(known, configurations, asked);
  const settled = decisions.baseline === undefined ? decided : await settle(decided, decisions.baseline, found, host);
  return { ...found, problems: inFileOrder(settled.problems), silenced: settled.silenced };
}

/** Writes what a check found as old debts; debts of files that were not looked at stay. Answers with how many there are. */
export async function updateBaseline(path: string, { problems, read, whole }: Result, host: Host): Promise<number> {
  const before = (await host.exists(path)) === 'file' ? await baselineAt(path, host) : undefined;
  const rename = renameFor(path, host);
  const known = new Set(read.map(rename));
  const kept = before?.ok === true && !whole ? before.value.debts.filter(({ file }) => !known.has(file)) : [];
  const debts = problems.filter(({ code }) => !/^(baseline|configuration)\//.test(code));
  const written = [...kept, ...debtsOf(debts, rename)];
  await host.write(path, writeBaseline(written));
  return written.length;
}

interface Settled {
  readonly problems: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
}

async function settle({ problems, silenced }: Settled, path: string, { read, whole }: CheckedFiles, host: Host): Promise<Settled> {
  const baseline = await baselineAt(path, host);
  if (!baseline.ok) return { problems: [...problems, ...baseline.diagnostics.map((problem) => named(problem, host))], silenced };
  const rename = renameFor(path, host);
  const known = new Set(read.map(rename));
  const compared = compareWithBaseline(problems, baseline.value, rename, (file) => whole || known.has(file));
  return { problems: compared.problems.map((problem) => named(problem, host)), silenced: [...silenced, ...compared.silenced] };
}

async function baselineAt(path: string, host: Host): Promise<Checked<Baseline>> {
  const file = await readFile(path, host);
  return file.ok ? readBaseline(file.value) : file;
}

/** Seen from the folder of the baseline, a file has the same name wherever the command runs. */
const renameFor =
  (path: string, host: Host) =>
  (file: string): string =>
    file === standardInput ? file : relativeName(file, host, dirname(path));

/** Wording is looked at only where somebody wants it: it takes time. */
const asksForWording = (configurations: readonly Configuration[]): boolean =>
  configurations.some(({ wording, rules }) => wording || rules.some(({ code, level }) => level !== 'silent' && startsOff.has(code)));

const optional = Object.entries(codes).flatMap(([code, row]) => ('startsOff' in row && row.startsOff === true ? [code] : []));
const startsOff = new Set([...optional, ...optional.map((code) => code.replace(/\/.*/, '/*'))]);

const fromHere = (checked: CheckedFiles, host: Host): CheckedFiles => ({
  ...checked,
  diagnostics: checked.diagnostics.map((problem) => named(problem, host)),
  withWording: () => checked.withWording().map((problem) => named(problem, host)),
  files: checked.files.map((file) => nameFromHere(file, host)),
  read: checked.read.map((file) => nameFromHere(file, host)),
});

const named = (problem: Diagnostic, host: Host): Diagnostic => ({
  ...problem,
  place: { ...problem.place, file: nameFromHere(problem.place.file, host) },
});
