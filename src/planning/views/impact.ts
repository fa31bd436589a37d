import { rational } from '../../exact/rational.ts';
import { divide, subtract, toNumber } from '../../exact/real.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { exactScore } from '../gain.ts';
import type { Situation } from '../situation.ts';
import { worthOf } from '../worth.ts';

/** What is gained by getting from today to another scorecard: points of the overall score or, where there is none, per cent of the way of all dimensions. */
export function impactOf({ questionnaire, scorecard }: Situation, after: Scorecard): number {
  const [before, then] = [exactScore(scorecard), exactScore(after)];
  if (before !== null && then !== null) return then - before;
  const top = [...scorecard.dimensions.values()].filter(({ parent }) => parent === questionnaire.root.id).length;
  const [from, to] = [worthOf(questionnaire, scorecard), worthOf(questionnaire, after)];
  return toNumber(divide(subtract(to.dimensions, from.dimensions), rational(Math.max(1, top)))) * 100;
}
