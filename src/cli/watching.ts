import { dirname } from 'node:path';
import type { Host } from './host.ts';

/** A world whose files are watched from the moment they are read, and a bell that rings when one changes. */
export interface Watching {
  readonly host: Host;
  /** Resolves at the next change, or at once where there was one since the last time. */
  readonly changed: () => Promise<void>;
}

/** Watches the folders of all that is read or listed through the host it gives: what is saved while it is being checked is not missed. */
export function watching(host: Host): Watching {
  const watched = new Set<string>();
  let [rung, wake] = [false, () => {}];
  const ring = () => {
    rung = true;
    wake();
  };
  const look = (folder: string) => {
    if (watched.has(folder)) return;
    watched.add(folder);
    try {
      host.watch(folder, ring);
    } catch {
      // A folder that is not there, or may not be watched, is checked when another one changes.
    }
  };
  return {
    host: {
      ...host,
      read: (path, limit) => {
        look(dirname(path));
        return host.read(path, limit);
      },
      list: (path) => {
        look(path);
        return host.list(path);
      },
    },
    changed: async () => {
      if (!rung) await new Promise<void>((resolve) => (wake = resolve));
      rung = false;
    },
  };
}
