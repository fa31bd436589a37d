import type { Answer, Answers } from '../answers/answers.ts';
import { type Standing, standings } from '../answers/standings.ts';
import type { Action, Questionnaire } from '../questionnaire/questionnaire.ts';
import { raised } from './raise.ts';

/**
 * The answers once these actions are done: what they raise is at least what they give, never lower, on answered questions only;
 * several actions on one question count once. What is open stays open, and so is every question they uncover: an answer kept
 * from before it was hidden does not come back. A supposition, not a file: `sha256` still names the answers it began with.
 */
export function withDone(questionnaire: Questionnaire, answers: Answers, actions: readonly Action[]): Answers {
  const today = standings(questionnaire, answers);
  const given = new Map([...answers.given].filter(([id]) => today.get(id)?.visible !== false));
  for (const [id, raise] of actions.flatMap((action) => [...action.raises])) {
    const question = questionnaire.questions.get(id);
    const answer = given.get(id);
    if (question === undefined || answer === undefined || !isAnswered(answer, today.get(id))) continue;
    given.set(id, { ...answer, value: raised(question, answer.value, raise, answers.subject.facts) });
  }
  return { ...answers, given };
}

const isAnswered = (answer: Answer, standing: Standing | undefined): answer is Answer & { readonly status: 'answered' } =>
  answer.status === 'answered' && standing?.status === 'answered';
