import { monthAfter } from '../../scheduling/calendar.ts';
import type { Constraints, Progress } from '../constraints/constraints.ts';
import type { Reason, Roadmap } from '../roadmap/roadmap.ts';

/** What became of an action between two versions of a roadmap. */
export interface Change {
  readonly id: string;
  readonly what: Progress['state'] | 'added' | 'removed' | 'earlier' | 'later' | 'kept';
  /** The months it started in before and starts in now, `YYYY-MM`; null where it did not or does not. */
  readonly from: string | null;
  readonly to: string | null;
  /** What it really cost, where that is told. */
  readonly cost: number | null;
  /** Why it is no longer in the roadmap. */
  readonly reason: Reason | null;
}

/** Every action of the old roadmap and of the new one: those of the old first, each in its order. */
export function changesSince(before: Constraints, now: Roadmap): readonly Change[] {
  const starts = new Map(now.actions.map(({ action, start }) => [action.id, start]));
  const ids = new Set([...before.fixed.keys(), ...before.status.keys(), ...starts.keys()]);
  return [...ids].map((id) => {
    const [from, to] = [before.fixed.get(id), starts.get(id)];
    const month = (start: number | undefined): string | null => (start === undefined ? null : monthAfter(before.start, start));
    return {
      id,
      what: whatBecame(before.status.get(id)?.state, from, to),
      from: month(from),
      to: month(to),
      cost: before.status.get(id)?.cost ?? null,
      reason: to === undefined ? (now.leftOut.find((each) => each.id === id)?.reason ?? null) : null,
    };
  });
}

function whatBecame(state: Progress['state'] | undefined, from: number | undefined, to: number | undefined): Change['what'] {
  if (state !== undefined && state !== 'delayed') return state;
  if (to === undefined) return 'removed';
  if (from === undefined) return 'added';
  if (state === 'delayed' && to > from) return 'delayed';
  return to === from ? 'kept' : to < from ? 'earlier' : 'later';
}
