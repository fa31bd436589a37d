import type { Answer, Answers, AnswerValue } from '../answers/answers.ts';
import type { Standing } from '../answers/standings.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { keptStandings } from './kept-standings.ts';

/**
 * The answers as they would be if these questions had these answers (undefined: unanswered), all else as it is. Questions that
 * this uncovers are unanswered: an answer kept from before a question was hidden does not come back. A supposition, not a file:
 * `sha256` still names the answers it began with.
 */
export function supposing(
  questionnaire: Questionnaire,
  answers: Answers,
  changes: ReadonlyMap<string, Answer | undefined>,
  today: ReadonlyMap<string, Standing> = keptStandings(questionnaire, answers),
): Answers {
  const given = new Map<string, Answer>();
  for (const id of questionnaire.questions.keys()) {
    const kept = today.get(id)?.visible === false ? undefined : answers.given.get(id);
    const answer = changes.has(id) ? changes.get(id) : kept;
    if (answer !== undefined) given.set(id, answer);
  }
  return { ...answers, given };
}

/** An answer with nothing said beside its value. */
export const answerOf = (value: AnswerValue): Answer => ({
  status: 'answered',
  value,
  confidence: undefined,
  by: undefined,
  comment: undefined,
  evidence: [],
});
