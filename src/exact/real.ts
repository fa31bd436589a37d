import {
  addIntervals,
  compareIntervals,
  exponentialOfInterval,
  greatestOf,
  type Interval,
  intervalAround,
  intervalToNumber,
  invert,
  leastOf,
  logarithmOfInterval,
  logarithmOfRational,
  multiplyIntervals,
  negateInterval,
} from './interval.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negate,
  one,
  type Rational,
  rationalToNumber,
  reciprocal,
  zero,
} from './rational.ts';

/** An exact number: a fraction, or (after a root or a logarithm) an interval that provably holds it. */
export type Real = Rational | Interval;

export const isRational = (value: Real): value is Rational => value.kind !== 'interval';

const asInterval = (value: Real): Interval => (value.kind === 'interval' ? value : intervalAround(value));

export const add = (a: Real, b: Real): Real =>
  isRational(a) && isRational(b) ? addRationals(a, b) : addIntervals(asInterval(a), asInterval(b));

export const subtract = (a: Real, b: Real): Real => add(a, isRational(b) ? negate(b) : negateInterval(b));

export const multiply = (a: Real, b: Real): Real =>
  isRational(a) && isRational(b) ? multiplyRationals(a, b) : multiplyIntervals(asInterval(a), asInterval(b));

/** a/b. Throws a RangeError when b is (or may be) zero. */
export const divide = (a: Real, b: Real): Real => multiply(a, isRational(b) ? reciprocal(b) : invert(b));

/** The sum, the same to the last digit in whatever order: fractions are added first, and without any rounding. */
export function sum(values: readonly Real[]): Real {
  let [fractions, rest]: [Rational, Interval | undefined] = [zero, undefined];
  for (const value of values) {
    if (isRational(value)) fractions = addRationals(fractions, value);
    else rest = rest === undefined ? value : addIntervals(rest, value);
  }
  return rest === undefined ? fractions : add(fractions, rest);
}

/** -1, 0 or 1; fractions exactly, anything else equal when within 10^-40. */
export const compare = (a: Real, b: Real): -1 | 0 | 1 =>
  isRational(a) && isRational(b) ? compareRationals(a, b) : compareIntervals(asInterval(a), asInterval(b));

/** The lesser one; of two that count as equal the fraction, so that the order does not matter. */
export const minimum = (a: Real, b: Real): Real => pick(compare(a, b), a, b, leastOf);

/** The greater one; of two that count as equal the fraction. */
export const maximum = (a: Real, b: Real): Real => pick(compare(b, a), a, b, greatestOf);

function pick(order: number, a: Real, b: Real, join: (a: Interval, b: Interval) => Interval): Real {
  if (order !== 0) return order < 0 ? a : b;
  if (isRational(a)) return a;
  return isRational(b) ? b : join(a, b);
}

/** ln a, a > 0. Throws a RangeError otherwise. */
export function naturalLogarithm(a: Real): Real {
  if (!isRational(a)) return logarithmOfInterval(a);
  if (a.numerator <= 0) throw new RangeError('logarithm of a number that is not positive');
  return compareRationals(a, one) === 0 ? zero : logarithmOfRational(a);
}

/** e to the power a. */
export const exponential = (a: Real): Real => (isRational(a) && a.numerator === 0 ? one : exponentialOfInterval(asInterval(a)));

/** The nearest double. */
export const toNumber = (value: Real): number => (isRational(value) ? rationalToNumber(value) : intervalToNumber(value));
