import { power } from '../exact/power.ts';
import { bottom, compareRationals, fraction, one, type Rational, rational, reciprocal, top, zero } from '../exact/rational.ts';
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
  subtract,
  sum,
} from '../exact/real.ts';
import { greatestCommonDivisor, leastCommonMultiple } from '../exact/whole-numbers.ts';
import type { Aggregate } from '../questionnaire/questionnaire.ts';

/** A child's score on the node's terms, and its weight, which is above zero. */
export interface Weighted {
  readonly value: Real;
  readonly weight: Rational;
}

/** What some methods ask for besides: the number that lower ones count as, the exponent, and what a quotient by zero comes to. */
export interface Settings {
  readonly floor: Rational | undefined;
  readonly exponent: Rational | undefined;
  readonly most: Rational | undefined;
}

type Method = (parts: readonly Weighted[], settings: Settings) => Real;

/**
 * The score of a node from those of its children (at least one), whatever their order, to the last digit.
 * Formulas: OECD/JRC, Handbook on Constructing Composite Indicators (2008), 6; the power mean has the others as special cases.
 */
export const aggregate = (method: Aggregate | 'none', parts: readonly Weighted[], settings: Settings): Real =>
  methods[method](parts, settings);

const methods: Record<Aggregate | 'none', Method> = {
  mean: (parts) => divide(weightedSum(parts), totalWeight(parts)),
  geometric: (parts, settings) => aboveZero(parts, settings, geometricMean) ?? zero,
  harmonic: (parts, settings) => aboveZero(parts, settings, harmonicMean) ?? zero,
  power: (parts, settings) => powerMean(parts, settings),
  minimum: (parts) => parts.map((part) => part.value).reduce(minimum),
  maximum: (parts) => parts.map((part) => part.value).reduce(maximum),
  median: (parts) => weightedMedian(parts),
  sum: (parts) => weightedSum(parts),
  none: () => zero,
  product: (parts) => parts.reduce<Real>((so, { value, weight }) => multiply(so, power(maximum(value, zero), weight)), one),
  difference: ([first, ...others]) => subtract(pointsOf(first), weightedSum(others)),
  quotient: ([dividend, divisor], { most }) => quotient(maximum(pointsOf(dividend), zero), maximum(pointsOf(divisor), zero), most),
};

const pointsOf = (part: Weighted | undefined): Real => (part === undefined ? zero : multiply(part.value, part.weight));

/** By zero anything above zero comes to the most there is. */
function quotient(dividend: Real, divisor: Real, most: Rational = zero): Real {
  if (compare(divisor, zero) > 0) return divide(dividend, divisor);
  return compare(dividend, zero) > 0 ? most : zero;
}

const weightedSum = (parts: readonly Weighted[]): Real => sum(parts.map((part) => multiply(part.value, part.weight)));

const totalWeight = (parts: readonly Weighted[]): Real => sum(parts.map((part) => part.weight));

/** Lifts values to the floor; undefined where one is zero or less after that: such a mean is zero. */
function aboveZero(parts: readonly Weighted[], { floor }: Settings, mean: (parts: readonly Weighted[]) => Real): Real | undefined {
  const lifted = floor === undefined ? parts : parts.map((part) => ({ ...part, value: maximum(part.value, floor) }));
  return lifted.every((part) => compare(part.value, zero) > 0) ? mean(lifted) : undefined;
}

/** Exact where the values are fractions and the weights small whole numbers, so that even roots come out even. */
function geometricMean(parts: readonly Weighted[]): Real {
  const weights = wholeWeights(parts.map((part) => part.weight));
  const total = weights.reduce((a, b) => a + b);
  if (total <= largestRoot && parts.every((part) => isRational(part.value))) {
    const product = parts.reduce<Real>((so, part, i) => multiply(so, power(part.value, fraction(weights[i] ?? 0n, 1n))), one);
    return power(product, fraction(1n, total));
  }
  const logarithms = parts.map((part, i) => multiply(naturalLogarithm(part.value), fraction(weights[i] ?? 0n, total)));
  return exponential(sum(logarithms));
}

const largestRoot = 64n;

/** The same weights as whole numbers without a common divisor. */
function wholeWeights(weights: readonly Rational[]): bigint[] {
  const denominator = weights.reduce((so, weight) => leastCommonMultiple(so, bottom(weight)), 1n);
  const whole = weights.map((weight) => (top(weight) * denominator) / bottom(weight));
  const divisor = whole.reduce(greatestCommonDivisor);
  return whole.map((weight) => weight / divisor);
}

const harmonicMean = (parts: readonly Weighted[]): Real =>
  divide(totalWeight(parts), sum(parts.map((part) => divide(part.weight, part.value))));

/**
 * (sum w x^p / sum w)^(1/p). Below zero counts as zero, and where p < 0 a zero gives zero; p = 0 is the geometric mean.
 * Taken relative to the greatest value (the least where p < 0), which keeps x^p between 0 and 1 and so precise.
 */
function powerMean(parts: readonly Weighted[], settings: Settings): Real {
  const p = settings.exponent ?? one;
  if (compareRationals(p, zero) === 0) return methods.geometric(parts, settings);
  const lifted = parts.map((part) => ({ ...part, value: maximum(part.value, settings.floor ?? zero) }));
  const unit = lifted.map((part) => part.value).reduce(p.numerator > 0 ? maximum : minimum);
  if (compare(unit, zero) === 0) return zero;
  const powers = lifted.map((part) => multiply(part.weight, power(divide(part.value, unit), p)));
  const mean = divide(sum(powers), totalWeight(parts));
  return multiply(unit, power(mean, reciprocal(p)));
}

/**
 * The value at which half of the weight is reached, counted from below; where that is exactly half, the mean of this value and
 * the next, so that of equal weights it is the usual median.
 */
function weightedMedian(parts: readonly Weighted[]): Real {
  const sorted = [...parts].sort((a, b) => compare(a.value, b.value));
  const half = divide(totalWeight(parts), rational(2));
  let reached: Real = zero;
  for (const [i, part] of sorted.entries()) {
    reached = add(reached, part.weight);
    const order = compare(reached, half);
    if (order > 0) return part.value;
    const next = sorted[i + 1];
    if (order === 0 && next !== undefined) return divide(add(part.value, next.value), rational(2));
  }
  throw new Error('a median of nothing');
}
