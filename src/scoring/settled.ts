import { maximum, minimum, type Real } from '../exact/real.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Bounds } from './bounds.ts';
import type { ModelNode, ModelQuestion } from './model.ts';
import type { Today } from './today.ts';

/** Whether nothing that is open has a say in what a child counts, whatever is looked at: today's answers or all the worlds they leave. */
export function isSettled(child: ModelQuestion | ModelNode, today: Today): boolean {
  const isShown = today.visible(child);
  if (isShown === 'unknown' || isShown !== today.worlds.visible(child)) return false;
  return child.kind === 'question'
    ? !isShown || isAnswered(child, today)
    : child.children.every(today.isSettled) && isAdjusted(child, today);
}

function isAnswered(question: ModelQuestion, today: Today): boolean {
  const [outcome, ...others] = today.worlds.outcomes[question.index] ?? [];
  return !today.isOpen(question) && others.length === 0 && outcome?.low === outcome?.high;
}

function isAdjusted({ adjust }: ModelNode, { lookup, worlds, reckoning }: Today): boolean {
  return adjust.every(({ when }) => {
    const truth = evaluate(when, lookup);
    return truth !== 'unknown' && truth === evaluate(when, reckoning.lookupIn(worlds));
  });
}

/** The score of a node, moved to the nearer of its bounds where it lies outside. Of a settled one it is the bounds. */
export function boundedScore(score: Real, node: ModelNode, { isSettled: isSure, reckoning, worlds }: Today): Real {
  if (!isSure(node)) return intoBounds(score, reckoning.boundsOf(node, worlds));
  reckoning.settle(node, worlds, score);
  return score;
}

export const intoBounds = (score: Real, bounds: Bounds | undefined): Real =>
  bounds === undefined ? score : minimum(maximum(score, bounds.low), bounds.high);
