import { join } from 'node:path';
import { checkMigration } from '../../answers/migration/check-migration.ts';
import { type FileKind, fileKind, fileKindsInWords } from '../../checking/file-kind.ts';
import { meaningProblems } from '../../checking/meaning/meaning-problems.ts';
import { translationWording, wordingProblems } from '../../checking/wording/wording-problems.ts';
import { type Diagnostic, diagnostic, inFileOrder, withoutRepeats } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { readWithPlaces } from '../../questionnaire/read-questionnaire.ts';
import { readTranslation } from '../../questionnaire/translation.ts';
import type { FileText } from '../../source/file-text.ts';
import { readSource } from '../../source/read-source.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { checkPlan } from './check-plan.ts';
import { expandGlob } from './expand-globs.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { type AnswersLoader, answersLoader } from './load-answers.ts';
import { loadConfigurations } from './load-configurations.ts';
import { loadQuestionnaire, migrationsBeside, questionnaireFiles } from './load-questionnaire.ts';
import { suiteLoader } from './load-suites.ts';
import { questionnaireAbove } from './questionnaire-above.ts';
import { readFile } from './read-file.ts';
import { readingOnce } from './reading-once.ts';
import { standardInput, withStandardInput } from './standard-input.ts';

/** What a check of several files found; every questionnaire is checked once, however many of its files are named. */
export interface CheckedFiles {
  readonly diagnostics: readonly Diagnostic[];
  /** The same, where the wording of texts is looked at as well. */
  readonly withWording: () => readonly Diagnostic[];
  /** The files asked about. */
  readonly files: readonly string[];
  /** These and all that belong to them: parts, translations, tests. */
  readonly read: readonly string[];
  /** Whether whole folders were asked about. */
  readonly whole: boolean;
}

export interface CheckOptions {
  /** The questionnaire (id, file or folder) that answers and translations are checked against instead of their own. */
  readonly questionnaire?: string | undefined;
  /** The file that standard input, `-`, stands for. */
  readonly inputName?: string | undefined;
  /** Whether the wording of texts is looked at as well. */
  readonly wording?: boolean;
}

/**
 * Checks files and folders by kind; `-` is standard input, a pattern such as `**\/*.yaml` all files that fit it. A folder stands for its
 * questionnaire.yaml, or else for every YAML file below it.
 */
export async function checkFiles(names: readonly string[], world: Host, options: CheckOptions = {}): Promise<CheckedFiles> {
  const read = new Set<string>();
  const input = withStandardInput(world, options.inputName);
  const host: Host = { ...input, read: (path, limit) => input.read(read.add(path) && path, limit) };
  const paths = (
    await Promise.all(names.map((name) => expandGlob(name === standardInput ? (options.inputName ?? name) : name, host)))
  ).flat();
  const files = (await Promise.all(paths.map((path) => filesAt(path, host)))).flat();
  const seen = new Set<string>();
  const findings: Findings[] = [];
  const once: Once = async (path, check) => {
    if (seen.has(path)) return;
    seen.add(path);
    const found = await check();
    findings.push(typeof found === 'function' ? found : () => found);
  };
  const reading = readingOnce(host);
  const round: Round = {
    host: reading,
    questionnaire: options.questionnaire,
    loadAnswers: answersLoader(reading, options.questionnaire),
    once,
  };
  for (const file of files) await checkFile(file, round);
  const whole = paths.length > names.length || files.some((file, index) => file !== paths[index]);
  const told = (wording: boolean) => withoutRepeats(findings.flatMap((found) => found(wording)));
  return { diagnostics: told(options.wording === true), withWording: () => told(true), files, read: [...read], whole };
}

/** What is found in a file, with or without the wording of its texts. */
type Findings = (wording: boolean) => readonly Diagnostic[];

type Once = (path: string, check: () => Promise<readonly Diagnostic[] | Findings>) => Promise<void>;

/** What the checks of one call share. */
interface Round {
  readonly host: Host;
  /** Instead of those that files name. */
  readonly questionnaire: string | undefined;
  /** Loads a questionnaire once, however many answers to it there are. */
  readonly loadAnswers: AnswersLoader;
  readonly once: Once;
}

async function checkFile(path: string, round: Round): Promise<void> {
  const { host, once } = round;
  const file = await readFile(path, host);
  if (!file.ok) return once(path, async () => file.diagnostics);
  const source = readSource(file.value);
  if (!source.ok) return once(path, async () => source.diagnostics);
  const kind = fileKind(source.value.value);
  if (kind === undefined) {
    return once(path, async () => [
      diagnostic('file/unknown-kind', source.value.place([]), {}, `Kinds of file and the keys that tell them: ${fileKindsInWords}.`),
    ]);
  }
  await checks[kind](path, round);
}

type Check = (path: string, round: Round) => Promise<void>;

const checks: Readonly<Record<FileKind, Check>> = {
  questionnaire: (path, { host, once }) => once(path, () => checkQuestionnaire(path, host)),
  part: async (path, { host, once }) => {
    const main = await questionnaireAbove(path, host);
    const top = { file: path, line: 1, column: 1 };
    if (main === undefined) return once(path, async () => [diagnostic('file/part-alone', top, {})]);
    await once(main, () => checkQuestionnaire(main, host));
    const files = await questionnaireFiles(main, host);
    if (!files.ok || files.value.parts.some(({ file }) => file === join(path))) return;
    return once(path, async () => [diagnostic('file/part-not-named', top, { main })]);
  },
  translation: (path, { host, questionnaire, once }) =>
    once(path, () => withQuestionnaire(path, async () => checkTranslation(path, await mainOfTranslation(path, host, questionnaire), host))),
  answers: (path, { loadAnswers, once }) => once(path, () => withQuestionnaire(path, async () => (await loadAnswers(path)).diagnostics)),
  migration: (path, { host, questionnaire, once }) =>
    once(path, () => withQuestionnaire(path, async () => checkMigrationFile(path, await mainOfMigration(path, host, questionnaire), host))),
  tests: (path, { host, questionnaire, once }) =>
    once(path, () => withQuestionnaire(path, async () => (await suiteLoader(host, questionnaire)(path)).diagnostics)),
  plan: (path, { host, questionnaire, once }) => once(path, () => withQuestionnaire(path, () => checkPlan(path, host, questionnaire))),
  configuration: (path, { host, once }) => once(path, async () => (await loadConfigurations([], host, path)).diagnostics),
};

/** That a file names no questionnaire one can find is, in a check, a problem of that file. */
async function withQuestionnaire<Found>(path: string, check: () => Promise<Found>): Promise<Found | readonly Diagnostic[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [diagnostic('file/no-questionnaire', { file: path, line: 1, column: 1 }, { why: error.message }, error.hint)];
  }
}

/** The file beside the translation whose name has no language, unless another is asked for. */
async function mainOfTranslation(path: string, host: Host, questionnaire: string | undefined): Promise<string> {
  if (questionnaire !== undefined) return findQuestionnaire(questionnaire, host);
  const main = path.replace(/\.[a-z]{2,3}(-[A-Za-z0-9]+)*(\.ya?ml)$/, '$2');
  if (main !== path && (await host.exists(main)) === 'file') return main;
  throw new UsageError(
    'no questionnaire lies beside this translation',
    'Name it questionnaire.fr.yaml beside questionnaire.yaml, or give --questionnaire.',
  );
}

/** The questionnaire with its parts, and every translation and migration beside it. */
async function checkQuestionnaire(path: string, host: Host): Promise<readonly Diagnostic[] | Findings> {
  const files = await questionnaireFiles(path, host);
  if (!files.ok) return files.diagnostics;
  const read = readWithPlaces(files.value);
  if (!read.ok) return [...files.diagnostics, ...read.diagnostics];
  const { questionnaire } = read.value;
  const meaning = meaningProblems(read.value);
  const translations = files.value.translations.map((file) => translationFindings(file, questionnaire));
  const migrations = (await migrationsBeside(path, host)).flatMap((file) => checkMigration(file, questionnaire));
  return (wording) => [
    ...files.diagnostics,
    ...read.diagnostics,
    ...meaning,
    ...wordingProblems(read.value, wording),
    ...translations.flatMap((found) => found(wording)),
    ...migrations,
  ];
}

async function checkTranslation(path: string, main: string, host: Host): Promise<readonly Diagnostic[] | Findings> {
  const [file, loaded] = await Promise.all([readFile(path, host), loadQuestionnaire(main, host)]);
  if (!file.ok) return file.diagnostics;
  return loaded.ok ? translationFindings(file.value, loaded.value.questionnaire) : loaded.diagnostics;
}

function translationFindings(file: FileText, questionnaire: Questionnaire): Findings {
  const read = readTranslation(file, questionnaire);
  if (!read.ok) return () => read.diagnostics;
  return (wording) => inFileOrder([...read.diagnostics, ...translationWording(file, read.value, wording)]);
}

async function mainOfMigration(path: string, host: Host, questionnaire: string | undefined): Promise<string> {
  const main = questionnaire === undefined ? await questionnaireAbove(path, host) : await findQuestionnaire(questionnaire, host);
  if (main !== undefined) return main;
  throw new UsageError('no questionnaire lies beside this migration', 'Put it beside questionnaire.yaml, or give --questionnaire.');
}

async function checkMigrationFile(path: string, main: string, host: Host): Promise<readonly Diagnostic[]> {
  const [file, loaded] = await Promise.all([readFile(path, host), loadQuestionnaire(main, host)]);
  if (!file.ok) return file.diagnostics;
  return loaded.ok ? checkMigration(file.value, loaded.value.questionnaire) : loaded.diagnostics;
}

async function filesAt(path: string, host: Host): Promise<readonly string[]> {
  if ((await host.exists(path)) !== 'folder') return [path];
  const entries = await host.list(path);
  if (entries.some(({ name, kind }) => name === 'questionnaire.yaml' && kind === 'file')) return [join(path, 'questionnaire.yaml')];
  const below = entries.flatMap(({ name, kind }) => {
    if (name.startsWith('.') || name === 'node_modules' || kind === 'other') return [];
    return kind === 'folder' ? [filesAt(join(path, name), host)] : /\.ya?ml$/.test(name) ? [Promise.resolve([join(path, name)])] : [];
  });
  return (await Promise.all(below)).flat();
}
