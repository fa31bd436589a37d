import { addRationals, type Rational, rational, zero } from '../../exact/rational.ts';
import type { Constraints } from '../constraints/constraints.ts';
import type { Task } from './task.ts';
import { effortIn, moneyIn } from './use-in-time.ts';

/** Something of which there is only so much: the money of a period, or of all up to it; the time a role has in a period; the money of a year afterwards. */
export interface Resource {
  /** Cents, or thousandths of a person-month. */
  readonly available: number;
  readonly takenBy: (task: Task, start: number) => Rational;
}

export const resourcesOf = ({ budget, carryOver, afterwards, capacity }: Constraints): readonly Resource[] => [
  ...(budget === undefined ? [] : carryOver ? savedMoney(budget) : yearlyMoney(budget)),
  ...(afterwards === undefined ? [] : [{ available: Math.round(afterwards * 100), takenBy: ({ perYear }: Task) => rational(perYear) }]),
  ...[...capacity].flatMap(([role, months]) =>
    months.map((available, period) => ({
      available: Math.round(available * 1000),
      takenBy: (task: Task, start: number) => effortIn(period, role, task, start),
    })),
  ),
];

const yearlyMoney = (budget: readonly number[]): readonly Resource[] =>
  budget.map((granted, period) => ({ available: Math.round(granted * 100), takenBy: (task, start) => moneyIn(period, task, start) }));

/** What is not spent may be spent later: only the money of all periods so far is limited. */
function savedMoney(budget: readonly number[]): readonly Resource[] {
  let available = 0;
  return budget.map((granted, period) => {
    available += Math.round(granted * 100);
    const periods = Array.from({ length: period + 1 }, (_, each) => each);
    return { available, takenBy: (task, start) => periods.map((each) => moneyIn(each, task, start)).reduce(addRationals, zero) };
  });
}
