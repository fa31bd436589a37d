import type { Task } from './task.ts';

/** Task -> the first month it can start in where everything starts as soon as what it requires has ended. */
export function earliestStarts(tasks: ReadonlyMap<string, Task>): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const startOf = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { notBefore = 0, requires = [] } = tasks.get(id) ?? {};
    const start = Math.max(notBefore, ...requires.map((group) => Math.min(...group.map(endOf))));
    known.set(id, start);
    return start;
  };
  const endOf = (id: string): number => startOf(id) + (tasks.get(id)?.months ?? 1);
  for (const id of tasks.keys()) startOf(id);
  return known;
}
