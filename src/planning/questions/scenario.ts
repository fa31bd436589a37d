import type { Scorecard } from '../../scoring/scorecard.ts';
import { exactScore } from '../gain.ts';
import type { Plan } from '../plan.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** One way things could go, to be put beside others. */
export interface Scenario {
  /** What tells it from the others: a budget, an action, a level; empty where nothing does. */
  readonly of: string;
  readonly proof: Plan['proof'];
  /** What its actions cost once, and for one year of keeping them running. */
  readonly cost: number;
  readonly score: number | null;
  readonly level: string | null;
  /** In order of start. */
  readonly actions: readonly string[];
}

export function scenarioOf(of: string, { proof, actions, after }: Pick<Roadmap, 'proof' | 'actions' | 'after'>): Scenario {
  return {
    of,
    proof,
    cost: actions.reduce((so, { cost, perYear }) => so + (cost ?? 0) + perYear, 0),
    ...reachedBy(after),
    actions: actions.map(({ action }) => action.id),
  };
}

export const reachedBy = (scorecard: Scorecard): Pick<Scenario, 'score' | 'level'> => ({
  score: exactScore(scorecard),
  level: scorecard.overall.level?.id ?? null,
});
