import { dirname, isAbsolute, join } from 'node:path';
import type { Configuration } from '../../checking/configuration/configuration.ts';
import { readConfiguration } from '../../checking/configuration/read-configuration.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import { readFile } from './read-file.ts';
import { nameFromHere } from './relative-name.ts';

/** What a configuration is called where nobody names it. */
const configurationName = 'compass-check.yaml';

export interface LoadedConfigurations {
  /** The outermost folder first. */
  readonly configurations: readonly Configuration[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The configurations for these files: the one asked for, or those called compass-check.yaml in the folder the command runs in, in the
 * folders of the files and in those between.
 */
export async function loadConfigurations(files: readonly string[], host: Host, asked?: string): Promise<LoadedConfigurations> {
  const paths = asked === undefined ? await pathsFor(files, host) : [asked];
  const read = await Promise.all(
    paths.map(async (path) => {
      const file = await readFile(path, host);
      const folder = nameFromHere(dirname(path), host);
      return file.ok ? readConfiguration(file.value, asked === undefined ? folder : '') : file;
    }),
  );
  return {
    configurations: read.flatMap((each) => (each.ok ? [each.value] : [])),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function pathsFor(files: readonly string[], host: Host): Promise<readonly string[]> {
  const folders = new Set(['', ...files.flatMap((file) => foldersAround(dirname(file)))]);
  const paths = [...folders].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)).map((folder) => join(folder, configurationName));
  const found = await Promise.all(paths.map(async (path) => ((await host.exists(path)) === 'file' ? [path] : [])));
  return found.flat();
}

/** A folder and those above it, up to the one the command runs in; of a folder elsewhere only itself. */
function foldersAround(folder: string): readonly string[] {
  if (folder === '.') return [];
  if (folder.startsWith('..') || isAbsolute(folder)) return [folder];
  return [...foldersAround(dirname(folder)), folder];
}

const depth = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);
