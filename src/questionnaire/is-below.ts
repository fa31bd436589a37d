import type { Questionnaire } from './questionnaire.ts';

/** Whether a dimension is the node of this id or lies under it; `overall` is above all. */
export function isBelow(dimension: string, id: string, questionnaire: Questionnaire): boolean {
  if (dimension === id || id === 'overall') return true;
  const parent = questionnaire.dimensions.get(dimension)?.parent;
  return parent !== undefined && parent !== null && isBelow(parent, id, questionnaire);
}
