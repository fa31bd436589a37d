import { dirname, join } from 'node:path';
import { fileKind } from '../../checking/file-kind.ts';
import { readSource } from '../../source/read-source.ts';
import type { Host } from '../host.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { readFile } from './read-file.ts';

/**
 * The tests files that arguments stand for, each once: a tests file for itself, a questionnaire (also a bundled one by its id) for those
 * in its folder, a folder for all `*.tests.yaml` below it.
 */
export async function testsFiles(names: readonly string[], host: Host): Promise<readonly string[]> {
  const found = await Promise.all(names.map((name) => testsOf(name, host)));
  return [...new Set(found.flat())];
}

async function testsOf(name: string, host: Host): Promise<readonly string[]> {
  const kind = await host.exists(name);
  if (kind === 'folder') return testsBelow(name, host);
  // That a file is not there is told as of any other file.
  if (kind === undefined && /\.ya?ml$/.test(name)) return [name];
  const path = await findQuestionnaire(name, host);
  const file = await readFile(path, host);
  const source = file.ok ? readSource(file.value) : file;
  return source.ok && fileKind(source.value.value) === 'questionnaire' ? testsBelow(dirname(path), host) : [path];
}

async function testsBelow(folder: string, host: Host): Promise<readonly string[]> {
  const entries = await host.list(folder);
  const below = entries.map(async ({ name, kind }) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    if (kind === 'folder') return testsBelow(join(folder, name), host);
    return kind === 'file' && /\.tests\.ya?ml$/.test(name) ? [join(folder, name)] : [];
  });
  return (await Promise.all(below)).flat();
}
