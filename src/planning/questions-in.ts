import type { ScoredPlace } from '../questionnaire/condition.ts';
import type { Dimension, Question, Questionnaire } from '../questionnaire/questionnaire.ts';

/** A dimension by its id; the whole by `overall`. */
export const nodeCalled = (id: string, { root, dimensions }: Questionnaire): Dimension | undefined =>
  id === 'overall' ? root : dimensions.get(id);

/** The questions a score is made of, in the order of the questionnaire. */
export function questionsIn(place: ScoredPlace, questionnaire: Questionnaire): readonly Question[] {
  const all = [...questionnaire.questions.values()];
  if ('stage' in place) return all.filter(({ stage }) => stage === place.stage);
  if ('dimension' in place) return all.filter((question) => isBelow(question.dimension, place.dimension, questionnaire));
  const { dimension, stage } = place.cell;
  return all.filter((question) => question.stage === stage && isBelow(question.dimension, dimension, questionnaire));
}

/** Whether a dimension is the node of this id or lies under it. */
function isBelow(dimension: string, id: string, questionnaire: Questionnaire): boolean {
  if (dimension === id || id === 'overall') return true;
  const parent = questionnaire.dimensions.get(dimension)?.parent;
  return parent !== undefined && parent !== null && isBelow(parent, id, questionnaire);
}
