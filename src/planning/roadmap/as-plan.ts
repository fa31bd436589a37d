import { monthAfter } from '../../scheduling/calendar.ts';
import type { Plan } from '../plan.ts';
import type { Roadmap } from './roadmap.ts';

/** A plan with the actions of a roadmap, in its months; findings and what may apply stay what they are. */
export function asPlan({ actions, constraints: { start: first }, leftOut, spend, proof, objective, levels }: Roadmap, plan: Plan): Plan {
  return {
    ...plan,
    proof,
    objective,
    levels,
    actions: actions.map(({ action, start, end, period, cost, gain, after, waitsFor, unlocks, because }) => ({
      id: action.id,
      period,
      start: monthAfter(first, start),
      end: monthAfter(first, end),
      cost,
      gain,
      after,
      waitsFor,
      unlocks,
      because,
    })),
    leftOut,
    budget: spend.flatMap(({ period, available, spent }) => (available === null ? [] : [{ period, available, spent }])),
  };
}
