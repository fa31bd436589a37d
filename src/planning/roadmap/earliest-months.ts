import type { Constraints } from '../constraints/constraints.ts';
import { placeEarliest } from './place-earliest.ts';
import { shiftedEarlier } from './shift-earlier.ts';
import type { Starts, Task } from './task.ts';
import { violations } from './violations.ts';

/**
 * The same tasks, each in the earliest month that is left: the most rewarding first, where all of them can be placed like that; else those
 * first that start first; else each as much earlier as the others let it. undefined where none of this can be carried out.
 */
export function inEarliestMonths(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): Starts | undefined {
  const chosen = new Map([...tasks].filter(([id]) => starts.has(id)));
  const byStart = [...starts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([id]) => id);
  const placed =
    placeEarliest([...chosen.keys()], new Map(), chosen, constraints) ??
    placeEarliest(byStart, new Map(), chosen, constraints) ??
    (violations(starts, chosen, constraints).length === 0 ? starts : undefined);
  return placed && shiftedEarlier(placed, chosen, constraints);
}
