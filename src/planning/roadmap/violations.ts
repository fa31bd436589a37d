import { type Constraints, horizonOf } from '../constraints/constraints.ts';
import { ledgerOf } from './ledger.ts';
import { readyFrom } from './place-earliest.ts';
import type { Starts, Task } from './task.ts';

export type Violation = 'horizon' | 'order' | 'exclusion' | 'budget' | 'capacity' | 'mandatory' | 'fixed';

/** The constraints of time, money and people that a plan breaks, counted in whole numbers; empty where it can be carried out. */
export function violations(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): readonly Violation[] {
  const ledger = ledgerOf(starts, tasks, constraints);
  const placed = [...starts].flatMap(([id, start]) => {
    const task = tasks.get(id);
    return task === undefined ? [] : [{ task, start }];
  });
  const rules: readonly (readonly [Violation, boolean])[] = [
    ['horizon', placed.every(({ task, start }) => start >= 0 && start + task.months <= horizonOf(constraints))],
    ['order', placed.every(({ task, start }) => start >= readyFrom(task, starts, tasks))],
    ['exclusion', placed.every(({ task }) => ![...task.excludes].some((id) => starts.has(id)))],
    ['budget', ledger.isWithinBudget()],
    ['capacity', ledger.isWithinCapacity()],
    ['mandatory', [...constraints.mandatory].every((id) => !tasks.has(id) || starts.has(id))],
    ['fixed', [...constraints.fixed].every(([id, month]) => (starts.get(id) ?? month) === month)],
  ];
  return rules.filter(([, isKept]) => !isKept).map(([violation]) => violation);
}
