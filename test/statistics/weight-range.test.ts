import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational, rationalToNumber } from '../../src/exact/rational.ts';
import { simplexWeights } from '../../src/statistics/distributions.ts';
import { stream } from '../../src/statistics/random.ts';
import { weightedMeanRange } from '../../src/statistics/weight-range.ts';

const term = (value: number, least: number, most: number) => ({ value: rational(value), least: rational(least), most: rational(most) });
const rangeOf = (...terms: ReturnType<typeof term>[]) => {
  const range = weightedMeanRange(terms);
  return range && [rationalToNumber(range.low), rationalToNumber(range.high)];
};

describe('the exact range of a weighted mean over a box of weights', () => {
  it.each([
    ['fills the lowest or the highest value first', [term(0, 0.2, 0.5), term(50, 0.2, 0.5), term(100, 0.2, 0.5)], [35, 65]],
    ['is a point where the weights are fixed', [term(10, 0.4, 0.4), term(20, 0.6, 0.6)], [16, 16]],
    ['is exact: 0.1 and 0.2 are tenths', [term(1, 0.1, 0.1), term(2, 0.2, 0.2), term(0, 0.7, 0.7)], [0.5, 0.5]],
    ['does not exist where the least weights are more than the whole', [term(1, 0.6, 1), term(2, 0.6, 1)], undefined],
    ['does not exist where the greatest weights do not make a whole', [term(1, 0, 0.4), term(2, 0, 0.4)], undefined],
    ['does not exist where a box is turned round', [term(1, 0.5, 0.4), term(2, 0, 1)], undefined],
  ])('%s', (_, terms, expected) => {
    expect(rangeOf(...terms)).toEqual(expected);
  });

  it('holds the mean of every weighting in the box', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 }), fc.nat(1000), (values, replicate) => {
        const weights = simplexWeights(stream(1, 'box', replicate), values.length);
        const [low = 0, high = 0] = rangeOf(...values.map((value) => term(value, 0, 1))) ?? [];
        const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
        expect(low - 1e-9 <= mean && mean <= high + 1e-9).toBe(true);
        expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
      { seed: 1 },
    );
  });
});
