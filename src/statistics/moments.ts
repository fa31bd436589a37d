/** The arithmetic mean; NaN of nothing. */
export const mean = (values: readonly number[]): number => total(values) / values.length;

/** The sample variance (divided by n - 1); NaN of fewer than two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? Number.NaN : total(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

export const standardDeviation = (values: readonly number[]): number => Math.sqrt(variance(values));

/** The sum with Neumaier's compensation: the order of the values hardly matters. */
export function total(values: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** The standard error of a share observed in `count` independent runs: sqrt(p (1 - p) / n). */
export const standardErrorOfShare = (share: number, count: number): number => Math.sqrt((share * (1 - share)) / count);

/** The standard error of a mean of independent values: s / sqrt(n). */
export const standardErrorOfMean = (values: readonly number[]): number => standardDeviation(values) / Math.sqrt(values.length);
