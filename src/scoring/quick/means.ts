import { rationalToNumber } from '../../exact/rational.ts';
import type { ModelNode } from '../model.ts';
import { isSensitive, sensitive } from './tables.ts';

/** The first `count` of some values and their weights, which are above zero. */
export type Mean = (values: Float64Array, weights: Float64Array, count: number) => number;

/** The method of a node in doubles; NaN where doubles do not carry far enough and the exact way is to be taken. */
export function meanOf(node: ModelNode): Mean {
  const method = means[node.dimension.aggregate](node);
  if (!isSensitive(node)) return method;
  const floor = node.settings.floor === undefined ? Number.NEGATIVE_INFINITY : rationalToNumber(node.settings.floor);
  const least = rationalToNumber(node.range.high) / sensitive;
  return (values, weights, count) => {
    for (let i = 0; i < count; i += 1) {
      const value = Math.max(values[i] ?? 0, floor);
      if (value < least) return Number.NaN;
      values[i] = value;
    }
    return method(values, weights, count);
  };
}

const means: Readonly<Record<ModelNode['dimension']['aggregate'], (node: ModelNode) => Mean>> = {
  mean: () => arithmetic,
  sum: () => sum,
  minimum: () => minimum,
  maximum: () => maximum,
  // Which value is in the middle hangs on weights being added up exactly.
  median: () => () => Number.NaN,
  geometric: () => (values, weights, count) => Math.exp(weighted(values, weights, count, Math.log)),
  harmonic: () => (values, weights, count) => 1 / weighted(values, weights, count, (value) => 1 / value),
  power: ({ settings: { exponent } }) => {
    const p = exponent === undefined ? 1 : rationalToNumber(exponent);
    return (values, weights, count) => {
      // Relative to the greatest value, which keeps the powers from running away.
      const unit = p > 0 ? maximum(values, weights, count) : minimum(values, weights, count);
      return unit * weighted(values, weights, count, (value) => (value / unit) ** p) ** (1 / p);
    };
  },
  none: () => () => Number.NaN,
  // See `isTaken` of the scorer.
  product: () => () => Number.NaN,
  difference: () => () => Number.NaN,
  quotient: () => () => Number.NaN,
};

function arithmetic(values: Float64Array, weights: Float64Array, count: number): number {
  let [total, weight] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const each = weights[i] ?? 0;
    total += each * (values[i] ?? 0);
    weight += each;
  }
  return total / weight;
}

function weighted(values: Float64Array, weights: Float64Array, count: number, of: (value: number) => number): number {
  let [total, weight] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const each = weights[i] ?? 0;
    total += each * of(values[i] ?? 0);
    weight += each;
  }
  return total / weight;
}

function sum(values: Float64Array, weights: Float64Array, count: number): number {
  let total = 0;
  for (let i = 0; i < count; i += 1) total += (weights[i] ?? 0) * (values[i] ?? 0);
  return total;
}

function minimum(values: Float64Array, _: Float64Array, count: number): number {
  let least = values[0] ?? 0;
  for (let i = 1; i < count; i += 1) least = Math.min(least, values[i] ?? 0);
  return least;
}

function maximum(values: Float64Array, _: Float64Array, count: number): number {
  let most = values[0] ?? 0;
  for (let i = 1; i < count; i += 1) most = Math.max(most, values[i] ?? 0);
  return most;
}
