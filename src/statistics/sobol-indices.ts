import { bootstrapIntervals, type Interval, type Resampling } from './bootstrap.ts';
import { mean } from './moments.ts';
import { plainSample, type Sampling } from './sampling.ts';

/** How much of the variance of a result comes from one input. */
export interface SobolIndex {
  /** By itself: 0 to 1, and beyond by sampling error. */
  readonly first: number;
  /** Together with everything it acts with. */
  readonly total: number;
  readonly firstInterval: Interval | null;
  readonly totalInterval: Interval | null;
}

export interface SobolOptions {
  /** Rows of each of the two base samples; the model is run rows (inputs + 2) times. */
  readonly rows: number;
  readonly seed: number;
  readonly sampling?: Sampling;
  readonly resampling?: Resampling;
}

/**
 * Sobol indices of a model of independent inputs, each uniform on [0, 1) (the model transforms them). First-order: Saltelli et al. (2010),
 * mean of yB (yAB - yA) over the variance, yB centred; total: Jansen (1999). null where the result does not vary at all.
 */
export function sobolIndices(model: (inputs: readonly number[]) => number, inputs: number, options: SobolOptions): SobolIndex[] | null {
  const { rows, seed, sampling = plainSample, resampling = { seed, rounds: 200 } } = options;
  const base = sampling(rows, 2 * inputs, seed).map((row) => ({ a: row.slice(0, inputs), b: row.slice(inputs) }));
  const [ofA, ofB] = [base.map(({ a }) => model(a)), base.map(({ b }) => model(b))];
  const centre = mean([...ofA, ...ofB]);
  if (ofA.every((y) => y === ofA[0]) && ofB.every((y) => y === ofA[0])) return null;
  const squares = ofA.map((y, row) => ((y - centre) ** 2 + ((ofB[row] ?? 0) - centre) ** 2) / 2);
  const terms = Array.from({ length: inputs }, (_, input) => {
    const ofMixed = base.map(({ a, b }) => model(a.map((value, i) => (i === input ? (b[i] ?? 0) : value))));
    return {
      firsts: ofMixed.map((y, row) => ((ofB[row] ?? 0) - centre) * (y - (ofA[row] ?? 0))),
      totals: ofMixed.map((y, row) => (y - (ofA[row] ?? 0)) ** 2 / 2),
    };
  });
  const sums = (drawn: Uint32Array) => {
    const below = sumOf(squares, drawn);
    return terms.flatMap(({ firsts, totals }) => [firsts, totals].map((each) => (below === 0 ? undefined : sumOf(each, drawn) / below)));
  };
  const intervals = bootstrapIntervals(rows, sums, resampling);
  return terms.map(({ firsts, totals }, input) => ({
    first: mean(firsts) / mean(squares),
    total: mean(totals) / mean(squares),
    firstInterval: intervals[2 * input] ?? null,
    totalInterval: intervals[2 * input + 1] ?? null,
  }));
}

/** The sum over the rows drawn. */
function sumOf(values: readonly number[], drawn: Uint32Array): number {
  let sum = 0;
  for (const row of drawn) sum += values[row] ?? 0;
  return sum;
}
