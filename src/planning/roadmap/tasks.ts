import type { Action } from '../../questionnaire/questionnaire.ts';
import type { Candidate } from '../candidates.ts';
import type { Constraints } from '../constraints/constraints.ts';
import { costFor } from '../cost-for.ts';
import type { Situation } from '../situation.ts';
import type { Task } from './task.ts';

/** Candidates as tasks, by id, in the order given. What is refused has to be left out before. */
export function tasksOf(
  candidates: readonly Candidate[],
  { scorecard }: Situation,
  { fixed, notBefore = 0 }: Pick<Constraints, 'fixed' | 'notBefore'>,
): ReadonlyMap<string, Task> {
  return new Map(
    candidates.map((candidate) => {
      const { id } = candidate.action;
      return [id, { ...taskOf(candidate, candidates, scorecard.kinds), notBefore: fixed.has(id) ? 0 : notBefore }];
    }),
  );
}

function taskOf({ action, cost, requires }: Candidate, all: readonly Candidate[], kinds: readonly string[]): Omit<Task, 'notBefore'> {
  return {
    id: action.id,
    ...workOf(action, cost, kinds),
    requires,
    excludes: new Set([
      ...action.excludes,
      ...all.filter((other) => other.action.excludes.includes(action.id)).map((other) => other.action.id),
    ]),
    pilot: action.pilot,
  };
}

/** What an action takes, at this cost. */
export function workOf(
  action: Action,
  cost: number | null,
  kinds: readonly string[],
): Pick<Task, 'months' | 'cost' | 'perYear' | 'effort'> {
  return {
    months: Math.max(1, Math.ceil(action.duration ?? 1)),
    cost: Math.round((cost ?? 0) * 100),
    perYear: Math.round((costFor(action, kinds)?.perYear ?? 0) * 100),
    effort: new Map([...action.effort].map(([role, months]) => [role, Math.round(months * 1000)])),
  };
}
