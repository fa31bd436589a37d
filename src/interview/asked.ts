import type { Answers } from '../answers/answers.ts';
import { standings } from '../answers/standings.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { decisiveFacts } from './decisive-facts.ts';

/** The questions to ask, in order: within the depth, and visible or perhaps visible by what is known so far. */
export function askedQuestions(questionnaire: Questionnaire, answers: Answers): readonly string[] {
  const today = standings(questionnaire, answers);
  return [...today].filter(([, { status }]) => status !== 'hidden' && status !== 'not-asked').map(([id]) => id);
}

/** Everything to ask, in order: the facts that decide something, then the questions. */
export const askedItems = (questionnaire: Questionnaire, answers: Answers): readonly string[] => [
  ...decisiveFacts(questionnaire),
  ...askedQuestions(questionnaire, answers),
];

/** Whether a fact is told or a question has an answer; don't know is one. */
export const isAnswered = (id: string, { subject, given }: Answers): boolean => subject.facts.has(id) || given.has(id);
