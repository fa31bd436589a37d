import type { Aggregate } from '../questionnaire/questionnaire.ts';

/** Children that take part, in doubles: `count` of them, side by side. */
export interface Parts {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  count: number;
}

export interface MeanSettings {
  readonly floor: number | undefined;
  readonly exponent: number;
}

type Mean = (parts: Parts, settings: MeanSettings) => number;

/** The aggregates of scoring in doubles, for simulations; at least one part. */
export const means: Record<Aggregate, Mean> = {
  mean: (parts) => weightedSum(parts) / weightOf(parts),
  geometric: (parts, { floor }) =>
    aboveZero(parts, floor, (lift) => Math.exp(sumOf(parts, (value) => Math.log(lift(value))) / weightOf(parts))),
  harmonic: (parts, { floor }) => aboveZero(parts, floor, (lift) => weightOf(parts) / sumOf(parts, (value) => 1 / lift(value))),
  power: (parts, settings) => powerMean(parts, settings),
  minimum: (parts) => fold(parts, Math.min),
  maximum: (parts) => fold(parts, Math.max),
  median: (parts) => weightedMedian(parts),
  sum: (parts) => weightedSum(parts),
  product: ({ values, weights, count }) => {
    let product = 1;
    for (let i = 0; i < count; i += 1) product *= Math.max(values[i] ?? 0, 0) ** (weights[i] ?? 0);
    return product;
  },
  difference: (parts) => 2 * pointsAt(parts, 0) - weightedSum(parts),
  quotient: (parts) => {
    const [dividend, divisor] = [Math.max(pointsAt(parts, 0), 0), Math.max(pointsAt(parts, 1), 0)];
    return dividend === 0 ? 0 : dividend / divisor;
  },
};

const pointsAt = ({ values, weights }: Parts, i: number): number => (weights[i] ?? 0) * (values[i] ?? 0);

function weightedSum({ values, weights, count }: Parts): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
}

function sumOf({ values, weights, count }: Parts, of: (value: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (weights[i] ?? 0) * of(values[i] ?? 0);
  return sum;
}

function weightOf({ weights, count }: Parts): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += weights[i] ?? 0;
  return sum;
}

function fold({ values, count }: Parts, pick: (a: number, b: number) => number): number {
  let so = values[0] ?? 0;
  for (let i = 1; i < count; i += 1) so = pick(so, values[i] ?? 0);
  return so;
}

/** Zero where a value is zero or less after it was lifted to the floor. */
function aboveZero(parts: Parts, floor: number | undefined, mean: (lift: (value: number) => number) => number): number {
  const lift = floor === undefined ? (value: number) => value : (value: number) => Math.max(value, floor);
  return lift(fold(parts, Math.min)) > 0 ? mean(lift) : 0;
}

function powerMean(parts: Parts, settings: MeanSettings): number {
  const { exponent: p, floor = 0 } = settings;
  if (p === 0) return means.geometric(parts, settings);
  const unit = Math.max(fold(parts, p > 0 ? Math.max : Math.min), floor);
  if (unit <= 0) return 0;
  return unit * (sumOf(parts, (value) => (Math.max(value, floor) / unit) ** p) / weightOf(parts)) ** (1 / p);
}

/** Weights are compared with half of their sum within a billionth, which is what exact fractions would do. */
function weightedMedian(parts: Parts): number {
  const order = Array.from({ length: parts.count }, (_, i) => i).sort((a, b) => (parts.values[a] ?? 0) - (parts.values[b] ?? 0));
  const half = weightOf(parts) / 2;
  let reached = 0;
  for (const [place, i] of order.entries()) {
    reached += parts.weights[i] ?? 0;
    const value = parts.values[i] ?? 0;
    const next = order[place + 1];
    if (Math.abs(reached - half) < 1e-9 * half && next !== undefined) return (value + (parts.values[next] ?? 0)) / 2;
    if (reached > half) return value;
  }
  return parts.values[order.at(-1) ?? 0] ?? 0;
}
