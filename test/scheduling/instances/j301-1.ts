import type { Job, Project } from '../../../src/scheduling/project.ts';

/**
 * PSPLIB, j301_1 (Kolisch & Sprecher 1997): 30 jobs, four resources. Its critical path takes 38 (the file's own MPM-Time); no schedule
 * is shorter than 43, and one is as short. Job: duration, the resource it uses and how much of it, the jobs that come after.
 */
const rows: Readonly<Record<number, readonly [number, number, number, readonly number[]]>> = {
  2: [8, 1, 4, [6, 11, 15]],
  3: [4, 1, 10, [7, 8, 13]],
  4: [6, 4, 3, [5, 9, 10]],
  5: [3, 1, 3, [20]],
  6: [8, 4, 8, [30]],
  7: [5, 1, 4, [27]],
  8: [9, 2, 1, [12, 19, 27]],
  9: [2, 1, 6, [14]],
  10: [7, 4, 1, [16, 25]],
  11: [9, 2, 5, [20, 26]],
  12: [2, 2, 7, [14]],
  13: [6, 1, 4, [17, 18]],
  14: [3, 2, 8, [17]],
  15: [9, 1, 3, [25]],
  16: [10, 4, 5, [21, 22]],
  17: [6, 4, 8, [22]],
  18: [5, 4, 7, [20, 22]],
  19: [3, 2, 1, [24, 29]],
  20: [7, 2, 10, [23, 25]],
  21: [2, 4, 6, [28]],
  22: [7, 1, 2, [23]],
  23: [2, 1, 3, [24]],
  24: [3, 2, 9, [30]],
  25: [3, 1, 4, [30]],
  26: [7, 3, 4, [31]],
  27: [8, 4, 7, [28]],
  28: [3, 2, 8, [31]],
  29: [7, 2, 7, []],
  30: [2, 2, 7, []],
  31: [2, 3, 2, []],
};
const capacities = [12, 13, 4, 12];
const horizon = 158;

const jobs: readonly Job[] = Object.entries(rows).map(([id, [duration, resource, amount]]) => ({
  id,
  duration,
  after: Object.entries(rows).flatMap(([other, [, , , next]]) => (next.includes(Number(id)) ? [other] : [])),
  uses: [{ resource: `R${resource}`, amount, from: 0, to: duration }],
}));

export const j301: { readonly project: Project; readonly criticalPath: number; readonly optimum: number } = {
  project: {
    jobs: new Map(jobs.map((job) => [job.id, job])),
    resources: new Map(
      capacities.map((capacity, index) => [
        `R${index + 1}`,
        { width: 1, capacity: Array.from({ length: horizon }, () => capacity), carriesOver: false },
      ]),
    ),
    horizon,
  },
  criticalPath: 38,
  optimum: 43,
};
