import { type Estimate, known, undefinedBecause } from './estimate.ts';
import { countsOf, ranksOf } from './ranks.ts';

/**
 * Kendall's coefficient of concordance: 1 where all judges rank the same way, 0 where their ranks cancel out. One row a judge, one
 * column an item, complete; scores or ranks (they are ranked within each row, ties sharing the mean rank).
 * W = 12 S / (m^2 (n^3 - n) - m T), T the sum of t^3 - t over groups of ties. Source: Kendall & Babington Smith (1939); Siegel & Castellan.
 */
export function kendallW(
  judgements: readonly (readonly number[])[],
): Estimate<'too-few-judges' | 'too-few-items' | 'incomplete' | 'no-variation'> {
  const [judges, items] = [judgements.length, judgements[0]?.length ?? 0];
  if (judges < 2) return undefinedBecause('too-few-judges');
  if (items < 2) return undefinedBecause('too-few-items');
  if (judgements.some((row) => row.length !== items || row.some(Number.isNaN))) return undefinedBecause('incomplete');
  const ranks = judgements.map(ranksOf);
  const sums = Array.from({ length: items }, (_, item) => ranks.reduce((sum, row) => sum + (row[item] ?? 0), 0));
  const centre = (judges * (items + 1)) / 2;
  const spread = sums.reduce((sum, each) => sum + (each - centre) ** 2, 0);
  const ties = ranks.flatMap((row) => [...countsOf(row).values()]).reduce((sum, t) => sum + t ** 3 - t, 0);
  const most = judges ** 2 * (items ** 3 - items) - judges * ties;
  return most === 0 ? undefinedBecause('no-variation') : known((12 * spread) / most);
}

/** The mean of Spearman's correlations over all pairs of judges, from W: (m W - 1) / (m - 1). */
export const meanSpearman = (w: number, judges: number): number => (judges * w - 1) / (judges - 1);
