import { type Rational, rational } from '../../exact/rational.ts';
import { divide, sum, toNumber } from '../../exact/real.ts';
import { risesThroughout } from '../../questionnaire/methods.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import { type Expression, opposite, times, total } from './expression.ts';
import type { Tangent } from './loose-parts.ts';
import type { Building } from './maturity-model.ts';

export interface ModelPart {
  readonly child: ModelQuestion | ModelNode;
  readonly weight: Rational;
  /** On the terms of the node. */
  readonly score: Expression;
}

/** The score of a node from those of its parts: exact for means, sums, minimum and maximum; an upper bound to tighten for others. */
export function aggregated(node: ModelNode, parts: readonly ModelPart[], building: Building): Expression {
  const { program } = building;
  const scores = parts.map(({ score }) => score);
  const weighted = total(parts.map(({ score, weight }) => times(score, weight)));
  const whole = sum(parts.map(({ weight }) => weight));
  const [low, high] = [
    Math.min(...scores.map((score) => program.rangeOf(score).low)),
    Math.max(...scores.map((score) => program.rangeOf(score).high)),
  ];
  switch (node.dimension.aggregate) {
    case 'mean':
      return times(weighted, divide(rational(1), whole));
    case 'sum':
      return weighted;
    case 'minimum': {
      const least = program.variable(low, high);
      for (const score of scores) program.atMost(least, score);
      return least;
    }
    case 'maximum': {
      const greatest = program.variable(low, high);
      const chosen = scores.map(() => program.binary());
      program.within(1, total(chosen), 1);
      for (const [index, score] of scores.entries()) {
        const ofOther = times(opposite(chosen[index] ?? greatest), rational(high - program.rangeOf(score).low));
        program.atMost(greatest, total([score, ofOther]));
      }
      return greatest;
    }
    default: {
      const isMonotone = !hangsOnConditions(node, building) && risesThroughout(building.today.model.questionnaire);
      const exponent = exponentOf(node);
      if (exponent === undefined || low < 0 || isLifted(node, low)) return building.loose.score(node, building, { monotone: isMonotone });
      const weights = parts.map(({ weight }) => toNumber(divide(weight, whole)));
      return building.loose.concave(node, scores, (values) => tangentOfPowerMean(values, weights, exponent));
    }
  }
}

/** The exponent of a power mean that is concave: up to 1. */
function exponentOf({ dimension, settings }: ModelNode): number | undefined {
  if (dimension.aggregate === 'geometric') return 0;
  if (dimension.aggregate === 'harmonic') return -1;
  if (dimension.aggregate !== 'power') return undefined;
  const exponent = settings.exponent === undefined ? 1 : toNumber(settings.exponent);
  return exponent <= 1 ? exponent : undefined;
}

/** Whether a floor may lift some of what comes in. */
const isLifted = ({ settings }: ModelNode, low: number): boolean => settings.floor !== undefined && low < toNumber(settings.floor);

/** Adjustments that may come and go, in the node's own subtree. */
function hangsOnConditions(node: ModelNode, { today }: Building): boolean {
  return today.model.nodes.some((each) => each.adjust.length > 0 && each.questions.some((question) => node.questions.includes(question)));
}

/** The tangent plane of M_p(v) = (sum w v^p)^(1/p), of p = 0 the geometric mean; at a point moved off zero, where it has one. */
function tangentOfPowerMean(values: readonly number[], weights: readonly number[], exponent: number): Tangent | undefined {
  const most = Math.max(...values);
  // Where all are zero there is none; it lies below the arithmetic mean everywhere.
  if (!(most > 0)) return { slopes: weights, offset: 0 };
  const at = values.map((value) => Math.max(value, most * 1e-6));
  const mean =
    exponent === 0
      ? Math.exp(at.reduce((so, value, index) => so + (weights[index] ?? 0) * Math.log(value), 0))
      : at.reduce((so, value, index) => so + (weights[index] ?? 0) * value ** exponent, 0) ** (1 / exponent);
  const slopes = at.map((value, index) => (weights[index] ?? 0) * (value / mean) ** (exponent - 1));
  if (![mean, ...slopes].every(Number.isFinite)) return undefined;
  return { slopes, offset: mean - at.reduce((so, value, index) => so + value * (slopes[index] ?? 0), 0) };
}
