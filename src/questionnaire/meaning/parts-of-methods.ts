import { inside, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Item } from '../item.ts';
import type { JoinedDimension } from '../joined.ts';
import { methodOf } from '../methods.ts';
import type { Meaning } from './meaning.ts';

/** A node with what is right below it. */
interface Node {
  readonly id: string;
  readonly aggregate: format.Aggregate | 'none';
  readonly spot: Spot;
  readonly questions: readonly Item<format.Question>[];
  readonly dimensions: readonly JoinedDimension[];
}

/** Products, differences and quotients have the parts and the weights that they can be reckoned with. */
export function checkParts(node: Node, { tell }: Meaning): void {
  const { id, aggregate, spot } = node;
  if (!methodOf(aggregate).needsAll) return;
  const parts = [...node.questions.filter(({ data }) => data.kind !== 'text').map(weighed), ...node.dimensions.map(weighedDimension)];
  const count = parts.filter(({ weight }) => weight !== 0).length;
  if (aggregate === 'quotient' && count !== 2) tell('questionnaire/parts-count', spot, { node: id, aggregate, wanted: 'two parts', count });
  if (aggregate === 'difference' && count < 2)
    tell('questionnaire/parts-count', spot, { node: id, aggregate, wanted: 'two parts or more', count });
  for (const { weight, at } of parts) {
    if (weight === 'sum') tell('questionnaire/key-not-for-aggregate', at, { key: 'weight: sum', aggregate });
    else if (aggregate === 'product' && !isExponent(weight)) tell('questionnaire/factor-weight', at, { weight });
  }
}

const weighed = ({ data, spot }: Item<format.Question>) => ({ weight: data.weight ?? 1, at: inside(spot, 'weight') });
const weighedDimension = ({ data, spot, keys }: JoinedDimension) => ({ weight: data.weight ?? 1, at: keys.get('weight') ?? spot });

const isExponent = (weight: number): boolean => Number.isInteger(weight) && weight <= 8;
