import type { Reason, Roadmap, ScheduledAction } from '../roadmap/roadmap.ts';
import type { ImpactEffort } from './impact-effort.ts';

/** An action that a view would have and the plan has not, or the other way round, and why. */
export interface Disagreement {
  readonly view: 'impact-effort' | 'shortest-first' | 'value-for-money';
  readonly id: string;
  /** Its place in the order of the view, from 1; null where the view has no order. */
  readonly rank: number | null;
  readonly why:
    | { readonly kind: 'left-out'; readonly reason: Reason }
    | { readonly kind: 'chosen'; readonly because: 'mandatory' | 'fixed' | 'room' }
    | { readonly kind: 'chosen'; readonly because: 'unlocks'; readonly unlocks: readonly string[] };
}

type Order = readonly { readonly id: string }[];

/**
 * Of each order as many actions as the plan has are taken as what it would do: those not in the plan, and those of the plan that are
 * not among them, are where the two differ. Of the quadrants, quick wins left out and thankless tasks in the plan.
 */
export function disagreementsOf(
  { rows }: ImpactEffort,
  orders: Readonly<Record<'shortest-first' | 'value-for-money', Order>>,
  roadmap: Roadmap,
): readonly Disagreement[] {
  const wins = rows.filter(({ quadrant, isBorderline }) => quadrant === 'quick-win' && !isBorderline);
  const losses = rows.filter(({ quadrant, isBorderline }) => quadrant === 'thankless' && !isBorderline);
  return [
    ...leftOut('impact-effort', wins, roadmap).map((each) => ({ ...each, rank: null })),
    ...chosen('impact-effort', losses, roadmap).map((each) => ({ ...each, rank: null })),
    ...inOrder('shortest-first', orders['shortest-first'], roadmap),
    ...inOrder('value-for-money', orders['value-for-money'], roadmap),
  ];
}

function inOrder(view: Disagreement['view'], order: Order, roadmap: Roadmap): readonly Disagreement[] {
  const count = roadmap.actions.length;
  return [...leftOut(view, order.slice(0, count), roadmap), ...chosen(view, order.slice(count), roadmap)].map((each) => ({
    ...each,
    rank: order.findIndex(({ id }) => id === each.id) + 1,
  }));
}

type Unranked = Omit<Disagreement, 'rank'>;

const leftOut = (view: Disagreement['view'], wanted: Order, { leftOut: left }: Roadmap): readonly Unranked[] =>
  wanted.flatMap(({ id }) => {
    const reason = left.find((each) => each.id === id)?.reason;
    return reason === undefined ? [] : [{ view, id, why: { kind: 'left-out' as const, reason } }];
  });

const chosen = (view: Disagreement['view'], unwanted: Order, roadmap: Roadmap): readonly Unranked[] =>
  unwanted.flatMap(({ id }) => {
    const planned = roadmap.actions.find(({ action }) => action.id === id);
    return planned === undefined ? [] : [{ view, id, why: whyChosen(planned, roadmap) }];
  });

function whyChosen({ action: { id }, unlocks }: ScheduledAction, { constraints }: Roadmap): Disagreement['why'] {
  if (constraints.mandatory.has(id)) return { kind: 'chosen', because: 'mandatory' };
  if (constraints.fixed.has(id)) return { kind: 'chosen', because: 'fixed' };
  return unlocks.length > 0 ? { kind: 'chosen', because: 'unlocks', unlocks } : { kind: 'chosen', because: 'room' };
}
