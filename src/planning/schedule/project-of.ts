import type { Job, Project, Resource, Use } from '../../scheduling/project.ts';
import { type Constraints, horizonOf, monthsPerPeriod } from '../constraints/constraints.ts';
import type { Starts, Task } from '../roadmap/task.ts';

/**
 * The tasks of a plan as jobs in months: effort spread evenly over the months of a task, cost in its first month, running cost from
 * the month after its end. Of alternatives it comes after the one that ends first in this plan.
 */
export function projectOf(starts: Starts, tasks: ReadonlyMap<string, Task>, constraints: Constraints): Project {
  const chosen = [...starts.keys()].flatMap((id) => tasks.get(id) ?? []);
  const shares = commonMultiple(chosen.map(({ months }) => months));
  return {
    jobs: new Map(chosen.map((task) => [task.id, jobOf(task, starts, tasks, constraints, shares)])),
    resources: new Map<string, Resource>([
      ...(constraints.budget === undefined
        ? []
        : [[money, yearly(constraints.budget, 100, monthsPerPeriod, constraints.carryOver)] as const]),
      ...[...constraints.capacity].map(([role, capacity]) => [effort(role), yearly(capacity, 1000, shares, false)] as const),
    ]),
    horizon: horizonOf(constraints),
  };
}

const money = 'money';
const effort = (role: string): string => `effort ${role}`;

function jobOf(task: Task, starts: Starts, tasks: ReadonlyMap<string, Task>, { fixed }: Constraints, shares: number): Job {
  const at = fixed.get(task.id);
  return {
    id: task.id,
    duration: task.months,
    after: [...new Set(task.requires.flatMap((group) => firstToEnd(group, starts, tasks) ?? []))],
    uses: usesOf(task, shares),
    notBefore: task.notBefore,
    ...(at === undefined ? {} : { at }),
  };
}

function firstToEnd(group: readonly string[], starts: Starts, tasks: ReadonlyMap<string, Task>): string | undefined {
  const ends = group.flatMap((id) => {
    const start = starts.get(id);
    return start === undefined ? [] : [{ id, end: start + (tasks.get(id)?.months ?? 1) }];
  });
  return ends.sort((a, b) => a.end - b.end)[0]?.id;
}

/** Amounts in parts so small that an even share of each month is a whole number of them. */
function usesOf({ months, cost, perYear, effort: efforts }: Task, shares: number): readonly Use[] {
  return [
    { resource: money, amount: cost * monthsPerPeriod, from: 0, to: 1 },
    { resource: money, amount: perYear, from: months, to: Number.POSITIVE_INFINITY },
    // Rounded up where durations have no common multiple of a fair size: a capacity is rather not used up than broken.
    ...[...efforts].map(([role, whole]) => ({ resource: effort(role), amount: Math.ceil((whole * shares) / months), from: 0, to: months })),
  ];
}

/** Amounts as they are counted, cents or thousandths, in equal parts. */
const yearly = (granted: readonly number[], units: number, parts: number, carriesOver: boolean): Resource => ({
  width: monthsPerPeriod,
  capacity: granted.map((amount) => Math.round(amount * units) * parts),
  carriesOver,
});

const largestMultiple = 10 ** 6;

function commonMultiple(numbers: readonly number[]): number {
  return numbers.reduce((multiple, number) => {
    const next = (multiple / commonDivisor(multiple, number)) * number;
    return next > largestMultiple ? multiple : next;
  }, 1);
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
