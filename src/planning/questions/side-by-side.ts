import { roadmapFor } from '../roadmap/plan-roadmap.ts';
import { type Asking, problemFor } from './asking.ts';
import { reachedBy, type Scenario, scenarioOf } from './scenario.ts';

/** The best plan under each of these budgets by year, all other constraints the same. */
export const underBudgets = (budgets: readonly (readonly number[])[], asking: Asking): readonly Scenario[] =>
  budgets.map((budget) => {
    const periods = budget.length;
    const constraints = { ...asking.constraints, budget, periods };
    return scenarioOf(budget.join(', '), roadmapFor(problemFor(asking, constraints), asking.candidates, asking.manner));
  });

/** The best plan with an action allowed and with it refused. */
export function withoutAction(action: string, asking: Asking): readonly [Scenario, Scenario] {
  const { constraints } = asking;
  const refused = {
    ...constraints,
    refused: new Set([...constraints.refused, action]),
    mandatory: new Set([...constraints.mandatory].filter((id) => id !== action)),
  };
  const planned = (each: typeof constraints): Scenario =>
    scenarioOf('', roadmapFor(problemFor(asking, each), asking.candidates, asking.manner));
  return [planned(constraints), { ...planned(refused), of: action }];
}

/** Where the subject stays. */
export const doingNothing = ({ situation }: Asking): Scenario => ({
  of: '',
  proof: 'optimal',
  cost: 0,
  ...reachedBy(situation.scorecard),
  actions: [],
});
