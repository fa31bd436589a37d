import { rationalToNumber } from '../../exact/rational.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import { inside, type Spot } from '../../source/source.ts';
import type { Check, Checking } from './check.ts';

/** Below this share of its node, and below this part of the usual weight there, a weight is too small to be meant. */
const leastShare = 0.01;
const leastOfUsual = 0.1;

const averaging: readonly string[] = ['mean', 'geometric', 'harmonic', 'power', 'median'];

/** Whatever is scored counts for something in the node it is part of. */
export const weights: Check = (checking) => {
  for (const node of checking.analysis.scores.model.nodes) checkNode(node, checking);
};

function checkNode(node: ModelNode, checking: Checking): void {
  const scored = node.children.filter((child) => child.kind === 'node' || child.value !== undefined);
  const weighed = scored.map((child) => ({ child, weight: child.weight === 'sum' ? undefined : rationalToNumber(child.weight) }));
  if (weighed.some(({ weight }) => weight === undefined)) return;
  const total = weighed.reduce((sum, { weight = 0 }) => sum + weight, 0);
  for (const { child, weight = 0 } of weighed) {
    const share = total === 0 ? 0 : weight / total;
    const isSmall = averaging.includes(node.dimension.aggregate) && share < leastShare && share * weighed.length < leastOfUsual;
    if (weight === 0 || isSmall)
      checking.tell('meaning/weight-without-effect', spotOf(child, checking), { what: child.id, share: percent(share) });
  }
}

const percent = (share: number): string => (share === 0 ? 'nothing' : `${Number((share * 100).toPrecision(1))} %`);

function spotOf(child: ModelNode | ModelQuestion, { names, joined }: Checking): Spot {
  if (child.kind === 'node') return names.dimension.get(child.id)?.keys.get('weight') ?? joined.main.spot;
  const written = names.question.get(child.id);
  return written === undefined ? joined.main.spot : inside(written.spot, 'weight');
}
