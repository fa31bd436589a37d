import type { Migration } from './migration.ts';

/** The fewest migrations that lead from one version to another, in order; undefined where none do. */
export function migrationChain(migrations: readonly Migration[], id: string, from: string, to: string): readonly Migration[] | undefined {
  const usable = migrations.filter(({ data }) => data.migrates === id);
  const ways = new Map<string, readonly Migration[]>([[from, []]]);
  // A map can be added to while one walks along it: versions are met in the order of their distance.
  for (const [version, way] of ways) {
    if (version === to) return way;
    for (const next of usable) if (next.data.from === version && !ways.has(next.data.to)) ways.set(next.data.to, [...way, next]);
  }
  return undefined;
}
