import type { Answers } from '../../answers/answers.ts';

/** What a search came to: answers that lead there, the certainty that none do, or neither within the work it was given. */
export type Found =
  | { readonly found: 'reached'; readonly answers: Answers }
  | { readonly found: 'impossible' }
  | { readonly found: 'not-decided' };

/** How many more steps a search may take; counted down, so that the same questionnaire is always told the same. */
export interface Work {
  left: number;
}
