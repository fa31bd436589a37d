import { criticalPath } from './critical-path.ts';
import type { Project } from './project.ts';

/** A time before which no schedule can end: that of the critical path, or the time until any resource has granted all that is needed of it. */
export function lowerBound(project: Project): number {
  const path = criticalPath(project.jobs);
  const byResource = [...project.resources.keys()].map((id) => grantedAt(id, project));
  return Math.max(path.kind === 'path' ? path.length : 0, ...byResource);
}

/** The first unit of time in which the resource has granted enough for all jobs, counting what jobs use until they end. */
function grantedAt(id: string, { jobs, resources, horizon }: Project): number {
  const uses = [...jobs.values()].flatMap((job) => job.uses.map((use) => ({ ...use, to: Math.min(use.to, job.duration) })));
  const needed = uses
    .filter(({ resource }) => resource === id)
    .reduce((sum, { amount, from, to }) => sum + amount * Math.max(0, to - from), 0);
  const { width, capacity } = resources.get(id) ?? { width: 1, capacity: [] };
  let granted = 0;
  for (let stretch = 0; stretch * width < horizon; stretch += 1) {
    if (needed <= granted) return stretch === 0 ? 0 : (stretch - 1) * width + 1;
    granted += capacity[stretch] ?? 0;
  }
  return needed <= granted ? Math.max(0, (Math.ceil(horizon / width) - 1) * width + 1) : horizon;
}
