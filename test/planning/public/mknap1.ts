import { readFileSync } from 'node:fs';

/** A knapsack with several limits and the profit of the best packing. */
export interface Knapsack {
  readonly profits: readonly number[];
  /** By limit, by item. */
  readonly weights: readonly (readonly number[])[];
  readonly capacities: readonly number[];
  readonly optimum: number;
}

/**
 * OR-Library, mknap1: the seven problems of Petersen, Computational experience with variants of the Balas algorithm (1967). The file is a row of
 * numbers: how many problems; of each its items, limits and optimum, the profits, the weights limit by limit, the capacities.
 */
export function mknap1(): readonly Knapsack[] {
  const numbers = readFileSync(new URL('mknap1.txt', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number);
  let at = 1;
  const next = (count: number): readonly number[] => {
    at += count;
    return numbers.slice(at - count, at);
  };
  return Array.from({ length: numbers[0] ?? 0 }, () => {
    const [items = 0, limits = 0, optimum = 0] = next(3);
    const profits = next(items);
    const weights = Array.from({ length: limits }, () => next(items));
    return { profits, weights, capacities: next(limits), optimum };
  });
}
