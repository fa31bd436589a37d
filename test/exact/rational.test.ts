import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRationals,
  bottom,
  compareRationals,
  fraction,
  multiplyRationals,
  type Rational,
  rational,
  rationalToNumber,
  reciprocal,
  top,
} from '../../src/exact/rational.ts';

const parts = (value: Rational): [bigint, bigint] => [top(value), bottom(value)];
const seeded = { seed: 7, numRuns: 500 };

describe('rational', () => {
  it.each([
    [0.15, 3n, 20n],
    ['0.15', 3n, 20n],
    [33, 33n, 1n],
    [-2.5, -5n, 2n],
    [-0, 0n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 3n, 20_000_000n],
    [5e-324, 1n, 2n * 10n ** 323n],
    ['1E+2', 100n, 1n],
    ['.5', 1n, 2n],
    [2 ** 53, 2n ** 53n, 1n],
  ])('reads %s as it is written', (written, numerator, denominator) => {
    expect(parts(rational(written))).toEqual([numerator, denominator]);
  });

  it.each(['', '.', 'e5', '1,5', 'NaN', Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (text) => {
    expect(() => rational(text)).toThrow(RangeError);
  });

  it('lets 0.1 and 0.2 reach 0.3', () => {
    expect(addRationals(rational(0.1), rational(0.2))).toEqual(rational(0.3));
  });

  it('refuses to divide by zero', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => reciprocal(rational(0))).toThrow(RangeError);
  });
});

/** Fractions whose parts lie around the edge of the safe integers, where the fast path hands over. */
const fractions = fc
  .tuple(
    fc.oneof(fc.bigInt(-100n, 100n), fc.bigInt(-(2n ** 54n), 2n ** 54n), fc.bigInt(-(2n ** 90n), 2n ** 90n)),
    fc.oneof(fc.bigInt(1n, 100n), fc.bigInt(1n, 2n ** 54n), fc.bigInt(1n, 2n ** 90n)),
  )
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('arithmetic of fractions', () => {
  it('is that of integers, and in lowest terms, small exactly where both parts are safe', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const expected = {
          sum: fraction(top(a) * bottom(b) + top(b) * bottom(a), bottom(a) * bottom(b)),
          product: fraction(top(a) * top(b), bottom(a) * bottom(b)),
        };
        expect({ sum: addRationals(a, b), product: multiplyRationals(a, b) }).toEqual(expected);
        const difference = top(a) * bottom(b) - top(b) * bottom(a);
        expect(compareRationals(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        const safe = Number.isSafeInteger(Number(a.numerator)) && Number.isSafeInteger(Number(a.denominator));
        expect(a.kind).toBe(safe ? 'small' : 'big');
      }),
      seeded,
    );
  });

  it('gives the double back that was read', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        expect(rationalToNumber(rational(double))).toBe(double + 0);
      }),
      seeded,
    );
  });

  it('tells the nearest double of a large fraction', () => {
    expect(rationalToNumber(fraction(2n ** 200n + 1n, 3n * 2n ** 200n))).toBe(1 / 3);
    expect(rationalToNumber(fraction(2n ** 53n + 1n, 1n))).toBe(2 ** 53);
    expect(rationalToNumber(fraction((2n ** 53n + 1n) * 2n ** 70n + 1n, 2n ** 70n))).toBe(2 ** 53 + 2);
    expect(rationalToNumber(fraction(10n ** 400n, 1n))).toBe(Number.POSITIVE_INFINITY);
  });
});
