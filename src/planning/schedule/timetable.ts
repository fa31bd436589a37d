import { criticalPath, type Span } from '../../scheduling/critical-path.ts';
import { lowerBound } from '../../scheduling/lower-bound.ts';
import { type Job, makespan, type Project, type Schedule } from '../../scheduling/project.ts';
import { type Usage, usageOf } from '../../scheduling/usage.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { projectOf } from './project-of.ts';

/** How tight a roadmap is in time. Months count from 0 at its start. */
export interface Timetable {
  /** The month after the last, counted from the start of the plan. */
  readonly months: number;
  /** No placing of the same actions ends earlier. */
  readonly lowerBound: number;
  /** How long it would take with money and people for everything at once, and a longest chain of actions. */
  readonly criticalPath: { readonly months: number; readonly actions: readonly string[] };
  readonly actions: ReadonlyMap<string, ActionTime>;
}

export interface ActionTime {
  /** If only order and durations counted. */
  readonly span: Span;
  readonly isCritical: boolean;
  /** How many months later it can start with everything else as planned: nothing starts later, nothing runs out, nor ends later than the whole. */
  readonly canWait: number;
}

/** The critical path of the actions of a roadmap, and how much each can be put off. */
export function timetableOf({ actions, tasks, constraints }: Pick<Roadmap, 'actions' | 'tasks' | 'constraints'>): Timetable {
  const starts = new Map(actions.map(({ action, start }) => [action.id, start]));
  const project = projectOf(starts, tasks, constraints);
  const path = criticalPath(withoutFixed(project));
  // A plan is free of circles: its actions have months in which each comes after what it requires.
  if (path.kind !== 'path') throw new Error(`the plan has no order: ${path.ids.join(', ')}`);
  const usage = usageOf(starts, project);
  return {
    months: makespan(starts, project),
    lowerBound: lowerBound(project),
    criticalPath: { months: path.length, actions: path.chain },
    actions: new Map(
      [...project.jobs.values()].flatMap((job) => {
        const span = path.spans.get(job.id);
        if (span === undefined) return [];
        return [[job.id, { span, isCritical: span.totalSlack === 0, canWait: canWait(job, starts, project, usage) }] as const];
      }),
    ),
  };
}

/** Order and durations alone: what somebody fixed says nothing of how long the work takes. */
const withoutFixed = ({ jobs }: Project): ReadonlyMap<string, Job> =>
  new Map([...jobs].map(([id, { duration, after, uses }]) => [id, { id, duration, after, uses }]));

function canWait(job: Job, starts: Schedule, project: Project, usage: Usage): number {
  const start = starts.get(job.id) ?? 0;
  const next = [...project.jobs.values()].filter(({ after }) => after.includes(job.id)).map(({ id }) => starts.get(id) ?? 0);
  const last = Math.min(makespan(starts, project), ...next) - job.duration;
  usage.remove(job, start);
  let month = start;
  while (month < last && usage.fits(job, month + 1)) month += 1;
  usage.add(job, start);
  return month - start;
}
