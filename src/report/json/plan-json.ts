import type { Assessment } from '../../assess.ts';
import type { PlannedAction } from '../../planning/plan.ts';

/** The contract of `compass plan --json`, format 1 (see the reference): plain data, numbers unrounded. */
export function planJson({ plan }: Pick<Assessment, 'plan'>): object {
  return {
    format: 1,
    proof: plan.proof,
    objective: plan.objective,
    levels: plan.levels,
    actions: plan.actions.map(actionJson),
    'left-out': plan.leftOut,
    'may-apply': plan.mayApply.map(({ id, what, unknown }) => ({ id, what, unknown })),
    budget: plan.budget,
    findings: plan.findings,
  };
}

const actionJson = ({ id, period, start, end, cost, gain, after, waitsFor, unlocks, because }: PlannedAction): object => ({
  id,
  period,
  start,
  end,
  cost,
  gain,
  after,
  ...(waitsFor.length === 0 ? {} : { 'waits-for': waitsFor }),
  unlocks,
  because,
});
