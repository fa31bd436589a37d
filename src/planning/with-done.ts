import type { Answer, Answers } from '../answers/answers.ts';
import type { Action, Questionnaire } from '../questionnaire/questionnaire.ts';
import { keptStandings } from './kept-standings.ts';
import { raised } from './raise.ts';
import { supposing } from './supposing.ts';

/**
 * The answers once these actions are done: what they raise is at least what they give, never lower, on answered questions only;
 * several actions on one question count once. What is open stays open, and so is every question they uncover.
 */
export function withDone(questionnaire: Questionnaire, answers: Answers, actions: readonly Action[]): Answers {
  const today = keptStandings(questionnaire, answers);
  const changes = new Map<string, Answer>();
  for (const [id, raise] of actions.flatMap((action) => [...action.raises])) {
    const [question, standing] = [questionnaire.questions.get(id), today.get(id)];
    const answer = changes.get(id) ?? standing?.answer;
    if (question === undefined || standing?.status !== 'answered' || answer?.status !== 'answered') continue;
    changes.set(id, { ...answer, value: raised(question, answer.value, raise, answers.subject.facts) });
  }
  return supposing(questionnaire, answers, changes, today);
}
