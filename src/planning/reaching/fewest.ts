import type { BetterAnswer } from './reaching.ts';
import type { Trial } from './trial.ts';

/** A search for sets of the fewest better answers. */
export interface Search {
  readonly trial: Trial;
  /** The best answer to each question that may be answered better, most rewarding first. */
  readonly pool: readonly BetterAnswer[];
  /** What each of them alone adds to the score, where such gains add up exactly; then fewer sets need to be tried. */
  readonly gains: readonly number[] | undefined;
  /** The score that has to be reached; undefined where the level asks for none. */
  readonly wanted: number | undefined;
  /** The questions that the level asks for besides its score; undefined where it also asks for other scores. */
  readonly named: ReadonlySet<string> | undefined;
  /** How many sets are enough, and how many answers a set may have. */
  readonly limits: { readonly sets: number; readonly size: number };
}

export interface Found {
  readonly sets: readonly (readonly BetterAnswer[])[];
  /** Whether the search was cut off. */
  readonly isCut: boolean;
  /** Whether only sets larger than allowed reach the level. */
  readonly isTooLarge: boolean;
}

const nothing: Found = { sets: [], isCut: false, isTooLarge: false };

/**
 * The smallest sets out of the pool that reach the level, by sizes from small to large; exact as long as better answers can only help: then
 * what cannot be done without some answer has to include it, and what all the rest together do not reach need not be tried.
 */
export function fewest(search: Search): Found {
  const { trial, pool, limits } = search;
  if (!trial.reaches(pool)) return nothing;
  const all = trial.score(pool);
  const needed = pool.filter((each, index) => isNeeded(each, index, all, search));
  const rest = pool.filter((each) => !needed.includes(each));
  for (let more = 0; needed.length + more <= Math.min(pool.length, limits.size); more++) {
    const found = ofSize(more, needed, rest, search);
    if (found.sets.length > 0 || found.isCut) return found;
  }
  return { ...nothing, isTooLarge: true };
}

/**
 * One small set, where there is not the work to look for the smallest: the first of the pool that are enough together, without those of them
 * that are not needed after all.
 */
export function enough({ trial, pool, limits }: Pick<Search, 'trial' | 'pool' | 'limits'>): Found {
  if (!trial.reaches(pool)) return nothing;
  if (!trial.reaches(pool.slice(0, limits.size))) return { ...nothing, isCut: true };
  let [tooFew, count] = [-1, Math.min(limits.size, pool.length)];
  while (count - tooFew > 1) {
    const middle = Math.floor((tooFew + count) / 2);
    if (trial.reaches(pool.slice(0, middle))) count = middle;
    else tooFew = middle;
  }
  let set = pool.slice(0, count);
  for (const each of [...set].reverse()) {
    const others = set.filter((other) => other !== each);
    if (trial.reaches(others)) set = others;
  }
  return { sets: [set], isCut: true, isTooLarge: false };
}

/** Whether the rest of the pool does not reach the level; where only gains are asked for, and they add up, no trial is needed. */
function isNeeded(each: BetterAnswer, index: number, all: number, { trial, pool, gains, wanted, named }: Search): boolean {
  if (gains !== undefined && named?.has(each.question) === false) {
    const most = all - (gains[index] ?? 0);
    if (wanted === undefined || most > wanted + slack) return false;
  }
  return !trial.reaches(pool.filter((other) => other !== each));
}

function ofSize(more: number, needed: readonly BetterAnswer[], rest: readonly BetterAnswer[], search: Search): Found {
  const { trial, pool, gains, wanted, limits } = search;
  const gainOf = new Map(pool.map((each, index) => [each, gains?.[index] ?? 0]));
  const before = gains === undefined ? 0 : trial.score(needed);
  const sets: (readonly BetterAnswer[])[] = [];
  let isCut = false;

  const canReach = (chosen: readonly BetterAnswer[], from: number, left: number): boolean => {
    const next = rest.slice(from, from + left);
    if (next.length < left) return false;
    if (gains !== undefined && wanted !== undefined) {
      const most = [...chosen, ...next].reduce((sum, each) => sum + (gainOf.get(each) ?? 0), before);
      if (most < wanted - slack) return false;
    }
    return gains !== undefined || left === 0 || trial.reaches([...needed, ...chosen, ...rest.slice(from)]);
  };
  const choose = (chosen: readonly BetterAnswer[], from: number): void => {
    if (sets.length >= limits.sets || isCut) return;
    const left = more - chosen.length;
    if (trial.work.left <= 0) isCut = true;
    else if (left === 0) {
      if (trial.reaches([...needed, ...chosen])) sets.push([...needed, ...chosen]);
    } else {
      for (let index = from; index < rest.length && canReach(chosen, index, left); index++) {
        const each = rest[index];
        if (each !== undefined) choose([...chosen, each], index + 1);
      }
    }
  };
  choose([], 0);
  return { sets, isCut, isTooLarge: false };
}

/** Sums of doubles; the scorer itself compares exactly. */
const slack = 1e-6;
