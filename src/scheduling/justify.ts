import { successorsOf } from './in-order.ts';
import { type Job, makespan, type Project, type Schedule } from './project.ts';
import { readyAt } from './serial-schedule.ts';
import { usageOf } from './usage.ts';

/**
 * The schedule pushed as late as the present end allows and then as early as can be: never longer than before, often shorter.
 * What is fixed stays. Source: Valls, Ballestín & Quintanilla, Justification and RCPSP: a technique that pays (2005).
 */
export const justified = (schedule: Schedule, project: Project): Schedule => pushedEarlier(pushedLater(schedule, project), project);

/** Each job, those that end last first, at the latest time that the others and the end of the whole leave open. */
function pushedLater(schedule: Schedule, project: Project): Schedule {
  const end = makespan(schedule, project);
  const successors = successorsOf(project.jobs);
  return moved(
    schedule,
    project,
    (job, start) => -(start + job.duration),
    (job, now, starts) => {
      const last = Math.min(end, ...(successors.get(job.id) ?? []).map(({ id }) => starts.get(id) ?? end)) - job.duration;
      return Array.from({ length: last - now }, (_, index) => last - index);
    },
  );
}

/** Each job, those that start first going first, at the earliest time that the others leave open. */
const pushedEarlier = (schedule: Schedule, project: Project): Schedule =>
  moved(
    schedule,
    project,
    (_, start) => start,
    (job, now, starts) => {
      const first = readyAt(job, starts, project);
      return Array.from({ length: now - first }, (_, index) => first + index);
    },
  );

/** Jobs one by one, lowest rank first, to the first of the times they would rather start at; where none is free they stay. */
function moved(
  schedule: Schedule,
  project: Project,
  rank: (job: Job, start: number) => number,
  wishes: (job: Job, now: number, starts: Schedule) => readonly number[],
): Schedule {
  const starts = new Map(schedule);
  const usage = usageOf(schedule, project);
  const ranked = [...project.jobs.values()]
    .map((job) => ({ job, rank: rank(job, schedule.get(job.id) ?? 0) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { job } of ranked) {
    const now = starts.get(job.id);
    if (now === undefined || job.at !== undefined) continue;
    usage.remove(job, now);
    const start = wishes(job, now, starts).find((time) => usage.fits(job, time)) ?? now;
    usage.add(job, start);
    starts.set(job.id, start);
  }
  return starts;
}
