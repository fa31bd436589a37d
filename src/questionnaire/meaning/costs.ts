import { inside, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Meaning, Rule } from './meaning.ts';

/** Costs are in one currency, and each estimate is in order, for every kind of subject. */
export const costs: Rule = ({ joined, questionnaire, tell }) => {
  const { currency } = questionnaire;
  const priced = joined.lists.actions.filter(({ data }) => data.cost !== undefined);
  for (const { data, spot } of priced) {
    const at = inside(spot, 'cost');
    const { cost = {} } = data;
    if (cost.currency !== undefined && currency !== undefined && cost.currency !== currency)
      tell('questionnaire/second-currency', inside(at, 'currency'), { currency: cost.currency, first: currency });
    checkOrder(cost, at, tell);
    for (const [kind, own] of Object.entries(cost['by-kind'] ?? {})) checkOrder({ ...cost, ...own }, inside(at, 'by-kind', kind), tell);
  }
  const first = priced[0];
  if (first !== undefined && currency === undefined) tell('questionnaire/currency-missing', inside(first.spot, 'cost'), {});
};

function checkOrder({ low, likely, high }: format.Money, spot: Spot, tell: Meaning['tell']): void {
  const given = [low, likely, high].filter((amount) => amount !== undefined);
  if (given.some((amount, index) => index > 0 && amount < (given[index - 1] ?? 0)))
    tell('questionnaire/cost-order', spot, { amounts: given.join(', ') });
}
