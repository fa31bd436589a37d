import { addRationals, compareRationals, type Rational, rational, zero } from '../../exact/rational.ts';
import { type Constraints, horizonOf, monthsPerPeriod } from '../constraints/constraints.ts';
import { type Expression, minus, nothing, times, total, type Variable, valueIn } from './expression.ts';
import type { Program } from './program.ts';
import type { Task } from './task.ts';
import { effortIn, moneyIn } from './use-in-time.ts';

/**
 * Tasks in time: for each task and cell (some months in a row) whether it has started by its end. With cells of one month this is
 * exactly the problem. With wider ones it is a relaxation: whatever can be placed in months is among its solutions, each task counting
 * in every period for the least that any month of its cell would take.
 *
 * Where one month of a year is as good as any other, the year is one cell, and nothing is lost: what nothing waits for had best start in
 * its last month, which leaves the least time to be kept running; what waits for nothing and need not be kept running, in its first.
 */
export class Timeline {
  readonly #program: Program;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #horizon: number;
  /** Task -> months of a cell. */
  readonly #widths: ReadonlyMap<string, number>;
  /** Task -> for each cell in which it can start, 1 where it has started by then. */
  readonly #startedBy = new Map<string, readonly Expression[]>();

  constructor(program: Program, tasks: ReadonlyMap<string, Task>, constraints: Constraints, mostCells: number) {
    this.#program = program;
    this.#tasks = tasks;
    this.#horizon = horizonOf(constraints);
    this.#widths = widthsOf(tasks, constraints, mostCells);
    for (const task of tasks.values()) this.#startedBy.set(task.id, this.#cellsOf(task, constraints.fixed.get(task.id)));
    for (const task of tasks.values()) this.#require(task);
    if (constraints.budget !== undefined) this.#limitMoney(constraints.budget, constraints.carryOver);
    for (const [role, capacity] of constraints.capacity) this.#limitEffort(role, capacity);
  }

  /** 1 where the task is done by the end of the horizon. */
  isDone(id: string): Expression {
    return this.#startedBy.get(id)?.at(-1) ?? nothing;
  }

  /** 1 where the task is done within so many months. */
  isDoneWithin(months: number, id: string): Expression {
    return this.#startedByMonth(id, months - (this.#tasks.get(id)?.months ?? 1));
  }

  /** Whether every task has cells of one month. */
  get isExact(): boolean {
    return [...this.#widths.values()].every((width) => width === 1);
  }

  /** More, the earlier it starts: in how many cells it has started. */
  earliness(id: string): Expression {
    return total(this.#startedBy.get(id) ?? []);
  }

  /** In which month a solution starts its tasks, as far as cells tell. */
  startsIn(values: ArrayLike<number>): ReadonlyMap<string, number> {
    return new Map(
      [...this.#startedBy].flatMap(([id, cells]) => {
        const cell = cells.findIndex((started) => valueIn(started, values) > 0.5);
        return cell === -1 ? [] : [[id, this.#monthIn(cell, id)] as const];
      }),
    );
  }

  /** Of the months of a cell the one that is best: the last, but where others wait. */
  #monthIn(cell: number, id: string): number {
    const last = this.#horizon - (this.#tasks.get(id)?.months ?? 1);
    const first = Math.max(cell * this.#width(id), this.#tasks.get(id)?.notBefore ?? 0);
    return isAwaited(id, this.#tasks) ? first : Math.min((cell + 1) * this.#width(id) - 1, last);
  }

  #width(id: string): number {
    return this.#widths.get(id) ?? 1;
  }

  /** What the variables come to when tasks start like this. */
  valuesFor(starts: ReadonlyMap<string, number>): ReadonlyMap<Variable, number> {
    const values = new Map<Variable, number>();
    for (const [id, cells] of this.#startedBy) {
      const start = starts.get(id) ?? Number.POSITIVE_INFINITY;
      for (const [cell, started] of cells.entries()) {
        for (const variable of started.terms.keys()) values.set(variable, cell >= Math.floor(start / this.#width(id)) ? 1 : 0);
      }
    }
    return values;
  }

  #cellsOf({ id, months, notBefore }: Task, fixed: number | undefined): readonly Expression[] {
    const width = this.#width(id);
    const last = Math.floor((this.#horizon - months) / width);
    const cells = Array.from({ length: Math.max(0, last + 1) }, (_, cell) =>
      cell < Math.floor((fixed ?? notBefore) / width) ? nothing : this.#program.binary(),
    );
    for (const [cell, started] of cells.entries()) {
      const before = cells[cell - 1];
      if (before !== undefined && before !== nothing) this.#program.atMost(before, started);
    }
    const [atFixed, end] = [fixed === undefined ? undefined : cells[Math.floor(fixed / width)], cells.at(-1)];
    if (atFixed !== undefined && end !== undefined && atFixed !== end) this.#program.atMost(end, atFixed);
    return cells;
  }

  /** 1 where the task may have started in this month or before. */
  #startedByMonth(id: string, month: number): Expression {
    const cells = this.#startedBy.get(id) ?? [];
    return month < 0 ? nothing : (cells[Math.min(Math.floor(month / this.#width(id)), cells.length - 1)] ?? nothing);
  }

  #require({ id, months, requires, excludes }: Task): void {
    const cells = this.#startedBy.get(id) ?? [];
    for (const group of requires) {
      for (const [cell, started] of cells.entries()) {
        const latest = Math.min((cell + 1) * this.#width(id) - 1, this.#horizon - months);
        const ended = group.map((other) => this.isDoneWithin(latest, other));
        if (started !== nothing) this.#program.atMost(started, total(ended));
      }
    }
    for (const other of excludes) {
      if (other > id && this.#tasks.has(other)) this.#program.within(0, total([this.isDone(id), this.isDone(other)]), 1);
    }
  }

  #limitMoney(budget: readonly number[], carryOver: boolean): void {
    let available = 0;
    for (const [period, granted] of budget.entries()) {
      available = carryOver ? available + granted : granted;
      this.#limit(available * 100, (task, start) => {
        const periods = carryOver ? Array.from({ length: period + 1 }, (_, each) => each) : [period];
        return periods.reduce<Rational>((so, each) => addRationals(so, moneyIn(each, task, start)), zero);
      });
    }
  }

  #limitEffort(role: string, capacity: readonly number[]): void {
    for (const [period, available] of capacity.entries())
      this.#limit(available * 1000, (task, start) => effortIn(period, role, task, start));
  }

  /** All tasks together take no more than this. */
  #limit(available: number, takes: (task: Task, start: number) => Rational): void {
    const used = [...this.#tasks.values()].flatMap((task) => {
      const cells = this.#startedBy.get(task.id) ?? [];
      return cells.map((started, cell) => {
        const inCell = minus(started, cells[cell - 1] ?? nothing);
        return times(inCell, this.#least(task, cell, takes));
      });
    });
    const sum = total(used);
    if (sum.terms.size > 0) this.#program.within(Number.NEGATIVE_INFINITY, sum, Math.round(available));
  }

  #least(task: Task, cell: number, takes: (task: Task, start: number) => Rational): Rational {
    const last = this.#horizon - task.months;
    let least: Rational | undefined;
    const width = this.#width(task.id);
    for (let start = Math.max(cell * width, task.notBefore); start < (cell + 1) * width && start <= last; start += 1) {
      const here = takes(task, start);
      if (least === undefined || compareRationals(here, least) < 0) least = here;
    }
    return least ?? rational(0);
  }
}

/** Whether another task requires it. */
const isAwaited = (id: string, tasks: ReadonlyMap<string, Task>): boolean =>
  [...tasks.values()].some(({ requires }) => requires.some((group) => group.includes(id)));

/** A year where all its months are alike, else the narrowest width with which all tasks together have no more cells than asked. */
function widthsOf(tasks: ReadonlyMap<string, Task>, constraints: Constraints, mostCells: number): ReadonlyMap<string, number> {
  const isScarce = ({ effort }: Task): boolean => [...effort].some(([role, months]) => months > 0 && constraints.capacity.has(role));
  const isAlike = (task: Task): boolean =>
    !constraints.fixed.has(task.id) &&
    !isScarce(task) &&
    (!isAwaited(task.id, tasks) || (task.requires.length === 0 && task.perYear === 0));
  const others = [...tasks.values()].filter((task) => !isAlike(task));
  const left = mostCells - (tasks.size - others.length) * constraints.periods;
  const width = widths.find((each) => (others.length * horizonOf(constraints)) / each <= left) ?? monthsPerPeriod;
  return new Map([...tasks.values()].map((task) => [task.id, isAlike(task) ? monthsPerPeriod : width]));
}

/** The widths a cell can have: months that divide a period. */
const widths: readonly number[] = [1, 2, 3, 4, 6, monthsPerPeriod];
