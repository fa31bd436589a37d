import { compareRationals } from '../../exact/rational.ts';
import { type Constraints, horizonOf, monthsPerPeriod } from '../constraints/constraints.ts';
import type { Resource } from './resources.ts';
import type { Task } from './task.ts';

/**
 * Months in a row in which a task may start. Whichever of them it is, the task starts in the same period and ends in the same, so all
 * that it takes changes by the same amount from each of these months to the next.
 */
export interface Slot {
  readonly first: number;
  readonly last: number;
}

/** What decides in which months of a slot, and in which slots, there is any sense in starting a task. */
interface Surroundings {
  readonly constraints: Constraints;
  readonly resources: readonly Resource[];
  /** The first month it can start in after all that comes before it. */
  readonly earliest: number;
  /** Whether another task requires it. */
  readonly isAwaited: boolean;
  /** Months by which it matters whether the task has ended, besides the end of all. */
  readonly deadlines: readonly number[];
}

/**
 * The slots of a task, the earliest first. Months are left out where another leaves no less to the other tasks: a later one, where
 * nothing waits for this task; an earlier one, where it waits for nothing.
 */
export function slotsOf(task: Task, surroundings: Surroundings): readonly Slot[] {
  const { constraints, deadlines, earliest } = surroundings;
  const fixed = constraints.fixed.get(task.id);
  const to = Math.min(fixed ?? Number.POSITIVE_INFINITY, horizonOf(constraints) - task.months);
  const slots: Slot[] = [];
  for (let first = fixed ?? earliest; first <= to; ) {
    const last = Math.min(to, lastLike(first, task, deadlines));
    slots.push(narrowed({ first, last }, task, surroundings));
    first = last + 1;
  }
  return slots.filter((slot, index) => !isNeedless(slot, index, slots, task, surroundings));
}

/** The last month with which the task starts and ends in the same period as with this one, and meets the same deadlines. */
function lastLike(first: number, { months }: Task, deadlines: readonly number[]): number {
  const endOfPeriod = (month: number): number => Math.ceil(month / monthsPerPeriod) * monthsPerPeriod;
  const ends = [endOfPeriod(first + months), ...deadlines.filter((month) => month >= first + months)];
  return Math.min(endOfPeriod(first + 1) - 1, ...ends.map((end) => end - months));
}

function narrowed(slot: Slot, task: Task, { resources, isAwaited }: Surroundings): Slot {
  const { first, last } = slot;
  if (!isAwaited && takesNoMore(last, first, task, resources)) return { first: last, last };
  if (task.requires.length === 0 && takesNoMore(first, last, task, resources)) return { first, last: first };
  return slot;
}

/** Whether another slot, of one month, does as well in every respect; of several that do the last, or else the first, stays. */
function isNeedless(
  slot: Slot,
  index: number,
  slots: readonly Slot[],
  task: Task,
  { resources, isAwaited, deadlines }: Surroundings,
): boolean {
  if (deadlines.length > 0) return false;
  const doesAsWell = (other: Slot): boolean =>
    other.first === other.last && [slot.first, slot.last].every((month) => takesNoMore(other.first, month, task, resources));
  if (!isAwaited) return slots.slice(index + 1).some(doesAsWell);
  return task.requires.length === 0 && slots.slice(0, index).some(doesAsWell);
}

const takesNoMore = (month: number, than: number, task: Task, resources: readonly Resource[]): boolean =>
  resources.every(({ takenBy }) => compareRationals(takenBy(task, month), takenBy(task, than)) <= 0);
