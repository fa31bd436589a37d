import { type Estimate, known, undefinedBecause } from './estimate.ts';

/**
 * Consensus of ordered answers: 1 where all say the same, 0 where half stand at either end of the scale.
 * Cns = 1 + sum p log2(1 - |x - mean| / d), d the width of the scale (not of what was answered). `counts` tells how often each value was
 * chosen; once each if left out. Source: Tastle & Wierman, Consensus and dissention (2007).
 */
export function consensus(
  values: readonly number[],
  scale: { readonly min: number; readonly max: number },
  counts: readonly number[] = values.map(() => 1),
): Estimate<'no-values' | 'no-width'> {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const width = scale.max - scale.min;
  if (all === 0) return undefinedBecause('no-values');
  if (width <= 0) return undefinedBecause('no-width');
  const shares = counts.map((count) => count / all);
  const centre = values.reduce((sum, value, i) => sum + value * (shares[i] ?? 0), 0);
  const terms = values.map((value, i) => {
    const share = shares[i] ?? 0;
    return share === 0 ? 0 : share * Math.log2(1 - Math.abs(value - centre) / width);
  });
  return known(1 + terms.reduce((sum, term) => sum + term, 0));
}
