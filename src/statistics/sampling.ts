import { chooseIndex } from './distributions.ts';
import { stream } from './random.ts';

/** Points of the unit cube, one row a point. */
export type Sampling = (count: number, dimensions: number, seed: number) => number[][];

/** Every coordinate drawn by itself. */
export const plainSample: Sampling = (count, dimensions, seed) =>
  Array.from({ length: count }, (_, row) => {
    const from = stream(seed, 'plain-sample', row);
    return Array.from({ length: dimensions }, () => from.uniform());
  });

/** A Latin hypercube: in every dimension each of `count` equal slices holds exactly one point. */
export const latinSample: Sampling = (count, dimensions, seed) => {
  const columns = Array.from({ length: dimensions }, (_, dimension) => {
    const from = stream(seed, 'latin-sample', dimension);
    return shuffled(count, (below) => chooseIndex(from, below)).map((slice) => (slice + from.uniform()) / count);
  });
  return Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? 0));
};

/** The numbers 0 to count - 1 in random order (Fisher and Yates). */
function shuffled(count: number, choose: (below: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = choose(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
