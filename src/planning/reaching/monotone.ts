import type { Condition, QuestionTest } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import { risesThroughout } from '../../questionnaire/methods.ts';
import type { Dimension, Questionnaire } from '../../questionnaire/questionnaire.ts';

/**
 * Questions whose answers decide what is asked or how scores are adjusted: elsewhere a better answer can only help, here it may also
 * bring up new questions or a cap.
 */
export function decidingQuestions({ root, dimensions, questions }: Questionnaire): ReadonlySet<string> {
  const nodes = [root, ...dimensions.values()];
  const conditions = [
    ...[...questions.values()].flatMap(({ when }) => when ?? []),
    ...nodes.flatMap(({ when, adjust }) => [...(when === undefined ? [] : [when]), ...adjust.map((each) => each.when)]),
  ];
  return new Set(
    conditions.flatMap((condition) => [...testsOf(condition)].flatMap((test) => (test.kind === 'question' ? test.question : []))),
  );
}

/** Whether, with the deciding questions fixed, better answers can only help these nodes: nothing looks at a score and punishes it. */
export const helpsOnly = (questionnaire: Questionnaire, levels: readonly (Condition | undefined)[]): boolean =>
  risesThroughout(questionnaire) &&
  [questionnaire.root, ...questionnaire.dimensions.values()].every(adjustsByAnswersOnly) &&
  levels.every((needs) => needs === undefined || asksForMore(needs));

const adjustsByAnswersOnly = ({ adjust }: Dimension): boolean =>
  adjust.every(({ when }) => [...testsOf(when)].every(({ kind }) => kind === 'question' || kind === 'fact' || kind === 'subject-kind'));

/** Whether better answers can make a condition true, but never false again. */
function asksForMore(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.conditions.every(asksForMore);
    case 'not':
      return false;
    case 'question':
      // No answer to a yes-no question is better than yes.
      return asking.includes(condition.test) || (condition.test === 'is' && condition.value === true);
    case 'score':
      return condition.test !== 'below';
    case 'level':
      return condition.test === 'level-at-least';
    case 'fact':
    case 'subject-kind':
      return true;
  }
}

const asking: readonly QuestionTest['test'][] = ['at-least', 'above', 'has', 'has-any', 'answered'];
