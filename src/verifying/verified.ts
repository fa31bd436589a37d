/** What a figure can be in a file. */
export type Told = number | string | boolean | null | readonly Told[];

/** One figure that was told, and what it is when computed anew. */
export interface VerifiedFigure {
  /** Where it stands: `dimensions.data.score`, or the key of a claim. */
  readonly path: string;
  readonly stored: Told;
  /** undefined where there is no such figure. */
  readonly recomputed: Told | undefined;
  readonly verdict: Verdict;
}

/**
 * `matches`; `differs`; `unknown`: nothing of that name is computed; `missing`: it is computed, and the stored result does not tell it.
 * All but the first are mismatches.
 */
export type Verdict = 'matches' | 'differs' | 'unknown' | 'missing';

/** Whether every figure matches. */
export const isVerified = (figures: readonly VerifiedFigure[]): boolean => figures.every(({ verdict }) => verdict === 'matches');
