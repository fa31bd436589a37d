import type { Job, Project, Schedule } from './project.ts';
import { Usage } from './usage.ts';

/**
 * Serial schedule generation: of the jobs that wait for nothing any more, the one of the highest priority is placed at the earliest
 * time at which all it uses is there; a fixed one where it is fixed. undefined where one finds no place before the horizon. No
 * capacity is ever broken; for measures such as the makespan some priorities lead to a best schedule.
 * Source: Kolisch, Serial and parallel resource-constrained project scheduling methods revisited (1996).
 */
export function serialSchedule(project: Project, priority: (job: Job) => number): Schedule | undefined {
  const usage = new Usage(project);
  const starts = new Map<string, number>();
  // What is fixed is there whatever comes: it takes its share of people and money first.
  const fixed = [...project.jobs.values()].filter(({ at }) => at !== undefined);
  for (const job of fixed) {
    const at = job.at ?? 0;
    if (!usage.fits(job, at)) return undefined;
    usage.add(job, at);
    starts.set(job.id, at);
  }
  const waiting = new Set([...project.jobs.values()].filter(({ at }) => at === undefined));
  while (waiting.size > 0) {
    const job = nextOf(waiting, starts, priority);
    const start = job && earliestFit(job, readyAt(job, starts, project), latestEnd(job, starts, project), usage);
    if (job === undefined || start === undefined) return undefined;
    usage.add(job, start);
    starts.set(job.id, start);
    waiting.delete(job);
  }
  return fixed.every((job) => (job.at ?? 0) >= readyAt(job, starts, project)) ? starts : undefined;
}

function nextOf(waiting: ReadonlySet<Job>, starts: Schedule, priority: (job: Job) => number): Job | undefined {
  let [best, lowest]: [Job | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const job of waiting) {
    if (!job.after.every((id) => starts.has(id))) continue;
    const rank = priority(job);
    if (best === undefined || rank < lowest) [best, lowest] = [job, rank];
  }
  return best;
}

/** When all that comes before it and is in place has ended. */
export const readyAt = ({ after, notBefore = 0 }: Job, starts: Schedule, { jobs }: Project): number =>
  Math.max(notBefore, ...after.map((id) => (starts.get(id) ?? 0) + (jobs.get(id)?.duration ?? 0)));

/** When the first fixed job that waits for it starts. */
function latestEnd({ id }: Job, starts: Schedule, { jobs, horizon }: Project): number {
  const successors = [...starts].filter(([other]) => jobs.get(other)?.after.includes(id) === true);
  return Math.min(horizon, ...successors.map(([, start]) => start));
}

function earliestFit(job: Job, from: number, to: number, usage: Usage): number | undefined {
  for (let start = from; start + job.duration <= to; start += 1) if (usage.fits(job, start)) return start;
  return undefined;
}
