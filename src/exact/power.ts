import { perfectRoot } from './fixed-point.ts';
import { bitLength, bottom, fraction, one, type Rational, top, zero } from './rational.ts';
import { compare, exponential, isRational, multiply, naturalLogarithm, type Real } from './real.ts';

/**
 * base to the power of a fraction, base >= 0. Exact where the result is a fraction that is cheap to find (whole powers,
 * roots that come out even); otherwise e^(exponent ln base) as an interval. 0 to a negative power throws a RangeError.
 */
export function power(base: Real, exponent: Rational): Real {
  if (exponent.numerator === 0) return one;
  if (compare(base, zero) === 0) {
    if (exponent.numerator < 0) throw new RangeError('zero to a negative power');
    return zero;
  }
  const exact = isRational(base) ? rationalPower(base, exponent) : undefined;
  return exact ?? exponential(multiply(exponent, naturalLogarithm(base)));
}

/** The largest result (in binary digits) that is worth writing out as a fraction. */
const affordable = 20_000;
const largestDegree = 64n;

function rationalPower(base: Rational, exponent: Rational): Rational | undefined {
  const degree = bottom(exponent);
  if (degree > largestDegree) return undefined;
  const roots = [perfectRoot(top(base), degree), perfectRoot(bottom(base), degree)] as const;
  const [numerator, denominator] = roots;
  if (numerator === undefined || denominator === undefined) return undefined;
  const times = top(exponent) < 0n ? -top(exponent) : top(exponent);
  if (Math.max(bitLength(numerator), bitLength(denominator)) * Number(times) > affordable) return undefined;
  const [n, d] = [numerator ** times, denominator ** times];
  return top(exponent) < 0n ? fraction(d, n) : fraction(n, d);
}
