import { describe, expect, it } from 'vitest';
import { chooseIndex, dirichlet, noisyWeights, simplexWeights, triangular } from '../../src/statistics/distributions.ts';
import { mean, variance } from '../../src/statistics/moments.ts';
import { philox, stream } from '../../src/statistics/random.ts';
import { latinSample, plainSample } from '../../src/statistics/sampling.ts';

describe('philox4x32-10', () => {
  // The known answers that come with Random123, kat_vectors.
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('encrypts %j under %j', (counter, [low = 0, high = 0], expected) => {
    const words = Uint32Array.from(counter);
    philox(words, low, high);
    expect([...words]).toEqual(expected);
  });
});

describe('a stream', () => {
  const first = (...[seed, unit, replicate]: Parameters<typeof stream>) => stream(seed, unit, replicate).uniform();

  it('is the same for the same seed, unit and replicate, whatever was drawn before', () => {
    const alone = first(7, 'city', 3);
    const other = stream(7, 'city', 2);
    for (let i = 0; i < 100; i += 1) other.uniform();
    expect(first(7, 'city', 3)).toBe(alone);
  });

  it('is another for another seed (of more than 32 bits, too), unit or replicate', () => {
    const starts = [first(7, 'city', 3), first(8, 'city', 3), first(7 + 2 ** 32, 'city', 3), first(7, 'town', 3), first(7, 'city', 4)];
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('is spread evenly over [0, 1)', () => {
    const from = stream(1, 'even', 0);
    const values = Array.from({ length: 20_000 }, () => from.uniform());
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(variance(values)).toBeCloseTo(1 / 12, 2);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe('distributions', () => {
  const drawn = <T>(count: number, draw: (replicate: number) => T): T[] => Array.from({ length: count }, (_, replicate) => draw(replicate));

  it('dirichlet has the means asked for, and the variance w (1 - w) / (concentration + 1)', () => {
    const weights = drawn(20_000, (replicate) => dirichlet(stream(1, 'weights', replicate), [0.5, 0.3, 0.2, 0], 9));
    const column = (i: number) => weights.map((row) => row[i] ?? 0);
    for (const [i, expected] of [0.5, 0.3, 0.2, 0].entries()) {
      expect(mean(column(i))).toBeCloseTo(expected, 2);
      expect(variance(column(i))).toBeCloseTo((expected * (1 - expected)) / 10, 2);
    }
    expect(weights.every((row) => Math.abs(row.reduce((a, b) => a + b, 0) - 1) < 1e-12)).toBe(true);
  });

  it('weights on the simplex are exchangeable and add up to 1', () => {
    const weights = drawn(20_000, (replicate) => simplexWeights(stream(2, 'weights', replicate), 4));
    for (const i of [0, 1, 2, 3]) expect(mean(weights.map((row) => row[i] ?? 0))).toBeCloseTo(0.25, 2);
  });

  it('noisy weights stay within their box before they are normalised', () => {
    for (const [a = 0, b = 0] of drawn(200, (replicate) => noisyWeights(stream(3, 'weights', replicate), [1, 3], 0.25))) {
      expect(a + b).toBeCloseTo(1, 12);
      expect(b / a).toBeGreaterThanOrEqual(3 * (0.75 / 1.25));
      expect(b / a).toBeLessThanOrEqual(3 * (1.25 / 0.75));
    }
  });

  it('a triangular number has the mean of its three corners', () => {
    const values = drawn(20_000, (replicate) => triangular(stream(4, 'cost', replicate), 2, 3, 7));
    expect(mean(values)).toBeCloseTo(4, 1);
    expect([Math.min(...values) >= 2, Math.max(...values) <= 7, triangular(stream(4, 'cost', 0), 5, 5, 5)]).toEqual([true, true, 5]);
  });

  it('an index is one of those there are', () => {
    expect(new Set(drawn(500, (replicate) => chooseIndex(stream(5, 'index', replicate), 3)))).toEqual(new Set([0, 1, 2]));
  });
});

describe('samples of the unit cube', () => {
  it('a Latin one has one point in every slice of every dimension', () => {
    const points = latinSample(50, 3, 9);
    for (const dimension of [0, 1, 2]) {
      const slices = points.map((point) => Math.floor((point[dimension] ?? 0) * 50)).sort((a, b) => a - b);
      expect(slices).toEqual(Array.from({ length: 50 }, (_, i) => i));
    }
  });

  it('a plain one does not change its first points when more are drawn', () => {
    expect(plainSample(10, 2, 9)).toEqual(plainSample(20, 2, 9).slice(0, 10));
  });
});
