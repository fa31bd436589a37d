import { bestSchedule } from '../../scheduling/best-schedule.ts';
import { type Job, makespan, type Project } from '../../scheduling/project.ts';
import { serialSchedule } from '../../scheduling/serial-schedule.ts';
import type { Constraints } from '../constraints/constraints.ts';
import type { Starts, Task } from '../roadmap/task.ts';
import { violations } from '../roadmap/violations.ts';
import { projectOf } from './project-of.ts';

/** The effort is counted and the seed is fixed, so that a plan is the same every time. */
const seed = 1;
const mostPlacings = 1000;
const mostTimes = 50;

/**
 * The same actions in other months where that is better: pilots, and what they need, before all else where that is asked; otherwise
 * the whole shorter, as far as a counted effort finds. What a target needs by some month never ends later than it did then.
 */
export function arranged(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): Starts {
  if (starts.size === 0) return starts;
  const project = projectOf(starts, tasks, constraints);
  const better = constraints.pilotsFirst ? pilotsAhead(project, starts, tasks) : shorter(project, starts);
  const isAllowed = (other: Starts): boolean =>
    violations(other, tasks, constraints).length === 0 && isInTime(other, starts, tasks, constraints);
  return better !== undefined && isAllowed(better) ? better : starts;
}

function shorter(project: Project, starts: Starts): Starts | undefined {
  const found = bestSchedule(project, { seed, most: Math.min(mostTimes, Math.ceil(mostPlacings / project.jobs.size)) }, starts);
  return found !== undefined && found.makespan < makespan(starts, project) ? found.schedule : undefined;
}

function pilotsAhead(project: Project, starts: Starts, tasks: ReadonlyMap<string, Task>): Starts | undefined {
  const pilots = [...project.jobs.keys()].filter((id) => tasks.get(id)?.pilot === true);
  const ahead = new Set<string>();
  const add = (id: string): void => {
    if (ahead.has(id)) return;
    ahead.add(id);
    for (const before of project.jobs.get(id)?.after ?? []) add(before);
  };
  for (const id of pilots) add(id);
  const rank = ({ id }: Job): number => (ahead.has(id) ? 0 : project.horizon) + (starts.get(id) ?? 0);
  return serialSchedule(project, rank);
}

/** Whether nothing that had ended within the months of a target ends after them now. */
function isInTime(other: Starts, starts: Starts, tasks: ReadonlyMap<string, Task>, { target }: Constraints): boolean {
  if (target === undefined) return true;
  const endOf = (placed: Starts, id: string): number => (placed.get(id) ?? 0) + (tasks.get(id)?.months ?? 1);
  return [...starts.keys()].every((id) => endOf(starts, id) > target.within || endOf(other, id) <= target.within);
}
