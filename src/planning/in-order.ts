import type { Candidate } from './candidates.ts';

/** A chosen action in its place. */
export interface Placed {
  readonly candidate: Candidate;
  /** Those of its predecessors that come before it. */
  readonly after: readonly string[];
}

/**
 * Chosen candidates, most rewarding first, in an order that works: each is preceded by what it requires (of alternatives the
 * most rewarding one, unless one stands there already). Deterministic: it depends on the ranking alone.
 */
export function inOrder(chosen: readonly Candidate[]): readonly Placed[] {
  const candidates = new Map(chosen.map((candidate) => [candidate.action.id, candidate]));
  const rank = new Map([...candidates.keys()].map((id, index) => [id, index]));
  const placed = new Map<string, Placed>();
  const place = (candidate: Candidate): void => {
    if (placed.has(candidate.action.id)) return;
    for (const group of candidate.requires) {
      const alternatives = group.flatMap((id) => candidates.get(id) ?? []);
      if (alternatives.some(({ action }) => placed.has(action.id))) continue;
      const [first] = alternatives.sort((a, b) => (rank.get(a.action.id) ?? 0) - (rank.get(b.action.id) ?? 0));
      if (first !== undefined) place(first);
    }
    const after = candidate.requires.flat().filter((id, index, all) => placed.has(id) && all.indexOf(id) === index);
    placed.set(candidate.action.id, { candidate, after });
  };
  for (const candidate of chosen) place(candidate);
  return [...placed.values()];
}
