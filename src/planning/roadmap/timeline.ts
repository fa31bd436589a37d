import { addRationals, fraction, multiplyRationals, negate, type Rational, rational } from '../../exact/rational.ts';
import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import { earliestStarts } from './earliest-starts.ts';
import { type Expression, minus, nothing, opposite, times, total, type Variable, valueIn } from './expression.ts';
import type { Program } from './program.ts';
import { type Resource, resourcesOf } from './resources.ts';
import { type Slot, slotsOf } from './slots.ts';
import type { Starts, Task } from './task.ts';

/** A slot as the program sees it. */
interface Place extends Slot {
  /** 1 where the task has started by the end of the slot. */
  readonly startedBy: Expression;
  /** 1 where it starts in the slot. */
  readonly isHere: Expression;
  /** Where it starts in the slot, how many months after the first. */
  readonly later: Expression;
}

/** Tasks in time, as rows of a program: its solutions are the ways to place them, but for months that others do as well as. */
export class Timeline {
  readonly #program: Program;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #places = new Map<string, readonly Place[]>();
  /** For a task with alternatives to wait for: task and alternative -> 1 where it waits for that one. */
  readonly #choices: { readonly id: string; readonly other: string; readonly isChosen: Expression }[] = [];

  constructor(program: Program, tasks: ReadonlyMap<string, Task>, constraints: Constraints) {
    this.#program = program;
    this.#tasks = tasks;
    const resources = resourcesOf(constraints);
    const awaited = new Set([...tasks.values()].flatMap(({ requires }) => requires.flat()));
    const within = constraints.target?.within ?? horizonOf(constraints);
    const deadlines = within < horizonOf(constraints) ? [within] : [];
    const earliest = earliestStarts(tasks);
    for (const task of tasks.values()) {
      const [isAwaited, first] = [awaited.has(task.id), earliest.get(task.id) ?? 0];
      const slots = slotsOf(task, { constraints, resources, earliest: first, isAwaited, deadlines });
      this.#places.set(task.id, this.#placesOf(slots));
    }
    for (const task of tasks.values()) this.#order(task);
    for (const resource of resources) this.#limit(resource);
  }

  /** 1 where the task is done by the end of the horizon. */
  isDone(id: string): Expression {
    return this.#placesFor(id).at(-1)?.startedBy ?? nothing;
  }

  /** 1 where the task is done within so many months. */
  isDoneWithin(months: number, id: string): Expression {
    return this.#isStartedBy(months - this.#monthsOf(id), id);
  }

  /** In which month a solution starts its tasks. */
  startsIn(values: ArrayLike<number>): Starts {
    return new Map(
      [...this.#places].flatMap(([id, places]) => {
        const place = places.find(({ startedBy }) => valueIn(startedBy, values) > 0.5);
        return place === undefined ? [] : [[id, place.first + Math.round(valueIn(place.later, values))] as const];
      }),
    );
  }

  /** What the variables come to when tasks start like this. */
  valuesFor(starts: Starts): ReadonlyMap<Variable, number> {
    const values = new Map<Variable, number>();
    const set = ({ terms }: Expression, value: number): void => {
      for (const variable of terms.keys()) values.set(variable, value);
    };
    for (const [id, places] of this.#places) {
      const start = starts.get(id) ?? Number.POSITIVE_INFINITY;
      for (const { first, last, startedBy, later } of places) {
        set(startedBy, start <= last ? 1 : 0);
        set(later, first <= start && start <= last ? start - first : 0);
      }
    }
    for (const { id, other, isChosen } of this.#choices) {
      const end = (starts.get(other) ?? Number.POSITIVE_INFINITY) + this.#monthsOf(other);
      set(isChosen, end <= (starts.get(id) ?? -1) ? 1 : 0);
    }
    return values;
  }

  #monthsOf(id: string): number {
    return this.#tasks.get(id)?.months ?? 1;
  }

  #placesFor(id: string): readonly Place[] {
    return this.#places.get(id) ?? [];
  }

  #placesOf(slots: readonly Slot[]): readonly Place[] {
    let before = nothing;
    return slots.map((slot) => {
      const startedBy = this.#program.binary();
      if (before !== nothing) this.#program.atMost(before, startedBy);
      const isHere = minus(startedBy, before);
      before = startedBy;
      return { ...slot, startedBy, isHere, later: this.#monthsLater(slot, isHere) };
    });
  }

  #monthsLater({ first, last }: Slot, isHere: Expression): Expression {
    if (first === last) return nothing;
    const later = this.#program.wholeNumber(0, last - first);
    this.#program.atMost(later, times(isHere, rational(last - first)));
    return later;
  }

  /** 1 where the task has started in this month or before, or may have in a slot that begins by then. */
  #isStartedBy(month: number, id: string): Expression {
    return this.#placesFor(id).findLast(({ first }) => first <= month)?.startedBy ?? nothing;
  }

  #order(task: Task): void {
    for (const group of task.requires) this.#require(task, group);
    for (const other of task.excludes) {
      if (other > task.id && this.#tasks.has(other)) this.#program.within(0, total([this.isDone(task.id), this.isDone(other)]), 1);
    }
  }

  /** One of the group has ended before the task starts. */
  #require({ id }: Task, group: readonly string[]): void {
    const [only] = group;
    if (only !== undefined && group.length === 1) {
      this.#waitFor(id, only, nothing);
      return;
    }
    const choices = group.map((other) => ({ id, other, isChosen: this.#program.binary() }));
    this.#choices.push(...choices);
    this.#program.atMost(this.isDone(id), total(choices.map(({ isChosen }) => isChosen)));
    for (const { other, isChosen } of choices) this.#waitFor(id, other, opposite(isChosen));
  }

  /** The task starts after the other has ended; but for what is released. */
  #waitFor(id: string, other: string, released: Expression): void {
    const months = this.#monthsOf(other);
    const places = this.#placesFor(id);
    for (const [index, { first, last, startedBy, isHere, later }] of places.entries()) {
      const started = this.#isStartedBy(last - months, other);
      const next = places[index + 1];
      // Where the same is asked of the next slot, that says it all.
      if (next === undefined || this.#isStartedBy(next.last - months, other) !== started)
        this.#program.atMost(startedBy, total([started, released]));
      // Where the slots of both overlap, months decide: how far into this slot the other ends.
      const overlapping = this.#placesFor(other).filter((place) => place.first + months <= last && place.last + months > first);
      if (overlapping.length === 0) continue;
      const end = total(overlapping.map((place) => total([times(place.isHere, rational(place.first + months - first)), place.later])));
      const latest = Math.max(...overlapping.map((place) => place.last + months - first));
      const free = times(total([opposite(isHere), released]), rational(latest));
      this.#program.atMost(end, total([later, free]));
    }
  }

  /** All tasks together take no more than there is. */
  #limit({ available, takenBy }: Resource): void {
    const taken = [...this.#tasks.values()].flatMap((task) =>
      this.#placesFor(task.id).map(({ first, last, isHere, later }) => {
        const [atFirst, atLast] = [takenBy(task, first), takenBy(task, last)];
        const byMonth = first === last ? rational(0) : multiplyRationals(difference(atLast, atFirst), fraction(1n, BigInt(last - first)));
        return total([times(isHere, atFirst), times(later, byMonth)]);
      }),
    );
    const sum = total(taken);
    if (sum.terms.size > 0) this.#program.within(Number.NEGATIVE_INFINITY, sum, available);
  }
}

const difference = (a: Rational, b: Rational): Rational => addRationals(a, negate(b));
