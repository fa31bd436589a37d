import type { Candidate, Candidates } from '../candidates.ts';
import type { Constraints } from '../constraints/constraints.ts';
import type { Situation } from '../situation.ts';
import type { Task } from './task.ts';
import { tasksOf } from './tasks.ts';

/** What to plan with. */
export interface Problem {
  readonly situation: Situation;
  /** Candidates that can be done: neither refused nor in need of what is. */
  readonly candidates: readonly Candidate[];
  /** By id, in the order of the candidates. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly constraints: Constraints;
  /** Mandatory actions that apply but cannot be done. */
  readonly missing: readonly string[];
}

export function problemOf(situation: Situation, { ranked }: Candidates, constraints: Constraints): Problem {
  const isOver = (id: string): boolean => ['done', 'dropped'].includes(constraints.status.get(id)?.state ?? '');
  const isDone = (id: string): boolean => constraints.status.get(id)?.state === 'done';
  let possible: readonly Candidate[] = ranked
    .filter(({ action: { id } }) => !constraints.refused.has(id) && !isOver(id))
    .map((candidate) => ({ ...candidate, requires: candidate.requires.filter((group) => !group.some(isDone)) }));
  for (let before = -1; before !== possible.length; ) {
    before = possible.length;
    const ids = new Set(possible.map(({ action }) => action.id));
    possible = possible
      .map((candidate) => ({ ...candidate, requires: candidate.requires.map((group) => group.filter((id) => ids.has(id))) }))
      .filter(({ requires }) => requires.every((group) => group.length > 0));
  }
  const tasks = tasksOf(possible, situation, constraints);
  const missing = ranked.flatMap(({ action: { id } }) => (constraints.mandatory.has(id) && !tasks.has(id) && !isDone(id) ? [id] : []));
  return { situation, candidates: possible, tasks, constraints, missing };
}
