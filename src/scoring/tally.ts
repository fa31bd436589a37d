import type { Rational } from '../exact/rational.ts';
import type { Real } from '../exact/real.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { adjusted } from './adjust.ts';
import { combine } from './bounds.ts';
import { countedParts, isSum, type ModelNode, type ModelQuestion, nodeOnTerms } from './model.ts';
import { extremes } from './outcomes.ts';
import { weightOf } from './role.ts';
import type { Today } from './today.ts';

/** The score of a node over what was answered, and what it was made of. */
export interface Tally {
  /** undefined: nothing was assessed. */
  readonly score: Real | undefined;
  readonly parts: readonly TalliedPart[];
  readonly adjustments: readonly { readonly index: number; readonly before: Real; readonly after: Real }[];
}

export interface TalliedPart {
  readonly child: ModelQuestion | ModelNode;
  /** On the terms of the node; undefined where it left. */
  readonly score: Real | undefined;
  readonly weight: Rational;
}

/** The tallies of all nodes; those that are known already with all below them are taken as they are. */
export function tallies(today: Today, known: (node: ModelNode) => Tally | undefined = () => undefined): ReadonlyMap<ModelNode, Tally> {
  const all = new Map<ModelNode, Tally>();
  tally(today.model.root);
  return all;

  function tally(node: ModelNode): Tally {
    const before = known(node);
    if (before !== undefined) {
      all.set(node, before);
      return before;
    }
    const parts = node.children.map((child) => partOf(child, today, child.kind === 'node' ? tally(child).score : undefined));
    const made: Tally = isAssessed(node, parts, today, all) ? totalled(node, parts, today) : { score: undefined, parts, adjustments: [] };
    all.set(node, made);
    return made;
  }
}

/** Under a sum also the lowest points of what is open are counted; they alone assess nothing. */
function isAssessed(node: ModelNode, parts: readonly TalliedPart[], today: Today, all: ReadonlyMap<ModelNode, Tally>): boolean {
  if (node.dimension.aggregate === 'none' || today.visible(node) !== true) return false;
  if (node.method.needsAll)
    return countedParts(node).every((child) => parts.some((part) => part.child === child && part.score !== undefined));
  return parts.some(({ child, score }) => {
    if (score === undefined) return false;
    if (today.role(child) === 'lowest') return true;
    return child.kind === 'question' ? !today.isOpen(child) : all.get(child)?.score !== undefined;
  });
}

function partOf(child: ModelQuestion | ModelNode, today: Today, ofNode: Real | undefined): TalliedPart {
  const role = today.role(child);
  const weight = role === 'lowest' ? weightOf(child, () => true) : weightOf(child, today.applies);
  return { child, score: weight.numerator === 0 ? undefined : scoreOf(child, today, ofNode), weight };
}

function scoreOf(child: ModelQuestion | ModelNode, today: Today, ofNode: Real | undefined): Real | undefined {
  const role = today.role(child);
  if (role === 'lowest') return child.kind === 'node' ? nodeOnTerms(child, child.range.low) : child.range.low;
  if (role !== 'counts') return undefined;
  if (child.kind === 'question') return pointsOf(child, today);
  const isInSum = child.parent !== undefined && isSum(child.parent);
  const score = ofNode ?? (isInSum && today.applies(child) ? today.reckoning.boundsOf(child, today.worlds)?.low : undefined);
  return score && nodeOnTerms(child, score);
}

/** What a question counts; while it is open nothing, or in a sum its lowest points. */
function pointsOf(question: ModelQuestion, today: Today): Real | undefined {
  const outcomes = today.worlds.outcomes[question.index] ?? [];
  if (!today.isOpen(question)) return outcomes[0]?.low;
  return isSum(question.node) ? extremes(outcomes)?.low : undefined;
}

function totalled(node: ModelNode, parts: readonly TalliedPart[], today: Today): Tally {
  const taking = parts.flatMap(({ score, weight }) => (score === undefined ? [] : [{ value: score, weight }]));
  const adjustments: Tally['adjustments'][number][] = [];
  let score = combine(node, taking);
  for (const [index, adjustment] of node.adjust.entries()) {
    if (evaluate(adjustment.when, today.lookup) !== true) continue;
    const after = adjusted(score, adjustment, node.range);
    adjustments.push({ index, before: score, after });
    score = after;
  }
  return { score: today.bounded(score, node), parts, adjustments };
}
