import { compare, type Real } from '../../exact/real.ts';
import { isWithin, type ModelNode, type ModelQuestion } from '../../scoring/model.ts';
import { inShort } from '../analysis/analysis.ts';
import type { Check, Checking } from './check.ts';

/**
 * Every node can come to the top of its scale, unless an adjustment or a question keeps it low by itself. Otherwise it is mostly that
 * questions exclude one another and are added up all the same.
 */
export const tops: Check = (checking) => {
  const { analysis, joined, names, tell } = checking;
  const below = analysis.scores.model.nodes.flatMap((node) => belowTop(node, checking));
  for (const { node, most } of below) {
    // Only the deepest: what is above follows from them.
    if (below.some((other) => other.node !== node && isWithin(other.node, node))) continue;
    const spot = names.dimension.get(node.id)?.spot ?? joined.main.spot;
    tell('meaning/top-unreachable', spot, { node: node.id, most: inShort(most), top: inShort(node.range.high) });
  }
};

function belowTop(node: ModelNode, { analysis }: Checking): readonly { readonly node: ModelNode; readonly most: Real }[] {
  const { reckoning, worlds } = analysis.scores;
  const bounds = isLowAnyway(node, analysis) ? undefined : reckoning.boundsOf(node, worlds);
  return bounds === undefined || compare(bounds.high, node.range.high) >= 0 ? [] : [{ node, most: bounds.high }];
}

/** Whether an adjustment, or a question whose best answer is not the top, keeps it low: that is meant, or told of the question. */
const isLowAnyway = (node: ModelNode, analysis: Checking['analysis']): boolean =>
  node.adjust.length > 0 ||
  node.children.some((child) => (child.kind === 'node' ? isLowAnyway(child, analysis) : isBestBelowTop(child, analysis)));

function isBestBelowTop(question: ModelQuestion, { scores, samples }: Checking['analysis']): boolean {
  const top = question.value?.onScale === true ? question.node.range.high : question.range.high;
  const best = scores.valuesOf(question, samples.best.subject.facts).values.at(-1)?.outcome.low;
  return best !== undefined && compare(best, top) < 0;
}
