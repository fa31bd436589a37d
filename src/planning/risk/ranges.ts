import type { Action } from '../../questionnaire/questionnaire.ts';
import { costFor } from '../cost-for.ts';
import type { Task } from '../roadmap/task.ts';

/** At best, likely, at worst. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface Ranges {
  /** Cents; of one amount alone all three are the same. */
  readonly cost: Range;
  /** Months; may be broken. */
  readonly months: Range;
}

/** What an action can cost and how long it can take, as the questionnaire says it for these kinds of subject. */
export function rangesOf(action: Action, task: Task, kinds: readonly string[]): Ranges {
  const cost = costFor(action, kinds);
  return {
    cost: around(task.cost, cents(cost?.low), cents(cost?.high)),
    months: around(task.months, action.durationRange?.low, action.durationRange?.high),
  };
}

export const isSure = ({ low, high }: Range): boolean => low === high;

const cents = (amount: number | undefined): number | undefined => (amount === undefined ? undefined : Math.round(amount * 100));

const around = (likely: number, low = likely, high = likely): Range => ({
  low: Math.min(low, likely),
  likely,
  high: Math.max(high, likely),
});
