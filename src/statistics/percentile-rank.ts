/** How values equal to one's own count: not at all, wholly, or half. */
export type RankKind = 'strict' | 'weak' | 'mean';

const shareOfTies: Record<RankKind, number> = { strict: 0, weak: 1, mean: 0.5 };

/** The percentage of `others` that lie below the value, ties counted by kind; NaN where there are none. 0 to 100. */
export function percentileRank(value: number, others: readonly number[], kind: RankKind = 'mean'): number {
  const below = others.filter((other) => other < value).length;
  const equal = others.filter((other) => other === value).length;
  return ((below + shareOfTies[kind] * equal) / others.length) * 100;
}
