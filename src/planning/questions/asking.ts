import type { Answers } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Candidates, candidatesOf } from '../candidates.ts';
import { type Constraints, monthsPerPeriod } from '../constraints/constraints.ts';
import { type Problem, problemOf } from '../roadmap/problem.ts';
import type { Manner } from '../roadmap/search.ts';
import { type Situation, situationOf } from '../situation.ts';

/** What a question is asked with. */
export interface Asking {
  readonly situation: Situation;
  readonly candidates: Candidates;
  readonly constraints: Constraints;
  readonly manner: Manner;
}

export function askingOf(questionnaire: Questionnaire, answers: Answers, constraints: Constraints, manner: Manner): Asking {
  const situation = situationOf(questionnaire, answers);
  return { situation, candidates: candidatesOf(situation), constraints, manner };
}

export const problemFor = ({ situation, candidates }: Asking, constraints: Constraints): Problem =>
  problemOf(situation, candidates, constraints);

/** No limit of money, people or time: as many years as the longest way to any action takes. */
export function withoutLimits({ candidates, constraints }: Asking): Constraints {
  const months = new Map(candidates.ranked.map(({ action }) => [action.id, Math.max(1, Math.ceil(action.duration ?? 1))]));
  const ways = [...candidates.closures.values()].map((closure) => [...closure].reduce((so, id) => so + (months.get(id) ?? 0), 0));
  const periods = Math.max(1, Math.ceil(Math.max(0, ...ways) / monthsPerPeriod));
  return { ...constraints, periods, budget: undefined, afterwards: undefined, capacity: new Map(), fixed: new Map(), target: undefined };
}
