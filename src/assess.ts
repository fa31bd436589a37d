import type { Answers } from './answers/answers.ts';
import { applicabilityOf } from './planning/applicability.ts';
import type { Because, Plan } from './planning/plan.ts';
import { plan } from './planning/plan-actions.ts';
import { type Situation, situationOf } from './planning/situation.ts';
import { type TargetGap, targetGaps } from './planning/target-gaps.ts';
import type { Questionnaire } from './questionnaire/questionnaire.ts';
import { score } from './scoring/score.ts';
import type { Scorecard } from './scoring/scorecard.ts';

export type { TargetGap };

/** The whole judgement of one subject. */
export interface Assessment {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly scorecard: Scorecard;
  readonly plan: Plan;
  /** Consistency rules that hold: answers that do not go together, worth asking about. */
  readonly inconsistencies: readonly Inconsistency[];
  /** Where the subject should aim: its own targets before those of its kinds. */
  readonly targets: readonly TargetGap[];
}

export interface Inconsistency {
  readonly id: string;
  readonly say: string;
  readonly because: readonly Because[];
}

/** Judges one subject: its scores, what to do next, what does not go together, and how far its targets are. */
export function assess(questionnaire: Questionnaire, answers: Answers): Assessment {
  const scorecard = score(questionnaire, answers);
  const today = situationOf(questionnaire, answers, scorecard);
  let planned: Plan | undefined;
  return {
    questionnaire,
    answers,
    scorecard,
    // Planning scores once for every action: who asks for scores only does not pay for it.
    get plan() {
      planned ??= plan(questionnaire, answers, scorecard);
      return planned;
    },
    inconsistencies: inconsistencies(today),
    targets: targetGaps(today),
  };
}

const inconsistencies = (today: Situation): readonly Inconsistency[] =>
  today.questionnaire.consistency.flatMap(({ id, when, say }) => {
    const { applies, because } = applicabilityOf(when, today);
    return applies === true ? [{ id, say, because }] : [];
  });
