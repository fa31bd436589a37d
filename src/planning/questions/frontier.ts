import { score } from '../../scoring/score.ts';
import { costGoal, type Goal, maturityGoals } from '../roadmap/goal.ts';
import { findBest } from '../roadmap/search.ts';
import type { Starts } from '../roadmap/task.ts';
import { withDone } from '../with-done.ts';
import { type Asking, problemFor, withoutLimits } from './asking.ts';
import { cheapestLevel, levelsAbove } from './cheapest-level.ts';
import { reachedBy, type Scenario } from './scenario.ts';

/** What money buys when time and people are no matter. */
export interface Frontier {
  /** Money between one point and the next. */
  readonly step: number;
  /** The best for each amount, the least first, as long as more money brings more. */
  readonly points: readonly Scenario[];
  /** The cheapest way to each level above today's that can be reached. */
  readonly levels: readonly Scenario[];
}

const usualStep = 10_000;
const mostPoints = 12;

/** The best that each further step of money buys, from nothing to everything; steps grow where there would be too many. */
export function frontier(asking: Asking): Frontier {
  const constraints = withoutLimits(asking);
  const problem = problemFor(asking, constraints);
  const { questionnaire, answers, scorecard } = asking.situation;
  const tasks = [...problem.tasks.values()];
  const all = tasks.reduce((so, { cost, perYear }) => so + (cost + perYear) / 100, 0);
  const step = usualStep * Math.max(1, Math.ceil(all / usualStep / mostPoints));
  const points: Scenario[] = [];
  let known: Starts = new Map();
  for (let amount = 0; amount < all + step; amount += step) {
    const goals = (described: Parameters<Parameters<typeof findBest>[1]>[0]): readonly Goal[] => {
      const cost = costGoal(tasks, described.isDone);
      described.program.within(Number.NEGATIVE_INFINITY, cost.of, amount);
      return [...maturityGoals(questionnaire, scorecard, described.model, described.program), cost];
    };
    const found = findBest(problem, goals, asking.manner, known);
    known = found.starts ?? known;
    const chosen = problem.candidates.filter(({ action }) => known.has(action.id)).map(({ action }) => action);
    const cost = tasks.filter(({ id }) => known.has(id)).reduce((so, task) => so + (task.cost + task.perYear) / 100, 0);
    points.push({
      of: String(amount),
      proof: found.outcomes[0]?.isProved === true ? 'optimal' : 'not-proved',
      cost,
      ...reachedBy(score(questionnaire, withDone(questionnaire, answers, chosen), scorecard)),
      actions: chosen.map(({ id }) => id),
    });
  }
  const levels = levelsAbove(asking).map((level) => cheapestLevel(level, asking, constraints));
  return { step, points, levels: levels.filter(({ proof }) => proof !== 'infeasible') };
}
