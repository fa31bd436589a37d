import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import { cheapest, roadmapFor } from '../roadmap/plan-roadmap.ts';
import { type Asking, problemFor } from './asking.ts';
import { type Scenario, scenarioOf } from './scenario.ts';

/** The levels of the whole above that of today, lowest first. */
export function levelsAbove({ situation }: Asking): readonly string[] {
  const { levels } = situation.questionnaire.root;
  const today = levels.findIndex(({ id }) => id === situation.scorecard.overall.level?.id);
  return levels.slice(today + 1).map(({ id }) => id);
}

/** The cheapest actions that take the whole to a level under these constraints; proof `infeasible` where none do. */
export function cheapestLevel(level: string, asking: Asking, constraints: Constraints): Scenario {
  const within = constraints.target?.within ?? horizonOf(constraints);
  const aiming = { ...constraints, target: { reach: level, within } };
  return scenarioOf(level, roadmapFor(problemFor(asking, aiming), asking.candidates, asking.manner, cheapest));
}
