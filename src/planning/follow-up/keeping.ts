import type { Constraints } from '../constraints/constraints.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** The constraints with everything the old roadmap has still to come kept in its months: what is delayed, over or past is not. */
export function keeping({ fixed, status }: Constraints, left: Constraints): Constraints {
  const stays = [...fixed].filter(([id, start]) => start >= (left.notBefore ?? 0) && !status.has(id) && !left.refused.has(id));
  return { ...left, fixed: new Map([...stays, ...left.fixed]) };
}

/** The roadmap that moves less, where it reaches as much: people have made arrangements. */
export function steadier(kept: Roadmap, free: Roadmap): Roadmap {
  if (kept.proof === 'infeasible') return free;
  const reached = ({ objective }: Roadmap): number => objective?.after ?? Number.NEGATIVE_INFINITY;
  const isSame = kept.objective === null && kept.actions.length >= free.actions.length;
  return isSame || reached(kept) >= reached(free) ? kept : free;
}
