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

export const placeOf = (spot: Spot): Place => spot.source.place(spot.path, spot.of ?? 'value');
