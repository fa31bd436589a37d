import { type Estimate, known, undefinedBecause } from './estimate.ts';
import { total, variance } from './moments.ts';

/**
 * Cronbach's alpha: k / (k - 1) (1 - sum of the items' variances / variance of their sum). One row a subject, one column an item,
 * complete. It can be negative. Undefined with fewer than two items, fewer than three subjects, or sums that are all the same.
 * A high alpha is no proof that one thing is measured, and formative dimensions need none. Source: Cronbach (1951).
 */
export function cronbachAlpha(
  scores: readonly (readonly number[])[],
): Estimate<'too-few-items' | 'too-few-subjects' | 'incomplete' | 'no-variation'> {
  const items = scores[0]?.length ?? 0;
  if (scores.length < 3) return undefinedBecause('too-few-subjects');
  if (items < 2) return undefinedBecause('too-few-items');
  if (scores.some((row) => row.length !== items || row.some(Number.isNaN))) return undefinedBecause('incomplete');
  const ofSums = variance(scores.map(total));
  if (ofSums === 0) return undefinedBecause('no-variation');
  const ofItems = total(Array.from({ length: items }, (_, item) => variance(scores.map((row) => row[item] ?? 0))));
  return known((items / (items - 1)) * (1 - ofItems / ofSums));
}
