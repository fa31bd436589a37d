import type { AnswerValue } from '../../answers/answers.ts';

/** A better answer to a question. */
export interface BetterAnswer {
  readonly question: string;
  readonly answer: AnswerValue;
}

/** What it takes to reach a level with better answers to what is answered today; open questions stay open. */
export interface Reaching {
  /** A dimension, or `overall`. */
  readonly node: string;
  readonly level: string;
  /** Sets of the fewest better answers that reach it, each answer no better than it has to be. Empty where none is known. */
  readonly sets: readonly (readonly BetterAnswer[])[];
  /** Whether it is certain that no smaller set reaches it (and, without any set, that better answers alone cannot). */
  readonly isProved: boolean;
}
