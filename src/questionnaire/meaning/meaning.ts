import type { ConditionReader } from '../condition-leaf.ts';
import type { Item } from '../item.ts';
import type { Questionnaire } from '../questionnaire.ts';

/** What a rule on meaning looks at: what was written and where, and what it became. */
export interface Meaning extends ConditionReader {
  readonly questionnaire: Questionnaire;
  /** Every text that may be translated, and so may have placeholders. */
  readonly texts: readonly Item<string>[];
}

/** Tells what is wrong with a questionnaire that its shape does not show. */
export type Rule = (meaning: Meaning) => void;
