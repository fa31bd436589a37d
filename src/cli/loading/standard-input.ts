import { resolve } from 'node:path';
import type { Host } from '../host.ts';

/** What a path is called that means standard input. */
export const standardInput = '-';

/**
 * The same world, where the file called `name` (`-` if left out) holds what standard input holds; it is read once, however often it is
 * asked for. Under a name it stands where a file of that name stands, with its neighbours: what an editor has not saved yet.
 */
export function withStandardInput(host: Host, name = standardInput): Host {
  let content: Promise<Uint8Array> | undefined;
  const isInput = (path: string): boolean => resolve(host.workingFolder, path) === resolve(host.workingFolder, name);
  return {
    ...host,
    read: (path, limit) => {
      if (!isInput(path)) return host.read(path, limit);
      content ??= host.standardInput();
      return content;
    },
    exists: async (path) => (isInput(path) ? 'file' : host.exists(path)),
  };
}
