import type { Answers } from '../answers/answers.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

/**
 * One sitting: what has been answered and what is asked now. Facts and questions are called by their ids, which are unique in
 * their questionnaire. A value; every move makes a new one.
 */
export interface Interview {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** The fact or question asked now; undefined where nothing is left but what was passed over. */
  readonly at: string | undefined;
  /** Passed over in this sitting: not asked again unless the person goes there. */
  readonly passed: ReadonlySet<string>;
  /** Answered with don't know, and asked again because the person wants to go through all that is open. */
  readonly reopened: ReadonlySet<string>;
  /** What was said beside a question that has no answer yet, by question; it joins the answer when that is given. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Where the person came from, the latest last. */
  readonly trail: readonly Waypoint[];
  /** The respondent who answers now; undefined where nobody said. */
  readonly by: string | undefined;
}

/** Said beside an answer. */
export interface Note {
  readonly comment: string | undefined;
  readonly evidence: readonly string[];
  readonly confidence: 'low' | 'medium' | 'high' | undefined;
}

/** What going back restores; answers stay as they are, so that going back loses nothing. */
export type Waypoint = Pick<Interview, 'at' | 'passed' | 'reopened'>;
