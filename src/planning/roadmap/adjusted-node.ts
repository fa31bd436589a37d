import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import { adjusted } from '../../scoring/adjust.ts';
import type { ModelAdjustment, ModelNode } from '../../scoring/model.ts';
import { constant, type Expression, isConstant, opposite, times, total } from './expression.ts';
import type { Building } from './maturity-model.ts';
import type { Program } from './program.ts';

/** The score of a node after its adjustments, in order: those whose condition holds. */
export function adjustedNode(node: ModelNode, before: Expression, building: Building): Expression {
  return node.adjust.reduce((score, adjustment) => {
    const { yes } = building.truthOf(adjustment.when);
    if (isConstant(yes) && toNumber(yes.constant) === 0) return score;
    const after = isConstant(score)
      ? constant(adjusted(score.constant, adjustment, node.range))
      : bounded(adjustment, score, node, building.program);
    return isConstant(yes) ? after : either(yes, after, score, node, building.program);
  }, before);
}

/** An adjusted score, at the most: multiplied, added to, capped, lifted, clipped. */
function bounded({ multiply, add, cap, atLeast }: ModelAdjustment, score: Expression, node: ModelNode, program: Program): Expression {
  const multiplied = multiply === undefined ? score : times(score, multiply);
  const moved = add === undefined ? multiplied : total([multiplied, constant(add)]);
  const [low, high] = [toNumber(node.range.low), toNumber(node.range.high)];
  const capped = program.variable(Math.min(low, program.rangeOf(moved).low), high);
  program.atMost(capped, moved);
  if (cap !== undefined) program.atMost(capped, constant(cap));
  return greatest(greatest(capped, atLeast === undefined ? low : toNumber(atLeast), program), low, program);
}

function greatest(score: Expression, least: number, program: Program): Expression {
  const { low, high } = program.rangeOf(score);
  if (least <= low) return score;
  const [lifted, isLifted] = [program.variable(least, Math.max(least, high)), program.binary()];
  program.atMost(lifted, total([score, times(isLifted, rational(least - low))]));
  program.atMost(lifted, total([constant(rational(least)), times(opposite(isLifted), rational(Math.max(0, high - least)))]));
  return lifted;
}

/** At the most `then` where the truth is 1, `otherwise` where it is 0. */
function either(truth: Expression, then: Expression, otherwise: Expression, node: ModelNode, program: Program): Expression {
  const ranges = [program.rangeOf(then), program.rangeOf(otherwise)] as const;
  const high = Math.max(ranges[0].high, ranges[1].high);
  const score = program.variable(Math.min(ranges[0].low, ranges[1].low, toNumber(node.range.low)), high);
  program.atMost(score, total([then, times(opposite(truth), rational(high - ranges[0].low))]));
  program.atMost(score, total([otherwise, times(truth, rational(high - ranges[1].low))]));
  return score;
}
