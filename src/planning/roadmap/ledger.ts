import { addRationals, compareRationals, type Rational, rational, zero } from '../../exact/rational.ts';
import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import type { Starts, Task } from './task.ts';
import { effortIn, moneyIn } from './use-in-time.ts';

/** Money and effort available and used up by tasks in their months, in exact numbers. */
export class Ledger {
  readonly #constraints: Constraints;
  readonly #spent: Rational[];
  readonly #used: Map<string, Rational[]>;
  /** Cents a year, once all has ended. */
  #afterwards = 0;

  constructor(constraints: Constraints) {
    this.#constraints = constraints;
    this.#spent = Array.from({ length: constraints.periods }, () => zero);
    this.#used = new Map([...constraints.capacity.keys()].map((role) => [role, this.#spent.map(() => zero)]));
  }

  add(task: Task, start: number): void {
    this.#afterwards += task.perYear;
    this.#spent.forEach((spent, period) => {
      this.#spent[period] = addRationals(spent, moneyIn(period, task, start));
    });
    for (const [role, used] of this.#used) {
      used.forEach((before, period) => {
        used[period] = addRationals(before, effortIn(period, role, task, start));
      });
    }
  }

  /** Whether the task can start in this month besides what is there already. */
  fits(task: Task, start: number): boolean {
    return start + task.months <= horizonOf(this.#constraints) && this.isWithinBudget(task, start) && this.isWithinCapacity(task, start);
  }

  isWithinBudget(task?: Task, start = 0): boolean {
    const { budget, carryOver, afterwards } = this.#constraints;
    if (afterwards !== undefined && this.#afterwards + (task?.perYear ?? 0) > Math.round(afterwards * 100)) return false;
    if (budget === undefined) return true;
    let [available, spent]: Rational[] = [zero, zero];
    return this.#spent.every((before, period) => {
      const here = addRationals(before, task === undefined ? zero : moneyIn(period, task, start));
      const granted = cents(budget[period] ?? 0);
      available = carryOver ? addRationals(available ?? zero, granted) : granted;
      spent = carryOver ? addRationals(spent ?? zero, here) : here;
      return compareRationals(spent, available) <= 0;
    });
  }

  isWithinCapacity(task?: Task, start = 0): boolean {
    return [...this.#used].every(([role, used]) =>
      used.every((before, period) => {
        const here = addRationals(before, task === undefined ? zero : effortIn(period, role, task, start));
        return compareRationals(here, thousandths(this.#constraints.capacity.get(role)?.[period] ?? 0)) <= 0;
      }),
    );
  }
}

/** The ledger of a whole plan. */
export function ledgerOf(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): Ledger {
  const ledger = new Ledger(constraints);
  for (const [id, start] of starts) {
    const task = tasks.get(id);
    if (task !== undefined) ledger.add(task, start);
  }
  return ledger;
}

const cents = (amount: number): Rational => rational(Math.round(amount * 100));
const thousandths = (amount: number): Rational => rational(Math.round(amount * 1000));
