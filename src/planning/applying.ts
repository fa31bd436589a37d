import type { Answers } from '../answers/answers.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { actionApplicability } from './applicability.ts';
import { situationOf } from './situation.ts';

/** Which actions apply to these answers. */
export function applying(questionnaire: Questionnaire, answers: Answers): (action: string) => boolean {
  const situation = situationOf(questionnaire, answers);
  return (id) => {
    const action = questionnaire.actions.get(id);
    return action !== undefined && actionApplicability(action, situation).applies === true;
  };
}
