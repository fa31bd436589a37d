import { type Assessment, assess } from '../../assess.ts';
import { type Situation, situationOf } from '../../planning/situation.ts';
import type { Suite, Test } from './suite.ts';

/** What the answers of a test led to. */
export interface Judged {
  readonly assessment: Assessment;
  readonly situation: Situation;
}

export function judgementOf({ answers }: Test, { questionnaire }: Suite): Judged {
  const assessment = assess(questionnaire, answers);
  return { assessment, situation: situationOf(questionnaire, answers, assessment.scorecard) };
}
