import { rationalToNumber } from '../exact/rational.ts';
import { type Real, toNumber } from '../exact/real.ts';
import { coverageOf } from './coverage.ts';
import type { ModelQuestion } from './model.ts';
import type { ViewScore } from './scorecard.ts';
import { intoBounds } from './settled.ts';
import type { Shares } from './shares.ts';
import type { Today } from './today.ts';
import { meanByShare, onScale, type View } from './views.ts';

/** All that is told of a stage or a cell. */
export function viewScore(view: View, shares: Shares, today: Today): ViewScore {
  const within = shares.within(view.top);
  const rows = view.questions.flatMap((question) => {
    const [share, score] = [within.get(question), scoreOf(question, today)];
    return share === undefined || score === undefined ? [] : [{ share, score }];
  });
  const bounds = today.reckoning.viewOf(view, today.worlds);
  const mean = meanByShare(rows);
  const score = mean && intoBounds(mean, bounds);
  const coverage = coverageOf(view.questions, within, today);
  return {
    score: score === undefined ? null : toNumber(score),
    low: bounds === undefined ? null : toNumber(bounds.low),
    high: bounds === undefined ? null : toNumber(bounds.high),
    coverage: coverage === undefined ? null : rationalToNumber(coverage),
    ...(bounds?.isOuter === true ? { bounds: 'outer' as const } : {}),
    exact: score ?? null,
  };
}

/** On the scale of the questionnaire; undefined where it is open or has left. */
function scoreOf(question: ModelQuestion, today: Today): Real | undefined {
  const role = today.role(question);
  if (role === 'lowest') return onScale(question, question.range.low, today.model);
  if (role !== 'counts' || today.isOpen(question)) return undefined;
  const points = today.worlds.outcomes[question.index]?.[0]?.low;
  return points && onScale(question, points, today.model);
}
