/**
 * Logarithm and exponential with proved error, in binary fixed point. An integer `x` stands for x / 2^precision.
 * Every function returns [low, high] around the true value; both ends are integers of the same precision.
 */

/** Binary digits after the point that results carry: 60 decimal digits. */
export const precision = 200n;
export const unit = 1n << precision;

/** Working digits: 64 more than results carry, which swallow every rounding error counted below. */
const guard = 64n;
const working = precision + guard;
const workingUnit = 1n << working;

/** The quotient rounded towards minus infinity; the divisor is positive. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

/** The quotient rounded towards plus infinity; the divisor is positive. */
export const ceilingDivide = (dividend: bigint, divisor: bigint): bigint => -floorDivide(-dividend, divisor);

/**
 * The natural logarithm of the positive fraction numerator/denominator.
 * It is written 2^k m with m between 2/3 and 3/2 (about), and ln m = 2 artanh t, t = (m-1)/(m+1), |t| <= 1/5.
 */
export function logarithm(numerator: bigint, denominator: bigint): readonly [bigint, bigint] {
  const k = binaryExponent(numerator, denominator);
  const [n, d] = k >= 0n ? [numerator, denominator << k] : [numerator << -k, denominator];
  const t = ((n - d) << working) / (n + d);
  // Each of some 60 terms is off by less than 4 working units, ln 2 likewise, taken k times: with |k| < 2^32 far below 2^64.
  return roundedOutward(2n * areaTangent(t) + k * logarithmOfTwo());
}

/** k such that numerator/denominator / 2^k lies between 2/3 and 3/2. */
function binaryExponent(numerator: bigint, denominator: bigint): bigint {
  let k = BigInt(digits(numerator) - digits(denominator));
  const [n, d] = k >= 0n ? [numerator, denominator << k] : [numerator << -k, denominator];
  if (3n * n < 2n * d) k -= 1n;
  else if (2n * n > 3n * d) k += 1n;
  return k;
}

const digits = (natural: bigint): number => natural.toString(2).length;

/** artanh t = t + t^3/3 + t^5/5 ..., in working units. */
function areaTangent(t: bigint): bigint {
  const square = (t * t) >> working;
  let sum = 0n;
  for (let [power, odd] = [t, 1n]; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> working;
  }
  return sum;
}

let naturalLogarithmOfTwo: bigint | undefined;
/** ln 2 = 2 artanh 1/3, in working units; computed when first needed. */
function logarithmOfTwo(): bigint {
  naturalLogarithmOfTwo ??= 2n * areaTangent(workingUnit / 3n);
  return naturalLogarithmOfTwo;
}

/**
 * e to the power x, x in fixed point.
 * x = k ln 2 + r; e^r is the Taylor series at r / 2^8, squared eight times; then shifted by k binary digits.
 */
export function exponentialOf(x: bigint): readonly [bigint, bigint] {
  const argument = x << guard;
  const k = floorDivide(argument, logarithmOfTwo());
  const reduced = (argument - k * logarithmOfTwo()) >> 8n;
  let [sum, term] = [0n, workingUnit];
  for (let i = 1n; term !== 0n; i += 1n) {
    sum += term;
    term = ((term * reduced) >> working) / i;
  }
  for (let i = 0; i < 8; i += 1) sum = (sum * sum) >> working;
  // The series is off by less than 2^6 working units, squaring multiplies that by 2^9, k ln 2 adds |k| 2^9: below 2^48 for |k| < 2^38.
  const error = 1n << 48n;
  return [shifted(sum - error, k), shifted(sum + error, k) + 1n];
}

/** working units times 2^k as result units, rounded down. */
const shifted = (value: bigint, k: bigint): bigint => (k >= guard ? value << (k - guard) : value >> (guard - k));

/** Working units to result units, one unit wider on either side than any error can reach. */
const roundedOutward = (value: bigint): readonly [bigint, bigint] => [(value >> guard) - 1n, (value >> guard) + 2n];

/** The natural number whose power of the given degree this is, or undefined. */
export function perfectRoot(natural: bigint, degree: bigint): bigint | undefined {
  if (natural < 2n || degree === 1n) return natural;
  // Newton's iteration from above stops at the floor of the root.
  let root = 1n << (BigInt(digits(natural)) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + natural / root ** (degree - 1n)) / degree;
    if (next >= root) break;
    root = next;
  }
  return root ** degree === natural ? root : undefined;
}
