import { inOrder, type Order, successorsOf } from './in-order.ts';
import type { Job } from './project.ts';

/** When a job can start and must, if only the order and the durations counted. */
export interface Span {
  readonly earliestStart: number;
  readonly earliestEnd: number;
  readonly latestStart: number;
  readonly latestEnd: number;
  /** How much later it may start without the whole ending later. */
  readonly totalSlack: number;
  /** How much later it may start without any other job starting later than it could. */
  readonly freeSlack: number;
}

export interface CriticalPath {
  readonly kind: 'path';
  /** How long the whole takes at the least. */
  readonly length: number;
  readonly spans: ReadonlyMap<string, Span>;
  /** One longest chain of jobs, from the first to the last. */
  readonly chain: readonly string[];
}

/**
 * The critical path on whole numbers; a circle or an unknown job where there is none. Latest times are counted back from the end of
 * the whole, or from `end` where that is later. Source: Kelley & Walker, Critical-Path Planning and Scheduling (1959).
 */
export function criticalPath(jobs: ReadonlyMap<string, Job>, end = 0): CriticalPath | Exclude<Order, { kind: 'order' }> {
  const order = inOrder(jobs);
  if (order.kind !== 'order') return order;
  const earliest = earliestStarts(order.jobs);
  const length = Math.max(0, ...order.jobs.map(({ id, duration }) => (earliest.get(id) ?? 0) + duration));
  const successors = successorsOf(jobs);
  const latest = latestStarts(order.jobs, successors, Math.max(length, end));
  const spans = new Map(order.jobs.map((job) => [job.id, spanOf(job, earliest, latest, successors, Math.max(length, end))]));
  return { kind: 'path', length, spans, chain: chainOf(order.jobs, earliest, length) };
}

/** Each job, given in order, as early as what it waits for allows. */
function earliestStarts(ordered: readonly Job[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const { id, duration, after, notBefore = 0, at } of ordered) {
    const start = Math.max(at ?? notBefore, ...after.map((other) => ends.get(other) ?? 0));
    starts.set(id, start);
    ends.set(id, start + duration);
  }
  return starts;
}

function latestStarts(ordered: readonly Job[], successors: ReadonlyMap<string, readonly Job[]>, end: number): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { id, duration } of [...ordered].reverse()) {
    const latestEnd = Math.min(end, ...(successors.get(id) ?? []).map((next) => starts.get(next.id) ?? end));
    starts.set(id, latestEnd - duration);
  }
  return starts;
}

function spanOf(
  { id, duration }: Job,
  earliest: ReadonlyMap<string, number>,
  latest: ReadonlyMap<string, number>,
  successors: ReadonlyMap<string, readonly Job[]>,
  end: number,
): Span {
  const [earliestStart, latestStart] = [earliest.get(id) ?? 0, latest.get(id) ?? 0];
  const next = Math.min(end, ...(successors.get(id) ?? []).map((other) => earliest.get(other.id) ?? end));
  return {
    earliestStart,
    earliestEnd: earliestStart + duration,
    latestStart,
    latestEnd: latestStart + duration,
    totalSlack: latestStart - earliestStart,
    freeSlack: next - earliestStart - duration,
  };
}

/** From a job that ends last back through those that hold it up. */
function chainOf(ordered: readonly Job[], earliest: ReadonlyMap<string, number>, length: number): readonly string[] {
  const endOf = ({ id, duration }: Job): number => (earliest.get(id) ?? 0) + duration;
  const byId = new Map(ordered.map((job) => [job.id, job]));
  const chain: string[] = [];
  let here = ordered.find((job) => endOf(job) === length);
  while (here !== undefined) {
    chain.unshift(here.id);
    const start = earliest.get(here.id) ?? 0;
    const before: readonly Job[] = here.after.flatMap((id) => byId.get(id) ?? []);
    here = before.find((job) => endOf(job) === start && !chain.includes(job.id));
  }
  return chain;
}
