import type { Candidate, Candidates } from '../candidates.ts';
import type { Constraints, Progress } from '../constraints/constraints.ts';
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
  const is = (state: Progress['state'], id: string): boolean => constraints.status.get(id)?.state === state;
  // What runs is there: nothing that should have come before holds it up any more.
  const groupsLeft = ({ action, requires }: Candidate): Candidate['requires'] =>
    is('running', action.id) ? [] : requires.filter((group) => !group.some((id) => is('done', id)));
  let possible: readonly Candidate[] = ranked
    .filter(({ action: { id } }) => !constraints.refused.has(id) && !is('done', id) && !is('dropped', id))
    .map((candidate) => ({ ...candidate, requires: groupsLeft(candidate) }));
  for (let before = -1; before !== possible.length; ) {
    before = possible.length;
    const ids = new Set(possible.map(({ action }) => action.id));
    possible = possible
      .map((candidate) => ({ ...candidate, requires: candidate.requires.map((group) => group.filter((id) => ids.has(id))) }))
      .filter(({ requires }) => requires.every((group) => group.length > 0));
  }
  const tasks = tasksOf(possible, situation, constraints);
  const missing = ranked.flatMap(({ action: { id } }) => (constraints.mandatory.has(id) && !tasks.has(id) && !is('done', id) ? [id] : []));
  return { situation, candidates: possible, tasks, constraints, missing };
}
