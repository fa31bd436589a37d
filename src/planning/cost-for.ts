import type { Action, Money } from '../questionnaire/questionnaire.ts';

/**
 * What an action costs a subject of these kinds (in the order of the questionnaire): its cost, where the first of the kinds
 * that has a say overrides the keys it names. undefined where no cost is told.
 */
export function costFor(action: Action, kinds: readonly string[]): Money | undefined {
  const special = kinds.map((kind) => action.costByKind.get(kind)).find((money) => money !== undefined);
  if (action.cost === undefined || special === undefined) return action.cost ?? special;
  return {
    low: special.low ?? action.cost.low,
    likely: special.likely ?? action.cost.likely,
    high: special.high ?? action.cost.high,
    perYear: special.perYear ?? action.cost.perYear,
  };
}
