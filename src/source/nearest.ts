/** Longer names are no typing errors of one another, and comparing them would cost. */
const longest = 64;

/** The candidate that `name` is most likely a misspelling of: at most a third of it differs. The first one wins a tie. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const written = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= least) continue;
    const differs = distance(written, candidate.toLowerCase(), least);
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}

/** `Did you mean ...?` where there is a near candidate; undefined where there is none. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(name, candidates);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

/** Insertions, deletions, substitutions and swaps of neighbours between `a` and `b`; `enough` or more once that is certain. */
function distance(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) >= enough) return enough;
    [before, row] = [row, next];
  }
  return row[b.length] ?? enough;
}
