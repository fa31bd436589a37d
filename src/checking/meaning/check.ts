import type { Condition } from '../../questionnaire/condition.ts';
import type { ReadQuestionnaire } from '../../questionnaire/read-questionnaire.ts';
import type { Tell } from '../../source/problems.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Site } from '../analysis/sites.ts';

/** What a check of meaning looks at. */
export interface Checking extends ReadQuestionnaire {
  /** Every condition that somebody wrote. */
  readonly sites: readonly Site[];
  readonly analysis: Analysis;
  readonly tell: Tell;
}

/** Tells of one way in which a questionnaire does not do what its author means. */
export type Check = (checking: Checking) => void;

/** All of these; without any, what always holds. */
export const together = (conditions: readonly Condition[]): Condition => {
  const [only] = conditions;
  return conditions.length === 1 && only !== undefined ? only : { kind: 'all', conditions };
};
