import { type Rational, rational, rationalToNumber } from '../exact/rational.ts';
import { toNumber } from '../exact/real.ts';
import type { Condition } from '../questionnaire/condition.ts';
import type { Aggregate, Dimension } from '../questionnaire/questionnaire.ts';
import { countedParts, endsOnTerms, type ModelAdjustment, type ModelLevel, type ModelNode } from '../scoring/model.ts';
import type { MeanSettings, Parts } from './means.ts';
import { whensAround } from './trial-question.ts';

/** A node in doubles. */
export interface TrialNode {
  readonly of: ModelNode;
  readonly low: number;
  readonly high: number;
  readonly dimension: Dimension;
  /** Whether an answer is open somewhere below. */
  readonly hasOpen: boolean;
  /** Nothing in it hangs on a condition. */
  readonly isUnconditional: boolean;
  /** Room for its parts while it is judged. */
  readonly parts: Parts;
  readonly aggregate: Aggregate | 'none';
  /** Without so many parts it has no score. */
  readonly partsNeeded: number;
  /** What scores between two count in the node above, on its terms, at the least and at the most; undefined: what they are, placed on its range. */
  readonly counting: ((low: number, high: number) => readonly [number, number]) | undefined;
  /** The other method that could be defended here; the same where there is none. */
  readonly alternative: Aggregate | 'none';
  readonly settings: MeanSettings;
  readonly whens: readonly Condition[];
  readonly adjust: readonly {
    readonly when: ModelAdjustment['when'];
    readonly multiply: number;
    readonly add: number;
    readonly cap: number;
    readonly atLeast: number;
  }[];
  readonly levels: readonly { readonly of: ModelLevel; readonly from: number }[];
}

/** Compiles a node; `hasOpen`: an answer is open somewhere below. */
export function trialNode(node: ModelNode, hasOpen: boolean): TrialNode {
  const { dimension, range, settings } = node;
  return {
    of: node,
    low: rationalToNumber(range.low),
    high: rationalToNumber(range.high),
    dimension,
    hasOpen,
    isUnconditional: isUnconditional(node),
    parts: { values: new Float64Array(node.children.length), weights: new Float64Array(node.children.length), count: 0 },
    aggregate: dimension.aggregate,
    partsNeeded: node.method.needsAll ? countedParts(node).length : 1,
    counting: node.counting && ((low, high) => countsBetween(node, low, high)),
    alternative: alternativeTo(node),
    whens: whensAround(node),
    settings: { floor: maybe(settings.floor), exponent: maybe(settings.exponent) ?? 1 },
    adjust: node.adjust.map(({ when, multiply, add, cap, atLeast }) => ({
      when,
      multiply: maybe(multiply) ?? 1,
      add: maybe(add) ?? 0,
      cap: maybe(cap) ?? Number.POSITIVE_INFINITY,
      atLeast: maybe(atLeast) ?? Number.NEGATIVE_INFINITY,
    })),
    levels: node.levels.map((of) => ({ of, from: of.from === undefined ? Number.NEGATIVE_INFINITY : toNumber(of.from) })),
  };
}

/** Scores are rounded to a billionth, lest one just short of a step for being a double does not reach it. */
function countsBetween(node: ModelNode, low: number, high: number): readonly [number, number] {
  const rounded = (score: number) => rational(Number(score.toFixed(9)));
  const ends = endsOnTerms(node, { low: rounded(low), high: rounded(high) });
  return [toNumber(ends.low), toNumber(ends.high)];
}

const maybe = (value: Rational | undefined): number | undefined => value && rationalToNumber(value);

const isUnconditional = (node: ModelNode): boolean =>
  whensAround(node).length === 0 &&
  node.adjust.length === 0 &&
  node.children.every((child) => (child.kind === 'question' ? child.question.when === undefined : isUnconditional(child)));

/**
 * The geometric mean for the arithmetic and the other way round, where both can be defended: on a scale that starts above zero. On one
 * that starts at zero the geometric mean depends on where zero was put, and no other method is taken for the arithmetic mean.
 */
function alternativeTo({ dimension: { aggregate }, range }: ModelNode): Aggregate | 'none' {
  if (aggregate === 'geometric') return 'mean';
  return aggregate === 'mean' && range.low.numerator > 0 ? 'geometric' : aggregate;
}
