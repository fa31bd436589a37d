import { rational } from '../../exact/rational.ts';
import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import { constant, total } from './expression.ts';
import { placeEarliest } from './place-earliest.ts';
import { Program } from './program.ts';
import { shiftedEarlier } from './shift-earlier.ts';
import type { Limit, Solver } from './solver.ts';
import type { Starts, Task } from './task.ts';
import { Timeline } from './timeline.ts';
import { violations } from './violations.ts';

/** Whether tasks can stand together in months: where, or whether it is proved that they cannot. */
export type Placed = { readonly starts: Starts } | { readonly starts: undefined; readonly isProved: boolean };

/** Up to so many variables the placing of a selection is left to the solver where the simple ways fail. */
const mostVariables = 2500;

/**
 * Months for tasks of which the cells are known: the same cells are tried first, then whatever else. The earliest months
 * that one after the other leaves open are taken where that works.
 */
export function placeCells(
  cells: Starts,
  tasks: ReadonlyMap<string, Task>,
  constraints: Constraints,
  { solver, limit }: { readonly solver: Solver; readonly limit: Limit },
): Placed {
  const order = [...cells].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1)).map(([id]) => id);
  const chosen = new Map([...tasks].filter(([id]) => cells.has(id)));
  const simple =
    placeEarliest(order, new Map(), chosen, constraints) ??
    (violations(cells, chosen, constraints).length === 0 ? cells : undefined) ??
    placeEarliest(order, new Map(), chosen, constraints, cells);
  if (simple !== undefined) return { starts: shiftedEarlier(simple, chosen, constraints) };
  if (chosen.size * horizonOf(constraints) > mostVariables) return { starts: undefined, isProved: false };
  return solved(chosen, constraints, solver, limit);
}

/** All of these, with the starts as early as can be when added up. */
function solved(chosen: ReadonlyMap<string, Task>, constraints: Constraints, solver: Solver, limit: Limit): Placed {
  const program = new Program();
  const timeline = new Timeline(program, chosen, constraints);
  for (const id of chosen.keys()) program.atMost(constant(rational(1)), timeline.isDone(id));
  const early = total([...chosen.keys()].map((id) => timeline.isDone(id)));
  const solution = solver(program, { sense: 'most', of: early, tolerance: 0.5 }, limit);
  if (solution.status === 'infeasible') return { starts: undefined, isProved: true };
  const starts = solution.values && timeline.startsIn(solution.values);
  return starts !== undefined && violations(starts, chosen, constraints).length === 0
    ? { starts: shiftedEarlier(starts, chosen, constraints) }
    : { starts: undefined, isProved: false };
}
