import { inside, type Spot } from '../source/source.ts';

/** Something an author wrote, with where it was written. */
export interface Item<T> {
  readonly data: T;
  readonly spot: Spot;
}

/** The items of a list that may be left out. */
export const itemsOf = <T>(list: readonly T[] | undefined, spot: Spot, key: string): Item<T>[] =>
  (list ?? []).map((data, index) => ({ data, spot: inside(spot, key, index) }));
