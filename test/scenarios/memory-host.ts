import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Host } from '../../src/cli/host.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const folder = '/town';

/** A world in memory: the files given, the files of the package behind them, and what was printed and written. */
export interface MemoryWorld {
  readonly host: Host;
  readonly out: () => string;
  readonly error: () => string;
  /** Every file of the working folder, by its path from there. */
  readonly files: () => ReadonlyMap<string, string>;
}

/** `change` replaces parts of the host: what a test wants otherwise. */
export function memoryWorld(given: Iterable<readonly [string, string | Uint8Array]> = [], change: Partial<Host> = {}): MemoryWorld {
  const files = new Map([...given].map(([name, content]) => [resolve(folder, name), Buffer.from(content)]));
  const printed: { readonly out: string[]; readonly error: string[] } = { out: [], error: [] };
  const isOurs = (path: string): boolean => path.startsWith(`${root}/`);
  const hasBelow = (path: string): boolean => path === folder || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const host: Host = {
    version: '0.0.0-test',
    read: async (path, limit = 64 * 1024 * 1024) => {
      const at = resolve(folder, path);
      const content = files.get(at) ?? (isOurs(at) && existsSync(at) ? readFileSync(at) : undefined);
      if (content === undefined) throw hasBelow(at) ? fault('EISDIR', 'is a folder') : fault('ENOENT', 'no such file');
      if (content.length > limit) throw fault('EFBIG', 'too large');
      return content;
    },
    write: async (path, bytes) => void files.set(resolve(folder, path), Buffer.from(bytes)),
    list: async (path) => {
      const at = resolve(folder, path);
      const found = isOurs(at)
        ? readdirSync(at)
        : [...files.keys()].filter((file) => file.startsWith(`${at}/`)).map((file) => file.slice(at.length + 1).split('/')[0] ?? '');
      const names = [...new Set(found)].sort();
      return Promise.all(names.map(async (name) => ({ name, kind: (await host.exists(join(at, name))) ?? ('other' as const) })));
    },
    exists: async (path) => {
      const at = resolve(folder, path);
      if (files.has(at)) return 'file';
      if (hasBelow(at)) return 'folder';
      if (!isOurs(at) || !existsSync(at)) return undefined;
      return statSync(at).isDirectory() ? 'folder' : 'file';
    },
    realPath: async (path) => ((await host.exists(path)) === undefined ? undefined : resolve(folder, path)),
    standardInput: async () => new Uint8Array(),
    out: (text) => void printed.out.push(text),
    error: (text) => void printed.error.push(text),
    line: async () => undefined,
    watch: () => () => {},
    onInterrupt: () => () => {},
    today: () => '2026-11-25',
    workingFolder: folder,
    environment: {},
    isInteractive: false,
    colour: { out: false, error: false },
    rows: 24,
    columns: 80,
    bundled: { questionnaires: join(root, 'questionnaires'), templates: join(root, 'templates') },
    ...change,
  };
  return {
    host,
    out: () => printed.out.join(''),
    error: () => printed.error.join(''),
    files: () => new Map([...files].map(([path, content]) => [path.slice(dirname(`${folder}/x`).length + 1), content.toString('utf8')])),
  };
}

const fault = (code: string, message: string): Error => Object.assign(new Error(message), { code });
