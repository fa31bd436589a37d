import { rationalToNumber } from '../../exact/rational.ts';
import type { Action } from '../../questionnaire/questionnaire.ts';
import { monthsBetween } from '../../scheduling/calendar.ts';
import type { Constraints } from '../constraints/constraints.ts';
import { costFor } from '../cost-for.ts';
import type { Task } from '../roadmap/task.ts';
import { workOf } from '../roadmap/tasks.ts';
import { effortIn, moneyIn } from '../roadmap/use-in-time.ts';

/** Work that has been done: what it took, and when. */
export interface Past {
  readonly work: Pick<Task, 'months' | 'cost' | 'perYear' | 'effort'>;
  readonly start: number;
}

/**
 * An action that is done, as it went: from its month in the roadmap to the day it was done, at its real cost where that is told. Where
 * the roadmap has no month for it, it took as long as the questionnaire says.
 */
export function pastOf(action: Action, kinds: readonly string[], plan: Constraints, now: number): Past {
  const { cost, date } = plan.status.get(action.id) ?? {};
  const likely = workOf(action, costFor(action, kinds)?.likely ?? null, kinds);
  const last = date === undefined ? undefined : monthsBetween(plan.start, date);
  const start = plan.fixed.get(action.id) ?? Math.max(0, (last ?? now - 1) - likely.months + 1);
  const months = last === undefined ? likely.months : Math.max(1, last - start + 1);
  return { work: { ...likely, months, cost: cost === undefined ? likely.cost : Math.round(cost * 100) }, start };
}

/** Money that periods have left after what is past; less than nothing where more was spent than there was. */
export function budgetLeft(budget: readonly number[], past: readonly Past[]): readonly number[] {
  return budget.map((granted, period) => granted - sumOf(past, ({ work, start }) => rationalToNumber(moneyIn(period, work, start))) / 100);
}

/** What a year after the plan has left beside keeping running what is past. */
export const afterwardsLeft = (granted: number | undefined, past: readonly Past[]): number | undefined =>
  granted === undefined ? undefined : Math.max(0, granted - sumOf(past, ({ work }) => work.perYear) / 100);

/** Person-months that roles have left. */
export function capacityLeft(capacity: Constraints['capacity'], past: readonly Past[]): Constraints['capacity'] {
  const left = ([role, months]: readonly [string, readonly number[]]): readonly [string, readonly number[]] => [
    role,
    months.map((granted, period) =>
      Math.max(0, granted - sumOf(past, ({ work, start }) => rationalToNumber(effortIn(period, role, work, start))) / 1000),
    ),
  ];
  return new Map([...capacity].map(left));
}

const sumOf = (past: readonly Past[], amount: (each: Past) => number): number => past.reduce((sum, each) => sum + amount(each), 0);
