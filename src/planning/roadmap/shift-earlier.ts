import type { Constraints } from '../constraints/constraints.ts';
import { ledgerOf } from './ledger.ts';
import { readyFrom } from './place-earliest.ts';
import type { Starts, Task } from './task.ts';

/** The plan with each task, those that start first going first, in the earliest month that the others leave open. */
export function shiftedEarlier(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): Starts {
  const shifted = new Map(starts);
  const order = [...starts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([id]) => id);
  for (const id of order) {
    const [task, now] = [tasks.get(id), shifted.get(id)];
    if (task === undefined || now === undefined || constraints.fixed.has(id)) continue;
    shifted.delete(id);
    const ledger = ledgerOf(shifted, tasks, constraints);
    const first = readyFrom(task, shifted, tasks);
    const months = Array.from({ length: Math.max(0, now - first) }, (_, index) => first + index);
    shifted.set(id, months.find((month) => ledger.fits(task, month)) ?? now);
  }
  return shifted;
}
