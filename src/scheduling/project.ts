/** Work to be placed in time, in whole units of time (months, days); all amounts are whole numbers, so that nothing is rounded. */
export interface Project {
  /** By id; the order breaks ties. */
  readonly jobs: ReadonlyMap<string, Job>;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Every job ends by then. */
  readonly horizon: number;
}

export interface Job {
  readonly id: string;
  readonly duration: number;
  /** All of these have ended before it starts. */
  readonly after: readonly string[];
  readonly uses: readonly Use[];
  /** The first time it may start at. */
  readonly notBefore?: number;
  /** The only time it may start at. */
  readonly at?: number;
}

/** So much of a resource in each unit of time in [start + from, start + to); `to` may lie beyond the end of the job, or be infinite. */
export interface Use {
  readonly resource: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What there is of something in each stretch of `width` units of time: people or machines with a width of 1, what a year grants
 * with the length of the year. What a stretch leaves is lost, or carried over.
 */
export interface Resource {
  readonly width: number;
  readonly capacity: readonly number[];
  readonly carriesOver: boolean;
}

/** Job -> the time it starts at. */
export type Schedule = ReadonlyMap<string, number>;

/** When the last job ends; 0 where there is none. */
export const makespan = (schedule: Schedule, { jobs }: Pick<Project, 'jobs'>): number =>
  Math.max(0, ...[...schedule].map(([id, start]) => start + (jobs.get(id)?.duration ?? 0)));
