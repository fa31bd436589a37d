import { addRationals, multiplyRationals, one, type Rational, rationalToNumber, reciprocal, zero } from '../exact/rational.ts';
import type { Model, ModelNode, ModelQuestion } from './model.ts';
import { weightOf } from './role.ts';

type Child = ModelQuestion | ModelNode;
type SharesBelow = ReadonlyMap<Child, Rational>;

/** The shares of one subject. */
export interface Shares {
  /** The shares in a node, or where it is a part of the whole those in the whole, which stand in the same proportion. */
  within(node: ModelNode): SharesBelow;
  /** The share in the whole as a number; 0 of what does not apply, null where scores are not averaged all the way up. */
  told(child: Child): number | null;
}

export function sharesOf(model: Model, applies: (child: Child) => boolean): Shares {
  const whole = sharesBelow(model.root, applies);
  return {
    within: (node) => (whole.has(node) ? whole : sharesBelow(node, applies)),
    told(child) {
      if (child === model.root) return 1;
      const parent = child.kind === 'question' ? child.node : child.parent;
      const isScored = child.kind === 'node' || child.value !== undefined;
      return isScored && isAveraged(parent) ? rationalToNumber(whole.get(child) ?? zero) : null;
    },
  };
}

/** Whether the scores of a node and of all above it are means. */
const isAveraged = (node: ModelNode | undefined): boolean =>
  node === undefined || (node.dimension.aggregate === 'mean' && isAveraged(node.parent));

/**
 * The nominal share in a node of everything below it: the product of the weights on the way, each as a part of those of its
 * siblings that apply. What does not apply has none.
 */
export function sharesBelow(top: ModelNode, applies: (child: Child) => boolean): SharesBelow {
  const shares = new Map<Child, Rational>([[top, one]]);
  spread(top, one);
  return shares;

  function spread(node: ModelNode, share: Rational): void {
    const taking = node.children.filter(applies).map((child) => ({ child, weight: weightOf(child, applies) }));
    const total = taking.reduce((so, { weight }) => addRationals(so, weight), zero);
    if (total.numerator === 0) return;
    for (const { child, weight } of taking) {
      const part = multiplyRationals(share, multiplyRationals(weight, reciprocal(total)));
      shares.set(child, part);
      if (child.kind === 'node') spread(child, part);
    }
  }
}
