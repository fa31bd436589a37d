import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, standardErrorOfShare, total, variance } from '../../src/statistics/moments.ts';
import { percentileRank } from '../../src/statistics/percentile-rank.ts';
import { median, quantile, quantiles } from '../../src/statistics/quantile.ts';
import { ranksOf } from '../../src/statistics/ranks.ts';

describe('quantile of type 7', () => {
  it.each([
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[1, 2, 3, 4], 0.75, 3.25],
    [[50, 15, 40, 20, 35], 0, 15],
    [[50, 15, 40, 20, 35], 1, 50],
    [[7], 0.3, 7],
  ])('of %j at %d is %d', (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
  });

  it.each([
    [[], 0.5],
    [[1], 1.1],
    [[1], Number.NaN],
  ])('of %j at %d is refused', (values, p) => {
    expect(() => quantile(values, p)).toThrow(RangeError);
  });

  it('lies among the values, never falls as p grows, and leaves them in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const before = [...values];
          const [least = 0, here = 0, most = 0] = quantiles(values, [0, p, 1]);
          expect(least <= here && here <= most).toBe(true);
          expect(values).toEqual(before);
        },
      ),
      { seed: 2 },
    );
  });

  it('is the usual median at one half', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  });
});

describe('moments', () => {
  it('are those of the textbook', () => {
    expect([mean([2, 4, 4, 4, 5, 5, 7, 9]), variance([2, 4, 4, 4, 5, 5, 7, 9])]).toEqual([5, 32 / 7]);
    expect(standardErrorOfShare(0.5, 10_000)).toBe(0.005);
  });

  it('do not lose small numbers among large ones', () => {
    expect(total([1e16, 1, -1e16])).toBe(1);
  });
});

describe('percentile rank', () => {
  it.each([
    ['strict', 40],
    ['mean', 60],
    ['weak', 80],
  ] as const)('%s: %d per cent', (kind, expected) => {
    expect(percentileRank(3, [1, 2, 3, 3, 5], kind)).toBeCloseTo(expected, 12);
  });
});

describe('ranks', () => {
  it('share the mean where values are equal', () => {
    expect(ranksOf([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
  });
});
