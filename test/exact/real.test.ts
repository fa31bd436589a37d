import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { precision, unit } from '../../src/exact/fixed-point.ts';
import { power } from '../../src/exact/power.ts';
import { fraction, rational } from '../../src/exact/rational.ts';
import {
  add,
  compare,
  divide,
  exponential,
  isRational,
  maximum,
  minimum,
  multiply,
  naturalLogarithm,
  type Real,
  sum,
  toNumber,
} from '../../src/exact/real.ts';

const seeded = { seed: 7, numRuns: 300 };
const positive = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 1e-9, max: 1e9, noNaN: true })).map(rational);

/** Both ends of an interval as text with so many decimals. */
const decimals = (value: Real, count: number): [string, string] => {
  if (isRational(value)) throw new Error('a fraction');
  const digits = (end: bigint) => ((end * 10n ** BigInt(count)) >> precision).toString();
  return [digits(value.low), digits(value.high)];
};

describe('logarithm and exponential', () => {
  it('enclose known constants to 55 decimals', () => {
    expect(decimals(naturalLogarithm(rational(2)), 55)).toEqual(Array(2).fill('6931471805599453094172321214581765680755001343602552541'));
    expect(decimals(naturalLogarithm(rational(10)), 55)).toEqual(Array(2).fill('23025850929940456840179914546843642076011014886287729760'));
    expect(decimals(exponential(rational(1)), 55)).toEqual(Array(2).fill('27182818284590452353602874713526624977572470936999595749'));
    expect(decimals(exponential(rational(-1)), 55)).toEqual(Array(2).fill('3678794411714423215955237701614608674458111310317678345'));
  });

  it('are narrow: within 10^-55 relative to the size', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const log = naturalLogarithm(x);
        if (!isRational(log)) expect(log.high - log.low).toBeLessThan(10n);
      }),
      seeded,
    );
  });

  it('undo one another, and turn products into sums', () => {
    fc.assert(
      fc.property(positive, positive, (x, y) => {
        const back = exponential(naturalLogarithm(x));
        expect(encloses(back, x)).toBe(true);
        expect(compare(naturalLogarithm(multiply(x, y)), add(naturalLogarithm(x), naturalLogarithm(y)))).toBe(0);
      }),
      seeded,
    );
  });

  it('refuse what has no logarithm', () => {
    expect(() => naturalLogarithm(rational(0))).toThrow(RangeError);
    expect(() => naturalLogarithm(rational(-1))).toThrow(RangeError);
  });
});

const encloses = (value: Real, exact: Real): boolean => {
  if (isRational(value)) return compare(value, exact) === 0;
  if (!isRational(exact)) return false;
  const [n, d] = [BigInt(exact.numerator), BigInt(exact.denominator)];
  return value.low * d <= n * unit && n * unit <= value.high * d;
};

describe('power', () => {
  it.each([
    [rational(36), rational(0.5), rational(6)],
    [fraction(8n, 27n), fraction(2n, 3n), fraction(4n, 9n)],
    [rational(4), rational(-2), fraction(1n, 16n)],
    [rational(0), rational(3), rational(0)],
    [rational(7), rational(0), rational(1)],
  ])('of %o to %o comes out even', (base, exponent, expected) => {
    expect(power(base, exponent)).toEqual(expected);
  });

  it('squares back to its base', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 2, max: 9 }), (x, degree) => {
        const root = power(x, fraction(1n, BigInt(degree)));
        const product = Array.from({ length: degree }).reduce<Real>((so) => multiply(so, root), rational(1));
        expect(encloses(product, x) || compare(product, x) === 0).toBe(true);
      }),
      seeded,
    );
  });

  it('refuses zero to a negative power', () => {
    expect(() => power(rational(0), rational(-1))).toThrow(RangeError);
  });
});

describe('comparing', () => {
  it('counts numbers within 10^-40 as equal once a root is among them', () => {
    const six = exponential(divide(add(naturalLogarithm(rational(4)), naturalLogarithm(rational(9))), rational(2)));
    expect(isRational(six)).toBe(false);
    expect(compare(six, rational(6))).toBe(0);
    expect(compare(six, add(rational(6), fraction(1n, 10n ** 30n)))).toBe(-1);
    expect(compare(six, rational('5.9999999999999999999999999999'))).toBe(1);
    expect([minimum(six, rational(6)), maximum(six, rational(6)), maximum(rational(6), six)]).toEqual(Array(3).fill(rational(6)));
    expect(toNumber(six)).toBe(6);
  });

  it('tells the sum of fractions and roots alike in every order', () => {
    const terms = [rational(0.1), naturalLogarithm(rational(3)), fraction(1n, 3n), naturalLogarithm(rational(7)), rational(0.2)];
    fc.assert(
      fc.property(fc.shuffledSubarray(terms, { minLength: terms.length }), (shuffled) => {
        expect(sum(shuffled)).toEqual(sum(terms));
      }),
      seeded,
    );
  });
});
