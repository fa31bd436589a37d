import { type Estimate, known, undefinedBecause } from './estimate.ts';

/**
 * Fleiss' kappa: agreement beyond chance in categories without order. One row an item, one column a category, the cell how many raters
 * chose it; every item has the same number of raters, at least two. Source: Fleiss (1971).
 */
export function fleissKappa(
  counts: readonly (readonly number[])[],
): Estimate<'no-items' | 'too-few-raters' | 'unequal-raters' | 'no-variation'> {
  const sizes = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const [raters] = sizes;
  if (raters === undefined) return undefinedBecause('no-items');
  if (raters < 2) return undefinedBecause('too-few-raters');
  if (sizes.some((size) => size !== raters)) return undefinedBecause('unequal-raters');
  const pairs = counts.map((row) => row.reduce((sum, count) => sum + count ** 2, 0) - raters);
  const observed = pairs.reduce((sum, each) => sum + each, 0) / (counts.length * raters * (raters - 1));
  const categories = Math.max(...counts.map((row) => row.length));
  const shares = Array.from(
    { length: categories },
    (_, category) => counts.reduce((sum, row) => sum + (row[category] ?? 0), 0) / (counts.length * raters),
  );
  if (shares.filter((share) => share > 0).length < 2) return undefinedBecause('no-variation');
  const expected = shares.reduce((sum, share) => sum + share ** 2, 0);
  return known((observed - expected) / (1 - expected));
}
