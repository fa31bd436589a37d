import type { Condition } from '../../questionnaire/condition.ts';
import { testsOf } from '../../questionnaire/evaluate.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import type { Today } from '../../scoring/today.ts';

/** The questions that may be hidden or uncovered when these are answered otherwise, and so on: an answer that is hidden tells nothing. */
export function hiding({ model }: Today, changing: ReadonlySet<ModelQuestion>): ReadonlySet<ModelQuestion> {
  const hidden = new Set<ModelQuestion>();
  const moves = (condition: Condition | undefined): boolean =>
    condition !== undefined &&
    [...testsOf(condition)].some((test) => {
      if (test.kind !== 'question') return false;
      const question = model.questionOf.get(test.question);
      return question !== undefined && (changing.has(question) || hidden.has(question));
    });
  const isMoved = ({ question, node }: ModelQuestion): boolean => {
    if (moves(question.when)) return true;
    for (let at: ModelNode | undefined = node; at !== undefined; at = at.parent) if (moves(at.dimension.when)) return true;
    return false;
  };
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const question of model.questions) if (!hidden.has(question) && isMoved(question)) hidden.add(question);
  }
  return hidden;
}
