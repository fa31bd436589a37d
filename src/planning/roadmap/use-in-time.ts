import { addRationals, fraction, multiplyRationals, type Rational, rational, zero } from '../../exact/rational.ts';
import { monthsPerPeriod } from '../constraints/constraints.ts';
import type { Task } from './task.ts';

/** Cents a task that starts in this month costs in a period: once where it starts, and what keeps it running from the month after its end. */
export function moneyIn(period: number, { cost, perYear, months }: Pick<Task, 'cost' | 'perYear' | 'months'>, start: number): Rational {
  const once = Math.floor(start / monthsPerPeriod) === period ? rational(cost) : zero;
  const running = monthsWithin(period, start + months, Number.POSITIVE_INFINITY);
  return perYear === 0 || running === 0
    ? once
    : addRationals(once, multiplyRationals(rational(perYear), multiplyRationals(rational(running), ofYear)));
}

/** The part of `moneyIn` that keeps it running. */
export const runningIn = (period: number, task: Pick<Task, 'perYear' | 'months'>, start: number): Rational =>
  moneyIn(period, { ...task, cost: 0 }, start);

/** Thousandths of a person-month of a role that a task which starts in this month takes in a period. */
export function effortIn(period: number, role: string, { effort, months }: Pick<Task, 'effort' | 'months'>, start: number): Rational {
  const [whole, worked] = [effort.get(role), monthsWithin(period, start, start + months)];
  if (whole === undefined || worked === 0) return zero;
  return worked === months ? rational(whole) : multiplyRationals(rational(whole), fraction(BigInt(worked), BigInt(months)));
}

/** The part of a year that a month is. */
const ofYear = fraction(1n, BigInt(monthsPerPeriod));

/** How many months of a period lie in [from, to). */
function monthsWithin(period: number, from: number, to: number): number {
  const [first, last] = [period * monthsPerPeriod, (period + 1) * monthsPerPeriod];
  return Math.max(0, Math.min(to, last) - Math.max(from, first));
}
