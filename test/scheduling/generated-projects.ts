import * as fc from 'fast-check';
import type { Job, Project, Schedule } from '../../src/scheduling/project.ts';

/** Small projects: some jobs, some order, one scarce crew, and money granted by stretches of four that may be carried over. */
export const smallProjects = (most: number, upkeeps: readonly number[] = [0, 0, 1]): fc.Arbitrary<Project> =>
  fc
    .record({
      jobs: fc.array(
        fc.record({
          duration: fc.integer({ min: 1, max: 4 }),
          crew: fc.integer({ min: 0, max: 3 }),
          price: fc.integer({ min: 0, max: 3 }),
          upkeep: fc.constantFrom(...upkeeps),
          before: fc.array(fc.nat(most), { maxLength: 2 }),
        }),
        { minLength: 1, maxLength: most },
      ),
      crew: fc.integer({ min: 3, max: 4 }),
      grant: fc.integer({ min: 2, max: 9 }),
      carriesOver: fc.boolean(),
    })
    .map(({ jobs, crew, grant, carriesOver }) => ({
      jobs: new Map(
        jobs.map(({ duration, crew: needed, price, upkeep, before }, index): readonly [string, Job] => [
          `job${index}`,
          {
            id: `job${index}`,
            duration,
            after: before.filter((other) => other < index).map((other) => `job${other}`),
            uses: [
              { resource: 'crew', amount: needed, from: 0, to: duration },
              { resource: 'money', amount: price, from: 0, to: 1 },
              { resource: 'money', amount: upkeep, from: duration, to: Number.POSITIVE_INFINITY },
            ],
          },
        ]),
      ),
      resources: new Map([
        ['crew', { width: 1, capacity: Array.from({ length: 12 }, () => crew), carriesOver: false }],
        ['money', { width: 4, capacity: [grant, grant, grant], carriesOver }],
      ]),
      horizon: 12,
    }));

/** What a schedule breaks, counted unit of time by unit of time; it shares no code with the scheduler. */
export function complaintsAbout(schedule: Schedule, { jobs, resources, horizon }: Project): readonly string[] {
  const complaints: string[] = [];
  for (const job of jobs.values()) {
    const start = schedule.get(job.id);
    if (start === undefined) complaints.push(`${job.id} has no place`);
    else if (start < (job.notBefore ?? 0) || start + job.duration > horizon) complaints.push(`${job.id} is out of time`);
    else if (job.at !== undefined && job.at !== start) complaints.push(`${job.id} is not where it is fixed`);
    for (const other of job.after)
      if ((schedule.get(other) ?? 0) + (jobs.get(other)?.duration ?? 0) > (start ?? 0))
        complaints.push(`${job.id} starts before ${other} has ended`);
  }
  for (const [id, { width, capacity, carriesOver }] of resources) {
    const used = capacity.map(() => 0);
    for (let time = 0; time < horizon; time += 1) {
      for (const job of jobs.values()) {
        for (const { resource, amount, from, to } of job.uses) {
          const begun = time - (schedule.get(job.id) ?? 0);
          if (resource === id && begun >= from && begun < to)
            used[Math.floor(time / width)] = (used[Math.floor(time / width)] ?? 0) + amount;
        }
      }
    }
    let left = 0;
    for (const [stretch, granted] of capacity.entries()) {
      left = (carriesOver ? left : 0) + granted - (used[stretch] ?? 0);
      if (left < 0) complaints.push(`${id} is overdrawn in stretch ${stretch}`);
    }
  }
  return complaints;
}

/** The shortest makespan, found by trying every start of every job; undefined where no schedule fits. */
export function shortestByTrying(project: Project): number | undefined {
  const jobs = [...project.jobs.values()];
  let best: number | undefined;
  const tryFrom = (index: number, starts: ReadonlyMap<string, number>): void => {
    const job = jobs[index];
    if (job === undefined) {
      const end = Math.max(...jobs.map(({ id, duration }) => (starts.get(id) ?? 0) + duration));
      if ((best === undefined || end < best) && complaintsAbout(starts, project).length === 0) best = end;
      return;
    }
    const ready = Math.max(0, ...job.after.map((id) => (starts.get(id) ?? 0) + (project.jobs.get(id)?.duration ?? 0)));
    for (let start = ready; start + job.duration <= Math.min(project.horizon, (best ?? Number.POSITIVE_INFINITY) - 1); start += 1)
      tryFrom(index + 1, new Map([...starts, [job.id, start]]));
  };
  tryFrom(0, new Map());
  return best;
}
