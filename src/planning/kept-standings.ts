import type { Answers } from '../answers/answers.ts';
import { type Standing, standings } from '../answers/standings.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';

const kept = new WeakMap<Answers, { readonly of: Questionnaire; readonly all: ReadonlyMap<string, Standing> }>();

/** Where all questions stand, found once for answers from which one supposition after the other begins. */
export function keptStandings(questionnaire: Questionnaire, answers: Answers): ReadonlyMap<string, Standing> {
  const known = kept.get(answers);
  if (known?.of === questionnaire) return known.all;
  const all = standings(questionnaire, answers);
  kept.set(answers, { of: questionnaire, all });
  return all;
}
