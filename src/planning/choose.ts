import type { Candidate, Candidates } from './candidates.ts';

/** Which candidates are listed, and why the others are not. */
export interface Choice {
  /** Most rewarding first. */
  readonly chosen: readonly Candidate[];
  readonly leftOut: readonly { readonly id: string; readonly reason: 'excluded' | 'prerequisite' }[];
}

/**
 * All candidates but those that exclude each other: of them the most rewarding is chosen, and with it all that it requires.
 * What requires something that had to be left out is left out as well.
 */
export function choose({ ranked, closures }: Candidates): Choice {
  const candidates = new Map(ranked.map((candidate) => [candidate.action.id, candidate]));
  const chosen = new Set<string>();
  const isExcluded = (id: string): boolean => [...chosen].some((other) => exclude(candidates.get(id), candidates.get(other)));
  for (const { action } of ranked) {
    const closure = [...(closures.get(action.id) ?? [action.id])];
    if (!closure.some(isExcluded) && !excludesWithin(closure, candidates)) for (const id of closure) chosen.add(id);
  }
  // What the cheapest alternative denied may be had by another one.
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size;
    for (const { action, requires } of ranked) {
      if (requires.every((group) => group.some((id) => chosen.has(id))) && !isExcluded(action.id)) chosen.add(action.id);
    }
  }
  return {
    chosen: ranked.filter(({ action }) => chosen.has(action.id)),
    leftOut: ranked
      .filter(({ action }) => !chosen.has(action.id))
      .map(({ action: { id } }) => ({ id, reason: isExcluded(id) ? ('excluded' as const) : ('prerequisite' as const) })),
  };
}

/** Excluding goes both ways, whichever of the two says so. */
const exclude = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && (a.action.excludes.includes(b.action.id) || b.action.excludes.includes(a.action.id));

const excludesWithin = (ids: readonly string[], candidates: ReadonlyMap<string, Candidate>): boolean =>
  ids.some((a) => ids.some((b) => exclude(candidates.get(a), candidates.get(b))));
