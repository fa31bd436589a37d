import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import { ledgerOf } from './ledger.ts';
import type { Starts, Task } from './task.ts';

/**
 * Adds tasks to a plan one by one, each in the first month in which all it requires has ended and money and people are there; those
 * with a fixed start there. undefined where one does not fit. The order given is kept but for what has to come before.
 */
export function placeEarliest(
  ids: readonly string[],
  already: Starts,
  tasks: ReadonlyMap<string, Task>,
  constraints: Constraints,
  notBefore: Starts = new Map(),
): Starts | undefined {
  const starts = new Map(already);
  const ledger = ledgerOf(starts, tasks, constraints);
  const waiting = new Set(ids.filter((id) => !starts.has(id)));
  while (waiting.size > 0) {
    const next = [...waiting].find((id) => isReady(tasks.get(id), starts, waiting));
    const task = next === undefined ? undefined : tasks.get(next);
    if (task === undefined) return undefined;
    const earliest = Math.max(readyFrom(task, starts, tasks), notBefore.get(task.id) ?? 0);
    const start = monthsFor(task, earliest, constraints).find((month) => ledger.fits(task, month));
    if (start === undefined) return undefined;
    ledger.add(task, start);
    starts.set(task.id, start);
    waiting.delete(task.id);
  }
  return starts;
}

/** All groups it requires have a member in place, and none still waits that might be better. */
const isReady = (task: Task | undefined, starts: Starts, waiting: ReadonlySet<string>): boolean =>
  task?.requires.every((group) => group.some((id) => starts.has(id)) && !group.some((id) => waiting.has(id) && !starts.has(id))) === true;

/** The month after one of each group has ended; the first it may start in where nothing is required. */
export function readyFrom(task: Task, starts: Starts, tasks: ReadonlyMap<string, Task>): number {
  const endOf = (id: string): number => {
    const start = starts.get(id);
    return start === undefined ? Number.POSITIVE_INFINITY : start + (tasks.get(id)?.months ?? 1);
  };
  return Math.max(task.notBefore, ...task.requires.map((group) => Math.min(...group.map(endOf))));
}

function monthsFor(task: Task, earliest: number, constraints: Constraints): readonly number[] {
  const fixed = constraints.fixed.get(task.id);
  if (fixed !== undefined) return fixed >= earliest ? [fixed] : [];
  const last = horizonOf(constraints) - task.months;
  return Array.from({ length: Math.max(0, last - earliest + 1) }, (_, index) => earliest + index);
}
