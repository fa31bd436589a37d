/**
 * The quantile of type 7 (R, NumPy, Excel's INC): h = (n - 1) p, linear between the neighbours of h in the sorted values.
 * p lies in [0, 1]; throws a RangeError otherwise and where there are no values. Source: Hyndman & Fan (1996).
 */
export const quantile = (values: Iterable<number>, p: number): number => quantileOfSorted(sorted(values), p);

/** Several quantiles of the same values, which are sorted once. */
export function quantiles(values: Iterable<number>, ps: readonly number[]): number[] {
  const inOrder = sorted(values);
  return ps.map((p) => quantileOfSorted(inOrder, p));
}

/** The median: the quantile at one half. */
export const median = (values: Iterable<number>): number => quantile(values, 0.5);

const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

function quantileOfSorted(values: Float64Array, p: number): number {
  if (values.length === 0) throw new RangeError('a quantile of nothing');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  const h = (values.length - 1) * p;
  const [below = Number.NaN, above = below] = [values[Math.floor(h)], values[Math.ceil(h)]];
  return below + (h - Math.floor(h)) * (above - below);
}
