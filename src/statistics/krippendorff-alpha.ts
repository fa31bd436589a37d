import { type Estimate, known, undefinedBecause } from './estimate.ts';

/** What the distance between two values means. */
export type Measurement = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** A value, or null (or undefined) where this rater did not rate this unit. Texts are for nominal data only. */
export type Rating = number | string | null | undefined;

export type NoAlpha = 'too-few-values' | 'no-variation' | 'not-numbers' | 'negative-ratios';

export type Alpha = Estimate<NoAlpha>;

/**
 * Krippendorff's alpha: 1 where raters agree in everything, 0 where they agree as chance would, below 0 where they contradict each
 * other. One row a rater, one column a unit; missing ratings are allowed, units with fewer than two ratings say nothing.
 * Undefined where no unit has two ratings, where all ratings are the same (there is nothing to disagree about), where numbers are
 * needed and texts given, and where ratios of negative numbers would be taken. Source: Krippendorff, Content Analysis, 11.
 */
export const krippendorffAlpha = (ratings: readonly (readonly Rating[])[], measurement: Measurement): Alpha =>
  alphaOfUnits(pairableUnits(ratings), measurement);

/** The ratings by unit, without the missing ones, where there are at least two. */
export function pairableUnits(ratings: readonly (readonly Rating[])[]): (readonly (number | string)[])[] {
  const count = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: count }, (_, unit) => ratings.flatMap((row) => row[unit] ?? [])).filter(({ length }) => length >= 2);
}

/** Alpha of the ratings by unit; every unit has at least two. */
export function alphaOfUnits(units: readonly (readonly (number | string)[])[], measurement: Measurement): Alpha {
  const values = units.flat();
  if (values.length === 0) return undefinedBecause('too-few-values');
  if (measurement !== 'nominal' && !values.every((value) => Number.isFinite(value))) return undefinedBecause('not-numbers');
  if (measurement === 'ratio' && values.some((value) => Number(value) < 0)) return undefinedBecause('negative-ratios');
  const { categories, counts } = categoriesOf(values);
  if (categories.length < 2) return undefinedBecause('no-variation');
  const distance = distances[measurement](categories.map(Number), counts);
  const observed = observedDisagreement(units, categories, distance);
  return known(1 - ((values.length - 1) * observed) / expectedDisagreement(counts, distance));
}

function categoriesOf(values: readonly (number | string)[]) {
  const byNumber = values.every((value) => typeof value === 'number');
  const categories = [...new Set(values)];
  if (byNumber) categories.sort((a, b) => Number(a) - Number(b));
  const position = new Map(categories.map((value, index) => [value, index]));
  const counts = categories.map(() => 0);
  for (const value of values) counts[position.get(value) ?? 0] = (counts[position.get(value) ?? 0] ?? 0) + 1;
  return { categories, counts };
}

/** The squared distance of two categories, named by their positions. */
type Distance = (a: number, b: number) => number;

/** How categories (in order) differ, by measurement; ordinal distances depend on how often each was chosen. */
const distances: Record<Measurement, (categories: readonly number[], counts: readonly number[]) => Distance> = {
  nominal: () => (a, b) => (a === b ? 0 : 1),
  ordinal: (_, counts) => {
    let reached = 0;
    // The middle rank of each category: the count of all between two categories is the difference of these.
    const middle = counts.map((count) => {
      reached += count;
      return reached - count / 2;
    });
    return (a, b) => ((middle[a] ?? 0) - (middle[b] ?? 0)) ** 2;
  },
  interval: (categories) => (a, b) => ((categories[a] ?? 0) - (categories[b] ?? 0)) ** 2,
  ratio: (categories) => (a, b) => {
    const [x = 0, y = 0] = [categories[a], categories[b]];
    return x + y === 0 ? 0 : ((x - y) / (x + y)) ** 2;
  },
};

/** The sum over all coincidences: within a unit of m ratings every ordered pair counts 1 / (m - 1). */
function observedDisagreement(
  units: readonly (readonly (number | string)[])[],
  categories: readonly (number | string)[],
  distance: Distance,
): number {
  const position = new Map(categories.map((value, index) => [value, index]));
  let sum = 0;
  for (const unit of units) {
    const positions = unit.map((value) => position.get(value) ?? 0);
    let ofUnit = 0;
    for (const [i, a] of positions.entries()) for (let j = 0; j < i; j += 1) ofUnit += 2 * distance(a, positions[j] ?? 0);
    sum += ofUnit / (unit.length - 1);
  }
  return sum;
}

function expectedDisagreement(counts: readonly number[], distance: Distance): number {
  let sum = 0;
  for (const [a, some] of counts.entries()) for (let b = 0; b < a; b += 1) sum += 2 * some * (counts[b] ?? 0) * distance(a, b);
  return sum;
}
