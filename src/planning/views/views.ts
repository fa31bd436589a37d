import type { Candidates } from '../candidates.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Situation } from '../situation.ts';
import { type Disagreement, disagreementsOf } from './disagreements.ts';
import { effortOf } from './effort.ts';
import { impactOf } from './impact.ts';
import { type ImpactEffort, impactEffortOf } from './impact-effort.ts';
import { type ShortestFirst, shortestFirst } from './shortest-first.ts';
import { type ValueForMoney, valueForMoney } from './value-for-money.ts';

/** Usual ways to put actions in an order, beside the plan. None of them knows budgets or people. */
export interface Views {
  readonly impactEffort: ImpactEffort;
  readonly shortestFirst: readonly ShortestFirst[];
  readonly valueForMoney: readonly ValueForMoney[];
  readonly disagreements: readonly Disagreement[];
}

/** The views of all actions that apply, and where they say something else than the plan. */
export function viewsOf(candidates: Candidates, situation: Situation, roadmap: Roadmap): Views {
  const impactEffort = impactEffortOf(
    candidates.ranked.map(({ action, alone }) => ({ id: action.id, impact: impactOf(situation, alone), effort: effortOf(action) })),
  );
  const orders = { 'shortest-first': shortestFirst(candidates, situation), 'value-for-money': valueForMoney(candidates, situation) };
  return {
    impactEffort,
    shortestFirst: orders['shortest-first'],
    valueForMoney: orders['value-for-money'],
    disagreements: disagreementsOf(impactEffort, orders, roadmap),
  };
}
