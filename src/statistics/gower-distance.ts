import { type Estimate, known, undefinedBecause } from './estimate.ts';

/** What two things are compared by. */
export interface Trait {
  readonly id: string;
  readonly weight: number;
  /** Numbers: the width of the values that occur, above zero; undefined: equal or not. */
  readonly range: number | undefined;
}

export type Traits = ReadonlyMap<string, number | string | boolean>;

/** How far one trait moves two things apart, as its part of the distance. */
export interface Driver {
  readonly trait: string;
  readonly part: number;
}

/**
 * Gower's distance of two things of mixed traits: 0 the same, 1 as far apart as can be. A trait that either does not tell is left out;
 * undefined where none is left. Source: Gower (1971).
 */
export function gowerDistance(a: Traits, b: Traits, traits: readonly Trait[]): Estimate<'nothing-in-common'> {
  const drivers = driversOf(a, b, traits);
  if (drivers.length === 0) return undefinedBecause('nothing-in-common');
  return known(drivers.reduce((sum, { part }) => sum + part, 0));
}

/** The parts of the distance, greatest first; traits that either does not tell are left out. */
export function driversOf(a: Traits, b: Traits, traits: readonly Trait[]): readonly Driver[] {
  const told = traits.filter(({ id, weight }) => weight > 0 && a.has(id) && b.has(id));
  const all = told.reduce((sum, { weight }) => sum + weight, 0);
  return told
    .map((trait) => ({ trait: trait.id, part: (trait.weight * difference(a.get(trait.id), b.get(trait.id), trait)) / all }))
    .sort((x, y) => y.part - x.part || (x.trait < y.trait ? -1 : 1));
}

function difference(a: unknown, b: unknown, { range }: Trait): number {
  if (range === undefined || typeof a !== 'number' || typeof b !== 'number') return a === b ? 0 : 1;
  return range > 0 ? Math.min(1, Math.abs(a - b) / range) : 0;
}

export interface Peer {
  readonly id: string;
  readonly distance: number;
  readonly drivers: readonly Driver[];
}

/**
 * The `count` nearest of the others, nearest first; those as far as the last one are kept too, so there may be more. The subject itself
 * and those without a distance are left out. Ties are in the order of ids.
 */
export function nearestPeers(subject: string, all: ReadonlyMap<string, Traits>, traits: readonly Trait[], count: number): readonly Peer[] {
  const own = all.get(subject) ?? new Map();
  const peers = [...all].flatMap(([id, others]) => {
    const distance = gowerDistance(own, others, traits);
    return id === subject || distance.kind === 'undefined'
      ? []
      : [{ id, distance: distance.value, drivers: driversOf(own, others, traits) }];
  });
  peers.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  const farthest = peers[count - 1]?.distance ?? Number.POSITIVE_INFINITY;
  return count < 1 ? [] : peers.filter(({ distance }) => distance <= farthest);
}

/** The traits of these things: numbers with the width of the values that occur, all else equal or not; all weigh the same. */
export function traitsOf(all: Iterable<Traits>): readonly Trait[] {
  const values = new Map<string, (number | string | boolean)[]>();
  for (const traits of all) for (const [id, value] of traits) values.set(id, [...(values.get(id) ?? []), value]);
  return [...values].map(([id, known]) => {
    const numbers = known.filter((value) => typeof value === 'number');
    return { id, weight: 1, range: numbers.length === known.length ? Math.max(...numbers) - Math.min(...numbers) : undefined };
  });
}
