import { addRationals, multiplyRationals, type Rational, reciprocal, zero } from '../exact/rational.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import type { Today } from './today.ts';

/** Answered share over applicable share of some questions; undefined where none of them applies. What counts as lowest counts as answered. */
export function coverageOf(
  questions: readonly ModelQuestion[],
  shares: ReadonlyMap<ModelQuestion | ModelNode, Rational>,
  today: Today,
): Rational | undefined {
  let [answered, applicable] = [zero, zero];
  for (const question of questions) {
    const share = shares.get(question);
    if (share === undefined) continue;
    applicable = addRationals(applicable, share);
    if (isSettled(question, today)) answered = addRationals(answered, share);
  }
  return applicable.numerator === 0 ? undefined : multiplyRationals(answered, reciprocal(applicable));
}

const isSettled = (question: ModelQuestion, today: Today): boolean => today.role(question) === 'lowest' || !today.isOpen(question);
