import type { Money } from '../../questionnaire/questionnaire.ts';
import type { ActionRow } from './action-rows.ts';

/** Sums over actions. */
export interface CostSum {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly perYear: number;
}

/** Where an action has no range, its likely cost stands for both ends; where it has only a range, its middle is taken as likely. */
export function sumOfCosts(rows: readonly ActionRow[]): CostSum {
  const sum = (amount: (cost: Money) => number | undefined): number =>
    rows.reduce((total, { cost }) => total + ((cost && amount(cost)) ?? 0), 0);
  const likely = ({ low, likely: told, high }: Money) =>
    told ?? (low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high));
  return {
    low: sum((cost) => cost.low ?? likely(cost)),
    likely: sum(likely),
    high: sum((cost) => cost.high ?? likely(cost)),
    perYear: sum(({ perYear }) => perYear),
  };
}
