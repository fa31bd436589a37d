import { chooseIndex } from '../statistics/distributions.ts';
import { type Stream, stream } from '../statistics/random.ts';
import { criticalPath } from './critical-path.ts';
import { justified } from './justify.ts';
import { lowerBound } from './lower-bound.ts';
import { type Job, makespan, type Project, type Schedule } from './project.ts';
import { serialSchedule } from './serial-schedule.ts';

export interface Sought {
  readonly schedule: Schedule;
  readonly makespan: number;
  /** No schedule ends before this. */
  readonly lowerBound: number;
  /** How many schedules were made. */
  readonly made: number;
}

export interface Effort {
  readonly seed: number;
  /** At most so many schedules are made. */
  readonly most: number;
}

/**
 * As short a schedule as a counted effort finds; the same effort finds the same one. The jobs that must end first go first; then
 * that order is disturbed by chance, then the order of the best schedule so far; every schedule is pushed later and earlier again.
 * Ends at the lower bound, with nothing left to win. undefined where no schedule was found, or the order of jobs is none.
 */
export function bestSchedule(project: Project, { seed, most }: Effort, known?: Schedule): Sought | undefined {
  const path = criticalPath(project.jobs, project.horizon);
  if (path.kind !== 'path') return undefined;
  const bound = lowerBound(project);
  const urgency = new Map([...path.spans].map(([id, { latestEnd }]) => [id, latestEnd]));
  let best = known;
  let length = known === undefined ? Number.POSITIVE_INFINITY : makespan(known, project);
  let made = 0;
  while (made < most && length > bound) {
    const found = serialSchedule(project, priorityFor(made, urgency, best, stream(seed, 'schedule', made)));
    made += 1;
    if (found === undefined) continue;
    const pushed = justified(found, project);
    const here = makespan(pushed, project);
    // Of equals the newer one: standing still at one schedule is how a search stops finding.
    if (best === undefined || here < length || (here === length && known === undefined)) [best, length] = [pushed, here];
  }
  return best && { schedule: best, makespan: length, lowerBound: bound, made };
}

type Priority = (job: Job) => number;

/** First the plain rule; then in turn the rule disturbed, and the order of the best schedule disturbed. */
function priorityFor(round: number, urgency: ReadonlyMap<string, number>, best: Schedule | undefined, chance: Stream): Priority {
  const latestEnd = (job: Job): number => urgency.get(job.id) ?? 0;
  if (round === 0) return latestEnd;
  const rule = round % 4 === 1 || best === undefined ? latestEnd : ({ id }: Job): number => best.get(id) ?? 0;
  const width = 1 + chooseIndex(chance, 2 + Math.ceil(Math.max(0, ...urgency.values()) / 8));
  const noise = new Map([...urgency.keys()].map((id) => [id, chance.uniform() * width]));
  return (job) => rule(job) + (noise.get(job.id) ?? 0);
}
