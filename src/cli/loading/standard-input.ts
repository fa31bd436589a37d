import type { Host } from '../host.ts';

/** What a path is called that means standard input. */
export const standardInput = '-';

/** The same world, where `-` is a file with what standard input holds; it is read once, however often it is asked for. */
export function withStandardInput(host: Host): Host {
  let content: Promise<Uint8Array> | undefined;
  return {
    ...host,
    read: (path, limit) => {
      if (path !== standardInput) return host.read(path, limit);
      content ??= host.standardInput();
      return content;
    },
    exists: async (path) => (path === standardInput ? 'file' : host.exists(path)),
  };
}
