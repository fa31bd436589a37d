import { askedQuestions } from './asked.ts';
import type { Interview } from './interview.ts';

/** What a move did to the other questions, in their order. */
export interface Consequences {
  /** Now asked, and not before. */
  readonly asked: readonly string[];
  /** No longer asked; an answer they had stays in the file but is not used. */
  readonly unasked: readonly string[];
}

/** Compares a sitting before and after a move. */
export function consequences(before: Interview, after: Interview): Consequences {
  const [was, is] = [before, after].map(({ questionnaire, answers }) => askedQuestions(questionnaire, answers)) as [string[], string[]];
  return { asked: is.filter((id) => !was.includes(id)), unasked: was.filter((id) => !is.includes(id)) };
}
