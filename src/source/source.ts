import type { Place } from '../diagnostics/diagnostic.ts';

/** The way to a value: keys of maps and indices of lists, from the top. */
export type Path = readonly (string | number)[];

/** A file one can point into. */
export interface Source {
  readonly file: string;
  /** Maps, lists, texts, numbers, booleans and null, nothing else; finite and free of circles. */
  readonly value: unknown;
  /** Where the value at `path` stands, or its key. Of a path that leads nowhere, the nearest place on the way. */
  readonly place: (path: Path, of?: 'key' | 'value') => Place;
}

/** A value in a file, or its key: what a problem is told of. */
export interface Spot {
  readonly source: Source;
  readonly path: Path;
  readonly of?: 'key';
}

export const inside = (spot: Spot, ...steps: Path): Spot => ({ source: spot.source, path: [...spot.path, ...steps] });

/** The key instead of its value. */
export const keyAt = (spot: Spot): Spot => ({ ...spot, of: 'key' });

export const placeOf = (spot: Spot): Place => ({ ...spot.source.place(spot.path, spot.of ?? 'value'), trail: trailOf(spot) });

/** A thing in a list is known by its id, where it has one: lists are sorted and grow. */
function trailOf({ source, path }: Spot): readonly string[] {
  let inner = source.value;
  return path.map((step) => {
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined;
    return typeof step === 'number' ? (idOf(inner) ?? String(step)) : step;
  });
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
