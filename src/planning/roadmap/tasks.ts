import type { Candidate } from '../candidates.ts';
import { costFor } from '../cost-for.ts';
import type { Situation } from '../situation.ts';
import type { Task } from './task.ts';

/** Candidates as tasks, by id, in the order given. What is refused has to be left out before. */
export function tasksOf(candidates: readonly Candidate[], { scorecard }: Situation): ReadonlyMap<string, Task> {
  return new Map(candidates.map((candidate) => [candidate.action.id, taskOf(candidate, candidates, scorecard.kinds)]));
}

function taskOf({ action, cost, requires }: Candidate, all: readonly Candidate[], kinds: readonly string[]): Task {
  return {
    id: action.id,
    months: Math.max(1, Math.ceil(action.duration ?? 1)),
    cost: Math.round((cost ?? 0) * 100),
    perYear: Math.round((costFor(action, kinds)?.perYear ?? 0) * 100),
    effort: new Map([...action.effort].map(([role, months]) => [role, Math.round(months * 1000)])),
    requires,
    excludes: new Set([
      ...action.excludes,
      ...all.filter((other) => other.action.excludes.includes(action.id)).map((other) => other.action.id),
    ]),
    pilot: action.pilot,
  };
}
