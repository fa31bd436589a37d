import type { Stream } from './random.ts';

/** A whole number from 0 below `count`, all equally likely. */
export const chooseIndex = (from: Stream, count: number): number => Math.floor(from.uniform() * count);

/** An exponential number of mean 1. */
const exponentialNumber = (from: Stream): number => -Math.log(1 - from.uniform());

/** A triangular number on [low, high] with its peak at `mode`; `low` where the interval has no width. */
export function triangular(from: Stream, low: number, mode: number, high: number): number {
  if (high <= low) return low;
  const [u, left] = [from.uniform(), (mode - low) / (high - low)];
  return u < left ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Weights uniform on the simplex: not negative, sum 1. */
export function simplexWeights(from: Stream, count: number): number[] {
  return normalised(Array.from({ length: count }, () => exponentialNumber(from)));
}

/**
 * Weights of a Dirichlet distribution: their means are `means` (which add up to 1), the variance of each is w (1 - w) / (concentration + 1).
 * A weight of 0 stays 0.
 */
export function dirichlet(from: Stream, means: readonly number[], concentration: number): number[] {
  const drawn = means.map((mean) => (mean > 0 ? gamma(from, mean * concentration) : 0));
  return drawn.some((each) => each > 0) ? normalised(drawn) : [...means];
}

/** Weights w (1 + (2 U - 1) width), normalised: the noise COINr adds to weights; width 0.25 means 25 per cent either way. */
export const noisyWeights = (from: Stream, weights: readonly number[], width: number): number[] =>
  normalised(weights.map((weight) => weight * (1 + (2 * from.uniform() - 1) * width)));

/** The same numbers as shares of their sum; all zero where the sum is. */
export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}

/** A standard normal number (Box and Muller, the first of the pair). */
const normal = (from: Stream): number => Math.sqrt(2 * exponentialNumber(from)) * Math.cos(2 * Math.PI * from.uniform());

/** A gamma number of scale 1 (Marsaglia & Tsang 2000; below shape 1 boosted by U^(1/shape)). */
function gamma(from: Stream, shape: number): number {
  if (shape < 1) return gamma(from, shape + 1) * (1 - from.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(from);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - from.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
