import { addRationals, multiplyRationals, negate, one, type Rational, rational, reciprocal, zero } from '../exact/rational.ts';
import { isRational } from '../exact/real.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { NodeScore, Scorecard } from '../scoring/scorecard.ts';
import { type BoxedTerm, weightedMeanRange } from '../statistics/weight-range.ts';

/** The exact least and greatest overall score over a box of weights. */
export interface ExactRange {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * The exact range of the overall score when every share among siblings may go up or down by `width` of itself (they still add up to 1).
 * null where the score is no plain mean of means: another method, an adjustment, a root or a logarithm. A mean rises with each of its
 * parts, and no weight stands in two nodes, so the ends come bottom-up from the ends.
 */
export function weightRangeOf(questionnaire: Questionnaire, scorecard: Scorecard, width: Rational): ExactRange | null {
  return rangeOf(scorecard.overall) ?? null;

  function rangeOf(node: NodeScore): ExactRange | undefined {
    const dimension = node.id === questionnaire.root.id ? questionnaire.root : questionnaire.dimensions.get(node.id);
    if (dimension?.aggregate !== 'mean' || dimension.adjust.length > 0 || dimension.measure !== undefined) return undefined;
    const parts = node.parts.filter(({ score, weight }) => score !== null && weight > 0);
    const ranges = parts.map(({ child, weight }) => ({
      weight: rational(weight),
      range: 'question' in child ? ofQuestion(child.question) : ofDimension(child.dimension, node),
    }));
    const total = ranges.reduce((sum, each) => addRationals(sum, each.weight), zero);
    if (total.numerator === 0) return undefined;
    const terms = ranges.map(({ weight, range }) => range && boxed(range, multiplyRationals(weight, reciprocal(total)), width));
    return terms.some((term) => term === undefined) ? undefined : ends(terms.flatMap((term) => term ?? []));
  }

  function ofQuestion(id: string): ExactRange | undefined {
    const exact = scorecard.questions.get(id)?.exact;
    return exact == null || !isRational(exact) ? undefined : { low: exact, high: exact };
  }

  function ofDimension(id: string, parent: NodeScore): ExactRange | undefined {
    const node = scorecard.dimensions.get(id);
    const isSameScale = node?.scale.min === parent.scale.min && node.scale.max === parent.scale.max;
    return node === undefined || !isSameScale ? undefined : rangeOf(node);
  }
}

/** A part with its share and how far that may go. */
interface Boxed {
  readonly range: ExactRange;
  readonly least: Rational;
  readonly most: Rational;
}

const boxed = (range: ExactRange, share: Rational, width: Rational): Boxed => ({
  range,
  least: multiplyRationals(share, addRationals(one, negate(width))),
  most: multiplyRationals(share, addRationals(one, width)),
});

function ends(parts: readonly Boxed[]): ExactRange | undefined {
  const at = (end: 'low' | 'high') =>
    weightedMeanRange(parts.map(({ range, least, most }): BoxedTerm => ({ value: range[end], least, most })))?.[end];
  const [low, high] = [at('low'), at('high')];
  return low === undefined || high === undefined ? undefined : { low, high };
}
