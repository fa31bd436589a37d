import type { Host } from '../host.ts';

/** The same world, where every file is read once however often it is asked for: it stays what it was while somebody looks at it. */
export function readingOnce(host: Host): Host {
  const known = new Map<string, Promise<Uint8Array>>();
  return {
    ...host,
    read: (path, limit) => {
      const reading = known.get(path) ?? host.read(path, limit);
      known.set(path, reading);
      return reading;
    },
  };
}
