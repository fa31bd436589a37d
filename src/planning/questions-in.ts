import type { ScoredPlace } from '../questionnaire/condition.ts';
import { isBelow } from '../questionnaire/is-below.ts';
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
