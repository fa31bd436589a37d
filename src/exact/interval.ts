import { ceilingDivide, exponentialOf, floorDivide, logarithm, precision, unit } from './fixed-point.ts';
import { bottom, fraction, type Rational, rationalToNumber, top } from './rational.ts';

/**
 * A number known to lie between low/2^200 and high/2^200 (60 decimal digits): the value of a root, logarithm or
 * exponential. Every operation rounds outward, so the true value never leaves the interval.
 */
export interface Interval {
  readonly kind: 'interval';
  readonly low: bigint;
  readonly high: bigint;
}

const interval = (low: bigint, high: bigint): Interval => ({ kind: 'interval', low, high });

/** The narrowest interval around a fraction. */
export const intervalAround = (value: Rational): Interval => {
  const scaled = top(value) << precision;
  return interval(floorDivide(scaled, bottom(value)), ceilingDivide(scaled, bottom(value)));
};

export const addIntervals = (a: Interval, b: Interval): Interval => interval(a.low + b.low, a.high + b.high);

export const negateInterval = (a: Interval): Interval => interval(-a.high, -a.low);

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return interval(floorDivide(least(products), unit), ceilingDivide(greatest(products), unit));
}

/** 1/a. Throws a RangeError where the interval holds zero. */
export function invert(a: Interval): Interval {
  if (a.low <= 0n && a.high >= 0n) throw new RangeError('division by zero');
  if (a.high < 0n) return negateInterval(invert(negateInterval(a)));
  return interval(floorDivide(unit * unit, a.high), ceilingDivide(unit * unit, a.low));
}

/** ln a. Throws a RangeError unless the whole interval is positive. */
export function logarithmOfInterval(a: Interval): Interval {
  if (a.low <= 0n) throw new RangeError('logarithm of a number that is not positive');
  return interval(logarithm(a.low, unit)[0], logarithm(a.high, unit)[1]);
}

export const logarithmOfRational = (a: Rational): Interval => interval(...logarithm(top(a), bottom(a)));

export const exponentialOfInterval = (a: Interval): Interval => interval(exponentialOf(a.low)[0], exponentialOf(a.high)[1]);

export const leastOf = (a: Interval, b: Interval): Interval => interval(least([a.low, b.low]), least([a.high, b.high]));

export const greatestOf = (a: Interval, b: Interval): Interval => interval(greatest([a.low, b.low]), greatest([a.high, b.high]));

/**
 * Two numbers that are not both fractions count as equal unless they are proved to differ by more than 10^-40: the
 * geometric mean of 4 and 9, known to 60 digits, reaches 6.
 */
export function compareIntervals(a: Interval, b: Interval): -1 | 0 | 1 {
  if (b.low - a.high > tolerance) return -1;
  if (a.low - b.high > tolerance) return 1;
  return 0;
}

const tolerance = unit / 10n ** 40n;

/** The double nearest to the middle. */
export const intervalToNumber = (a: Interval): number => rationalToNumber(fraction(a.low + a.high, 2n * unit));

const least = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b < a ? b : a));
const greatest = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));
