import type { Answers } from '../answers/answers.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Interview } from './interview.ts';
import { nextItem } from './next-item.ts';

/** A sitting that begins, or goes on, at the first thing without an answer. */
export function begin(questionnaire: Questionnaire, answers: Answers, by?: string): Interview {
  const situation = { questionnaire, answers, passed: new Set<string>(), reopened: new Set<string>() };
  return { ...situation, at: nextItem(situation, undefined), notes: new Map(), trail: [], by };
}
