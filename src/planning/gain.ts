import { subtract, toNumber } from '../exact/real.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

/** Overall score after minus before; null where the score is not told. */
export function gainOf(before: Scorecard, after: Scorecard): number | null {
  const [from, to] = [before.overall.exact, after.overall.exact];
  return before.overall.score === null || from === null || to === null ? null : toNumber(subtract(to, from));
}

/** The overall score as the nearest number, told or not; null where there is none. */
export const exactScore = ({ overall }: Scorecard): number | null => (overall.exact === null ? null : toNumber(overall.exact));
