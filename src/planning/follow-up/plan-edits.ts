import { monthAfter } from '../../scheduling/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';

/** A change to a plan file: what stands at the path becomes this value; undefined takes it away. */
export interface PlanEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * The changes that make a plan file hold this roadmap. Entries that stay are changed where they stand, so that what people wrote beside
 * them stays too; new ones come at the end. `listed` are the actions of the file in its order; those that are done or running stay.
 */
export function planEdits(
  listed: readonly string[],
  { actions, constraints }: Pick<Roadmap, 'actions' | 'constraints'>,
): readonly PlanEdit[] {
  const starts = new Map(actions.map(({ action, start }) => [action.id, monthAfter(constraints.start, start)]));
  const isHistory = (id: string): boolean => ['done', 'running'].includes(constraints.status.get(id)?.state ?? '');
  const added = [...starts].filter(([id]) => !listed.includes(id)).map(([id, start]) => ({ id, start }));
  const frame = [
    { path: ['start'], value: constraints.start },
    { path: ['periods'], value: constraints.periods },
  ];
  if (listed.length === 0) return [...frame, { path: ['roadmap'], value: added }];
  const moved = listed.flatMap((id, index) =>
    starts.has(id) ? [{ path: ['roadmap', String(index), 'start'], value: starts.get(id) }] : [],
  );
  const appended = added.map((entry, index) => ({ path: ['roadmap', String(listed.length + index)], value: entry }));
  const removed = listed.flatMap((id, index) =>
    starts.has(id) || isHistory(id) ? [] : [{ path: ['roadmap', String(index)], value: undefined }],
  );
  // The last first: taking one away moves those after it.
  return [...frame, ...moved, ...appended, ...removed.reverse()];
}
