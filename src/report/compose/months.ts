import type { PlannedAction } from '../../planning/plan.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** From the beginning of month `from` to the end of month `to`, counted from 0 at the start of the plan. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/**
 * When each action works: as scheduled where the plan says so, else as early as its predecessors in the plan allow. An action
 * that does not say how long it takes counts as taking no time.
 */
export function earliestMonths(planned: readonly PlannedAction[], { actions }: Questionnaire): ReadonlyMap<string, Months> {
  const start = planned.flatMap((action) => action.start ?? []).sort()[0];
  const months = new Map<string, Months>();
  for (const { id, after, start: from, end } of planned) {
    if (start !== undefined && from !== null && end !== null) {
      months.set(id, { from: monthsBetween(start, from), to: monthsBetween(start, end) + 1 });
      continue;
    }
    const earliest = Math.max(0, ...after.map((other) => months.get(other)?.to ?? 0));
    months.set(id, { from: earliest, to: earliest + (actions.get(id)?.duration ?? 0) });
  }
  return months;
}

export const isScheduled = (planned: readonly PlannedAction[]): boolean =>
  planned.length > 0 && planned.every(({ start }) => start !== null);

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((month) => month.split('-').map(Number));
  return ((b?.[0] ?? 0) - (a?.[0] ?? 0)) * 12 + (b?.[1] ?? 0) - (a?.[1] ?? 0);
}
