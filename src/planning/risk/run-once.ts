import { triangular } from '../../statistics/distributions.ts';
import type { Stream } from '../../statistics/random.ts';
import { monthsPerPeriod } from '../constraints/constraints.ts';
import type { Task } from '../roadmap/task.ts';
import type { Ranges } from './ranges.ts';

/** A planned action with what is not sure of it. */
export interface Uncertain {
  readonly task: Task;
  readonly start: number;
  readonly ranges: Ranges;
}

/** One way it could come. */
export interface Run {
  /** Action -> the month after its last one. */
  readonly ends: ReadonlyMap<string, number>;
  /** The actions that could not end later without the whole ending later. */
  readonly critical: ReadonlySet<string>;
  /** Cents by period. */
  readonly spent: readonly number[];
  readonly end: number;
}

/**
 * Carries a plan out once, with costs and durations drawn from triangles: nothing starts before its month in the plan, and what is late
 * makes late what waits for it. The actions are given in the order of their starts.
 */
export function runOnce(actions: readonly Uncertain[], periods: number, chance: Stream): Run {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  const spent = Array.from({ length: periods }, () => 0);
  for (const { task, start: planned, ranges } of actions) {
    const months = Math.max(1, Math.round(drawn(ranges.months, chance)));
    const start = Math.max(planned, ...task.requires.map((group) => firstEnd(group, ends)));
    starts.set(task.id, start);
    ends.set(task.id, start + months);
    spend(spent, drawn(ranges.cost, chance), task.perYear, start, start + months);
  }
  const end = Math.max(0, ...ends.values());
  return { ends, critical: criticalOf(actions, starts, ends, end), spent, end };
}

const drawn = ({ low, likely, high }: Ranges['cost'], chance: Stream): number =>
  low === high ? likely : triangular(chance, low, likely, high);

/** When the first of these that are in the plan has ended; 0 where none is. */
function firstEnd(group: readonly string[], ends: ReadonlyMap<string, number>): number {
  const known = group.flatMap((id) => ends.get(id) ?? []);
  return known.length === 0 ? 0 : Math.min(...known);
}

function spend(spent: number[], cost: number, perYear: number, start: number, end: number): void {
  for (let period = 0; period < spent.length; period += 1) {
    const [first, last] = [period * monthsPerPeriod, (period + 1) * monthsPerPeriod];
    const once = start >= first && start < last ? cost : 0;
    const running = (perYear * Math.max(0, last - Math.max(first, end))) / monthsPerPeriod;
    spent[period] = (spent[period] ?? 0) + once + running;
  }
}

/** From those that end last back through those that held them up. */
function criticalOf(
  actions: readonly Uncertain[],
  starts: ReadonlyMap<string, number>,
  ends: ReadonlyMap<string, number>,
  end: number,
): ReadonlySet<string> {
  const critical = new Set<string>();
  for (const { task } of [...actions].reverse()) {
    const own = ends.get(task.id);
    if (own === end) critical.add(task.id);
    if (!critical.has(task.id)) continue;
    const start = starts.get(task.id) ?? 0;
    for (const group of task.requires) {
      if (firstEnd(group, ends) === start) for (const id of group) if (ends.get(id) === start) critical.add(id);
    }
  }
  return critical;
}
