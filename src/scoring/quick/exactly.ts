import type { Rational } from '../../exact/rational.ts';
import { maximum, minimum, type Real } from '../../exact/real.ts';
import { adjusted } from '../adjust.ts';
import { combine } from '../bounds.ts';
import { isSum, type ModelNode, type ModelQuestion, nodeOnTerms, wholeWeight } from '../model.ts';
import { weightOf } from '../role.ts';
import type { End, Reckoned } from './reckoned.ts';
import { roles, type TakenAnswers } from './taken-answers.ts';

/** The exact scores behind those of a run, each found when it is wanted. */
export interface Exactly {
  /** Before adjustments. */
  total(node: ModelNode, end: End): Real;
  score(node: ModelNode, end: End): Real;
  /** A new run begins. */
  forget(): void;
}

interface Part {
  readonly value: Real;
  readonly weight: Rational;
}

export function exactlyIn(taken: TakenAnswers, reckoned: Reckoned): Exactly {
  const totals = new Map<number, Real>();
  const scores = new Map<number, Real>();
  const exactly: Exactly = {
    total: (node, end) => remember(totals, node, end, () => combine(node, partsOf(node, end))),
    score: (node, end) => remember(scores, node, end, () => scoreOf(node, end)),
    forget() {
      if (totals.size > 0) totals.clear();
      if (scores.size > 0) scores.clear();
    },
  };
  return exactly;

  function scoreOf(node: ModelNode, end: End): Real {
    const score = node.adjust.reduce(
      (so, adjustment, at) => {
        const truth = reckoned.adjusts[node.index]?.[at];
        if (truth === false || (truth === 'unknown' && end === 'point')) return so;
        const after = adjusted(so, adjustment, node.range);
        if (truth === true) return after;
        return end === 'low' ? minimum(so, after) : maximum(so, after);
      },
      exactly.total(node, end),
    );
    return end === 'point' ? minimum(maximum(score, exactly.score(node, 'low')), exactly.score(node, 'high')) : score;
  }

  function partsOf(node: ModelNode, end: End): readonly Part[] {
    const parts: Part[] = [];
    for (const child of node.children) {
      const value = child.kind === 'question' ? questionValue(child, end) : nodeValue(child, node, end);
      if (value !== undefined) parts.push({ value, weight: weightIn(child) });
    }
    return parts;
  }

  function questionValue({ index, range, node }: ModelQuestion, end: End): Real | undefined {
    const role = taken.role[index];
    if (role === roles.left) return undefined;
    if (role === roles.lowest) return range.low;
    const isLeftOut = end === 'point' && taken.isOpen[index] === 1 && !isSum(node);
    return isLeftOut ? undefined : taken.leaf(index)?.exact[end === 'high' ? 'high' : 'low'];
  }

  function nodeValue(child: ModelNode, node: ModelNode, end: End): Real | undefined {
    if (!weighs(child)) return undefined;
    if (isHidden(child)) return nodeOnTerms(child, child.range.low);
    const isLeftOut = end === 'point' && reckoned.isAssessed[child.index] === 0;
    if (isLeftOut && !isSum(node)) return undefined;
    return nodeOnTerms(child, exactly.score(child, isLeftOut ? 'low' : end));
  }

  function weighs(child: ModelNode): boolean {
    if (child.weight !== 'sum' && child.weight.numerator === 0) return false;
    if (isHidden(child)) return child.parent?.dimension.missing.hidden === 'lowest' && wholeWeight(child).numerator !== 0;
    return reckoned.hasBounds[child.index] === 1 && weightIn(child).numerator !== 0;
  }

  function isHidden(node: ModelNode): boolean {
    return !taken.isNodeVisible(node);
  }

  function weightIn(child: ModelQuestion | ModelNode): Rational {
    if (child.kind === 'node' && isHidden(child)) return wholeWeight(child);
    return weightOf(child, applies);
  }

  function applies(child: ModelQuestion | ModelNode): boolean {
    if (child.kind === 'question') return taken.role[child.index] !== roles.left;
    if (isHidden(child)) return weighs(child);
    return reckoned.applies[child.index] === 1;
  }
}

function remember(known: Map<number, Real>, { index }: ModelNode, end: End, find: () => Real): Real {
  const key = 3 * index + ends.indexOf(end);
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  known.set(key, value);
  return value;
}

const ends: readonly End[] = ['low', 'high', 'point'];
