import { chooseIndex } from './distributions.ts';
import { quantiles } from './quantile.ts';
import { stream } from './random.ts';

/** The range in which the middle 90 per cent of resampled figures lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Resampling {
  readonly seed: number;
  /** How often everything is drawn anew. */
  readonly rounds: number;
}

/**
 * The percentile intervals (5 to 95 per cent) of figures of `count` things when these are drawn anew, with replacement. The figures are
 * asked for the indices drawn, and answer in the same order every time; a round in which one does not exist (undefined) is left out of
 * its interval, which is null where that is more than half of them. Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), 13.
 */
export function bootstrapIntervals(
  count: number,
  figures: (drawn: Uint32Array) => readonly (number | undefined)[],
  { seed, rounds }: Resampling,
): (Interval | null)[] {
  const all = Array.from({ length: rounds }, (_, round) => {
    const from = stream(seed, 'bootstrap', round);
    return figures(Uint32Array.from({ length: count }, () => chooseIndex(from, count)));
  });
  return (all[0] ?? []).map((_, index) => {
    const values = all.flatMap((row) => row[index] ?? []);
    return values.length * 2 < rounds ? null : intervalOf(values);
  });
}

/** The 5th and the 95th percentile. */
function intervalOf(figures: readonly number[]): Interval {
  const [low = Number.NaN, high = Number.NaN] = quantiles(figures, [0.05, 0.95]);
  return { low, high };
}
