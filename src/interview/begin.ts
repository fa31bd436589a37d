import type { Answers } from '../answers/answers.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Interview } from './interview.ts';
import { nextItem } from './next-item.ts';

/** Who answers, and the roles whose questions are asked: all of them where none is named. */
export interface Sitter {
  readonly by?: string | undefined;
  readonly roles?: readonly string[];
}

/** A sitting that begins, or goes on, at the first thing without an answer. What other roles are to answer is passed over. */
export function begin(questionnaire: Questionnaire, answers: Answers, { by, roles = [] }: Sitter = {}): Interview {
  const situation = { questionnaire, answers, passed: forOthers(questionnaire, roles), reopened: new Set<string>() };
  return { ...situation, at: nextItem(situation, undefined), notes: new Map(), trail: [], by };
}

/** The questions addressed to somebody, but to none of these roles. */
function forOthers({ questions }: Questionnaire, roles: readonly string[]): ReadonlySet<string> {
  if (roles.length === 0) return new Set();
  const isForOthers = (answeredBy: readonly string[]) => answeredBy.length > 0 && !answeredBy.some((role) => roles.includes(role));
  return new Set([...questions.values()].filter(({ answeredBy }) => isForOthers(answeredBy)).map(({ id }) => id));
}
