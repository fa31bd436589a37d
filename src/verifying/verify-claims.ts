import type { Assessment } from '../assess.ts';
import { rational } from '../exact/rational.ts';
import { compare, type Real, subtract } from '../exact/real.ts';
import type { LevelReached, Scorecard } from '../scoring/scorecard.ts';
import type { VerifiedFigure } from './verified.ts';

/**
 * The figures an answers file claims, beside those computed anew. A number matches where the exact figure lies within half a unit of
 * its last decimal (41.7 stands for 41.65 to 41.75, both included); a word is the id of a level.
 */
export function verifyClaims({ answers, scorecard }: Pick<Assessment, 'answers' | 'scorecard'>): readonly VerifiedFigure[] {
  return [...answers.claims].map(([path, claim]) => {
    const place = placeCalled(path, scorecard);
    if (place === undefined) return { path, stored: claim, recomputed: undefined, verdict: 'unknown' };
    if (typeof claim === 'string') {
      const level = place.level === undefined ? undefined : (place.level?.id ?? null);
      return { path, stored: claim, recomputed: level, verdict: level === undefined ? 'unknown' : level === claim ? 'matches' : 'differs' };
    }
    const isTold = place.score !== null && place.exact !== null && isWithinHalfAUnit(place.exact, String(claim));
    return { path, stored: claim, recomputed: place.score, verdict: isTold ? 'matches' : 'differs' };
  });
}

interface ClaimedPlace {
  readonly score: number | null;
  readonly exact: Real | null;
  readonly level?: LevelReached | null;
}

/** `overall`, a dimension, a stage, a cell (dimension/stage) or a question. */
const placeCalled = (id: string, { overall, dimensions, stages, cells, questions }: Scorecard): ClaimedPlace | undefined =>
  id === overall.id ? overall : (dimensions.get(id) ?? stages.get(id) ?? cells.get(id) ?? questions.get(id));

function isWithinHalfAUnit(exact: Real, printed: string): boolean {
  const [digits = '', exponent = '0'] = printed.toLowerCase().split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  const half = rational(`5e${-decimals - 1}`);
  const off = subtract(exact, rational(printed));
  return compare(off, half) <= 0 && compare(subtract(rational(0), off), half) <= 0;
}
