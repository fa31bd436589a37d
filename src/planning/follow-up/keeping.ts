import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Constraints } from '../constraints/constraints.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { compareWorth, worthOf } from '../worth.ts';

/** The constraints with everything the old roadmap has still to come kept in its months: what is delayed, over or past is not. */
export function keeping({ fixed, status }: Constraints, left: Constraints): Constraints {
  const stays = [...fixed].filter(([id, start]) => start >= (left.notBefore ?? 0) && !status.has(id) && !left.refused.has(id));
  return { ...left, fixed: new Map([...stays, ...left.fixed]) };
}

/** The roadmap that moves less, where it reaches as much: people have made arrangements. */
export function steadier(questionnaire: Questionnaire, kept: Roadmap, free: Roadmap): Roadmap {
  if (kept.proof === 'infeasible') return free;
  return compareWorth(worthOf(questionnaire, kept.after), worthOf(questionnaire, free.after)) >= 0 ? kept : free;
}
