import type { Job } from './project.ts';

/** Jobs with those that come before each ahead of it; or why there is no such order. */
export type Order =
  | { readonly kind: 'order'; readonly jobs: readonly Job[] }
  /** The jobs of a circle, each waiting for the next, the last for the first. */
  | { readonly kind: 'circle'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] };

/** An order in which every job comes after what it waits for; of those that could be next, the first of the project (Kahn). */
export function inOrder(jobs: ReadonlyMap<string, Job>): Order {
  const unknown = new Set([...jobs.values()].flatMap(({ after }) => after.filter((id) => !jobs.has(id))));
  if (unknown.size > 0) return { kind: 'unknown', ids: [...unknown] };
  const missing = new Map([...jobs.values()].map(({ id, after }) => [id, new Set(after).size]));
  const successors = successorsOf(jobs);
  const ready = [...jobs.values()].filter(({ id }) => missing.get(id) === 0);
  for (let at = 0; at < ready.length; at += 1) {
    for (const next of successors.get(ready[at]?.id ?? '') ?? []) {
      const left = (missing.get(next.id) ?? 0) - 1;
      missing.set(next.id, left);
      if (left === 0) ready.push(next);
    }
  }
  return ready.length === jobs.size ? { kind: 'order', jobs: ready } : { kind: 'circle', ids: circleAmong(jobs, ready) };
}

/** Job -> the jobs that wait for it. */
export function successorsOf(jobs: ReadonlyMap<string, Job>): ReadonlyMap<string, readonly Job[]> {
  const successors = new Map<string, Job[]>([...jobs.keys()].map((id) => [id, []]));
  for (const job of jobs.values()) for (const id of new Set(job.after)) successors.get(id)?.push(job);
  return successors;
}

/** Every job that never got ready waits for another such: going from one to the next comes back to one seen before. */
function circleAmong(jobs: ReadonlyMap<string, Job>, ready: readonly Job[]): readonly string[] {
  const done = new Set(ready.map(({ id }) => id));
  const path: string[] = [];
  let here = [...jobs.keys()].find((id) => !done.has(id));
  while (here !== undefined && !path.includes(here)) {
    path.push(here);
    here = jobs.get(here)?.after.find((id) => !done.has(id));
  }
  return here === undefined ? [] : path.slice(path.indexOf(here));
}
