import { basename, dirname, join, relative, sep } from 'node:path';
import { type Checked, type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { partPaths } from '../../questionnaire/parts.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type QuestionnaireFiles, readQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import type { FileText } from '../../source/file-text.ts';
import type { Host } from '../host.ts';
import { readFile } from './read-file.ts';

/** A questionnaire with the files it was read from; the translations are texts still. */
export interface LoadedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly files: QuestionnaireFiles;
  /** The migrations beside it, or in a folder `migrations` beside it, which lead from earlier versions to this one. */
  readonly migrations: readonly FileText[];
}

/** Reads the questionnaire whose main file is `path`, with its parts and the translations beside it. */
export async function loadQuestionnaire(path: string, host: Host): Promise<Checked<LoadedQuestionnaire>> {
  const files = await questionnaireFiles(path, host);
  if (!files.ok) return files;
  const read = readQuestionnaire(files.value);
  const diagnostics = [...files.diagnostics, ...read.diagnostics];
  if (!read.ok || hasErrors(diagnostics)) return { ok: false, diagnostics };
  return {
    ok: true,
    value: { questionnaire: read.value, files: files.value, migrations: await migrationsBeside(path, host) },
    diagnostics,
  };
}

/**
 * The main file, its parts and the translations beside it, as bytes. A part that cannot be read is a problem of its own file, and the
 * only one: without it, whatever refers to it would be told as well.
 */
export async function questionnaireFiles(path: string, host: Host): Promise<Checked<QuestionnaireFiles>> {
  const main = await readFile(path, host);
  if (!main.ok) return main;
  const paths = partPaths(main.value);
  const folder = dirname(path);
  const diagnostics: Diagnostic[] = [];
  const parts: FileText[] = [];
  for (const part of paths.ok ? paths.value : []) {
    const read = await readPart(folder, part, host);
    diagnostics.push(...read.diagnostics);
    if (read.ok) parts.push(read.value);
  }
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  const translations = await translationsBeside(path, host);
  return { ok: true, value: { main: main.value, parts, translations }, diagnostics };
}

/** Also through links a part has to lie in the folder of its questionnaire: nobody's other files are read or shown. */
async function readPart(folder: string, part: string, host: Host): Promise<Checked<FileText>> {
  const path = join(folder, part);
  const [realFolder, realPart] = await Promise.all([host.realPath(folder), host.realPath(path)]);
  if (realFolder !== undefined && realPart !== undefined && relative(realFolder, realPart).split(sep)[0] === '..') {
    const place = { file: path, line: 1, column: 1 };
    return {
      ok: false,
      diagnostics: [diagnostic('file/unreadable', place, { why: 'it is a link that leads out of the folder of the questionnaire' })],
    };
  }
  return readFile(path, host);
}

/** `questionnaire.fr.yaml` beside `questionnaire.yaml`, sorted by name. */
async function translationsBeside(path: string, host: Host): Promise<FileText[]> {
  const stem = basename(path).replace(/\.ya?ml$/, '');
  const pattern = /^\.([a-z]{2,3}(-[A-Za-z0-9]+)*)\.ya?ml$/;
  const entries = await host.list(dirname(path)).catch(() => []);
  const names = entries.filter(({ name, kind }) => kind === 'file' && name.startsWith(stem) && pattern.test(name.slice(stem.length)));
  const read = await Promise.all(names.map(({ name }) => readFile(join(dirname(path), name), host)));
  return read.flatMap((file) => (file.ok ? [file.value] : []));
}

/** `*.migration.yaml` in the folder of a questionnaire and in `migrations` below it, sorted by name. */
export async function migrationsBeside(path: string, host: Host): Promise<readonly FileText[]> {
  const folders = [dirname(path), join(dirname(path), 'migrations')];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await host.list(folder).catch(() => []);
      return entries.flatMap(({ name, kind }) => (kind === 'file' && /\.migration\.ya?ml$/.test(name) ? [join(folder, name)] : []));
    }),
  );
  const read = await Promise.all(found.flat().map((file) => readFile(file, host)));
  return read.flatMap((file) => (file.ok ? [file.value] : []));
}
