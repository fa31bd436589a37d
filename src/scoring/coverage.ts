import { addRationals, multiplyRationals, negate, one, type Rational, reciprocal, zero } from '../exact/rational.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import type { Today } from './today.ts';

/** Answered share over applicable share of some questions; undefined where none of them applies. What counts as lowest counts as answered. */
export function coverageOf(
  questions: readonly ModelQuestion[],
  shares: ReadonlyMap<ModelQuestion | ModelNode, Rational>,
  today: Today,
): Rational | undefined {
  const applying = questions.filter((question) => (shares.get(question) ?? zero).numerator !== 0);
  if (applying.length === 0) return undefined;
  const open = applying.filter((question) => !isSettled(question, today));
  if (open.length === 0) return one;
  const total = (some: readonly ModelQuestion[]) => some.reduce((so, question) => addRationals(so, shares.get(question) ?? zero), zero);
  return addRationals(one, negate(multiplyRationals(total(open), reciprocal(total(applying)))));
}

const isSettled = (question: ModelQuestion, today: Today): boolean => today.role(question) === 'lowest' || !today.isOpen(question);
