import { compareRationals, type Rational, rational } from '../exact/rational.ts';
import { add, compare, divide, maximum, minimum, multiply, type Real, subtract } from '../exact/real.ts';
import type { Threshold } from '../questionnaire/questionnaire.ts';

/** The lowest and the highest value of something, as fractions. */
export interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/** The smallest range that holds these numbers, as they are written. */
export function rangeOf(first: number, ...others: readonly number[]): Range {
  const all = [first, ...others];
  return { low: rational(Math.min(...all)), high: rational(Math.max(...all)) };
}

export const clip = (value: Real, range: Range): Real => minimum(maximum(value, range.low), range.high);

export const isWithin = (value: Real, range: Range): boolean => compare(value, range.low) >= 0 && compare(value, range.high) <= 0;

/** A value of one range at the same relative position of another; of a range without width, the lowest. */
export function place(value: Real, from: Range, onto: Range): Real {
  if (isSame(from, onto)) return value;
  const width = subtract(from.high, from.low);
  if (compare(width, zeroWidth) === 0) return onto.low;
  return add(onto.low, multiply(divide(subtract(value, from.low), width), subtract(onto.high, onto.low)));
}

const zeroWidth = rational(0);

const isSame = (a: Range, b: Range): boolean => compareRationals(a.low, b.low) === 0 && compareRationals(a.high, b.high) === 0;

/** A threshold as a score: as it is, or per cent of a range. */
export function thresholdIn(threshold: Threshold, range: Range): Real {
  const value = rational(threshold.value);
  if (!threshold.percent) return value;
  return add(range.low, multiply(divide(value, hundred), subtract(range.high, range.low)));
}

const hundred = rational(100);
