import type { Job, Project, Resource } from './project.ts';

/** What jobs in place use of each resource, stretch by stretch. */
export class Usage {
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #horizon: number;
  readonly #used: ReadonlyMap<string, number[]>;

  constructor({ resources, horizon }: Project) {
    this.#resources = resources;
    this.#horizon = horizon;
    this.#used = new Map([...resources].map(([id, { width }]) => [id, Array<number>(Math.ceil(horizon / width)).fill(0)]));
  }

  /** Whether the job can start at this time beside those in place, within every capacity and the horizon. */
  fits(job: Job, start: number): boolean {
    if (start < 0 || start + job.duration > this.#horizon) return false;
    this.add(job, start);
    const isWithin = job.uses.every(({ resource, amount, to }) => amount === 0 || this.#isWithin(resource, start, start + to));
    this.remove(job, start);
    return isWithin;
  }

  add(job: Job, start: number): void {
    this.#change(job, start, 1);
  }

  remove(job: Job, start: number): void {
    this.#change(job, start, -1);
  }

  /** Whether all capacities hold. */
  get isWithinCapacities(): boolean {
    return [...this.#resources.keys()].every((id) => this.#isWithin(id, 0, this.#horizon));
  }

  #change({ uses }: Job, start: number, sign: number): void {
    for (const { resource, amount, from, to } of uses) {
      const [used, width] = [this.#used.get(resource), this.#resources.get(resource)?.width ?? 1];
      if (used === undefined || amount === 0) continue;
      const end = Math.min(start + to, this.#horizon);
      for (let time = start + from; time < end; ) {
        const stretch = Math.floor(time / width);
        const next = Math.min(end, (stretch + 1) * width);
        used[stretch] = (used[stretch] ?? 0) + sign * amount * (next - time);
        time = next;
      }
    }
  }

  /** What is before and after the times of a change was within its capacity before, unless something is carried over. */
  #isWithin(id: string, from: number, to: number): boolean {
    const [resource, used] = [this.#resources.get(id), this.#used.get(id)];
    if (resource === undefined || used === undefined) return true;
    const { width, capacity, carriesOver } = resource;
    const end = carriesOver ? used.length : Math.min(used.length, Math.ceil(to / width));
    let left = 0;
    for (let stretch = carriesOver ? 0 : Math.floor(from / width); stretch < end; stretch += 1) {
      left = (carriesOver ? left : 0) + (capacity[stretch] ?? 0) - (used[stretch] ?? 0);
      if (left < 0) return false;
    }
    return true;
  }
}

/** The usage of a whole schedule. */
export function usageOf(schedule: ReadonlyMap<string, number>, project: Project): Usage {
  const usage = new Usage(project);
  for (const [id, start] of schedule) {
    const job = project.jobs.get(id);
    if (job !== undefined) usage.add(job, start);
  }
  return usage;
}
