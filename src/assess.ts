import type { Answers } from './answers/answers.ts';
import type { Because, Plan } from './planning/plan.ts';
import type { Questionnaire } from './questionnaire/questionnaire.ts';
import type { Scorecard } from './scoring/scorecard.ts';

/** The whole judgement of one subject. */
export interface Assessment {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly scorecard: Scorecard;
  readonly plan: Plan;
  /** Consistency rules that hold: answers that do not go together, worth asking about. */
  readonly inconsistencies: readonly { readonly id: string; readonly say: string; readonly because: readonly Because[] }[];
  /** Where the subject should aim: its own targets before those of its kinds. */
  readonly targets: readonly TargetGap[];
}

export interface TargetGap {
  /** A dimension id, or `overall`. */
  readonly node: string;
  /** A score, or the id of a level. */
  readonly target: number | string;
  /** `own`, or the id of the kind of subject it comes from. */
  readonly from: string;
  /** Target minus score (of a level: minus what it starts at); null where it cannot be told; 0 or less: reached. */
  readonly gap: number | null;
}
