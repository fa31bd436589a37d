import type { Answers } from '../answers/answers.ts';
import { type Standing, standings } from '../answers/standings.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { score } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

/** One subject as it stands: what was asked, what was answered, and how mature that is. */
export interface Situation {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly scorecard: Scorecard;
  /** Where every question stands. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The situation these answers describe; without a scorecard they are scored. */
export const situationOf = (
  questionnaire: Questionnaire,
  answers: Answers,
  scorecard: Scorecard = score(questionnaire, answers),
): Situation => ({ questionnaire, answers, scorecard, standings: standings(questionnaire, answers) });

/** Whether the question was asked and is still unanswered, or answered with don't know. */
export function isOpen({ standings }: Situation, question: string): boolean {
  const status = standings.get(question)?.status;
  return status === 'unanswered' || status === 'dont-know';
}
