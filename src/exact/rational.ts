import { greatestCommonDivisor } from './whole-numbers.ts';

/**
 * An exact fraction in lowest terms with a positive denominator. It is `small` exactly when both parts are safe integers,
 * so equal fractions are equal values. Machine integers carry nearly all of scoring, BigInt the rest.
 */
export type Rational = SmallRational | BigRational;

export interface SmallRational {
  readonly kind: 'small';
  readonly numerator: number;
  readonly denominator: number;
}

export interface BigRational {
  readonly kind: 'big';
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { kind: 'small', numerator: 0, denominator: 1 };
export const one: Rational = { kind: 'small', numerator: 1, denominator: 1 };

/** The decimal as it is written: 0.15 is 3/20, not the nearest double. Throws a RangeError on what is no finite decimal. */
export function rational(decimal: number | string): Rational {
  if (typeof decimal === 'number' && Number.isSafeInteger(decimal)) return ofIntegers(decimal, 1);
  // JavaScript prints a double as the shortest decimal that reads back as it: what the author wrote.
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = decimalPattern.exec(String(decimal)) ?? [];
  const digits = whole + decimals;
  if (digits === '') throw new RangeError(`not a decimal number: ${decimal}`);
  const value = BigInt(sign === '-' ? `-${digits}` : digits);
  const power = Number(exponent) - decimals.length;
  return power < 0 ? fraction(value, 10n ** BigInt(-power)) : fraction(value * 10n ** BigInt(power), 1n);
}

const decimalPattern = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/;

/** numerator/denominator in lowest terms. Throws a RangeError when the denominator is zero. */
export function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  const [n, d] = [numerator / divisor, denominator / divisor];
  return fits(n) && fits(d)
    ? { kind: 'small', numerator: Number(n), denominator: Number(d) }
    : { kind: 'big', numerator: n, denominator: d };
}

export function addRationals(a: Rational, b: Rational): Rational {
  if (a.kind === 'small' && b.kind === 'small') {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    const denominator = a.denominator * b.denominator;
    const numerator = left + right;
    if (isSafe(left) && isSafe(right) && isSafe(numerator) && isSafe(denominator)) return ofIntegers(numerator, denominator);
  }
  return fraction(top(a) * bottom(b) + top(b) * bottom(a), bottom(a) * bottom(b));
}

export const negate = (a: Rational): Rational =>
  a.kind === 'small'
    ? { kind: 'small', numerator: 0 - a.numerator, denominator: a.denominator }
    : { kind: 'big', numerator: -a.numerator, denominator: a.denominator };

export function multiplyRationals(a: Rational, b: Rational): Rational {
  if (a.kind === 'small' && b.kind === 'small') {
    const numerator = a.numerator * b.numerator;
    const denominator = a.denominator * b.denominator;
    if (isSafe(numerator) && isSafe(denominator)) return ofIntegers(numerator, denominator);
  }
  return fraction(top(a) * top(b), bottom(a) * bottom(b));
}

/** 1/a. Throws a RangeError when a is zero. */
export const reciprocal = (a: Rational): Rational =>
  a.kind === 'small' && a.numerator > 0
    ? { kind: 'small', numerator: a.denominator, denominator: a.numerator }
    : fraction(bottom(a), top(a));

export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  if (a.kind === 'small' && b.kind === 'small') {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    if (isSafe(left) && isSafe(right)) return order(left, right);
  }
  return order(top(a) * bottom(b), top(b) * bottom(a));
}

/** The numerator as a BigInt, whatever the size. */
export const top = (a: Rational): bigint => BigInt(a.numerator);
/** The denominator as a BigInt, whatever the size. */
export const bottom = (a: Rational): bigint => BigInt(a.denominator);

/** The nearest double (ties to even; infinite where it is too large). */
export function rationalToNumber(a: Rational): number {
  // Both parts are exact doubles, and IEEE division rounds correctly.
  if (a.kind === 'small') return a.numerator / a.denominator;
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  // At least 64 bits of quotient, the rest folded into the last: Number() then rounds as the whole fraction would.
  const shift = Math.min(64 + bitLength(a.denominator) - bitLength(magnitude), 1074 + 2);
  const [dividend, divisor] = shift >= 0 ? [magnitude << BigInt(shift), a.denominator] : [magnitude, a.denominator << BigInt(-shift)];
  const quotient = (dividend / divisor) | (dividend % divisor === 0n ? 0n : 1n);
  const half = Math.trunc(shift / 2);
  const value = Number(quotient) * 2 ** -half * 2 ** (half - shift);
  return a.numerator < 0n ? -value : value;
}

/** The number of binary digits of a natural number; 0 for 0. */
export const bitLength = (natural: bigint): number => {
  const hexadecimal = natural.toString(16);
  return natural === 0n ? 0 : 4 * hexadecimal.length - Math.clz32(Number.parseInt(hexadecimal.charAt(0), 16)) + 28;
};

/** Both safe integers, denominator positive. */
function ofIntegers(numerator: number, denominator: number): SmallRational {
  let divisor = Math.abs(numerator);
  for (let rest = denominator; rest !== 0; ) [divisor, rest] = [rest, divisor % rest];
  // Adding 0 turns a negative zero into zero.
  return { kind: 'small', numerator: numerator / divisor + 0, denominator: denominator / divisor };
}

const limit = BigInt(Number.MAX_SAFE_INTEGER);
const fits = (value: bigint): boolean => value <= limit && value >= -limit;
const isSafe = Number.isSafeInteger;
const order = (a: number | bigint, b: number | bigint): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);
