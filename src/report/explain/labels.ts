import type { AnswerValue } from '../../answers/answers.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { ScoredPlace } from '../../questionnaire/condition.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Fact } from './explanation.ts';

/** An answer as its options are labelled; a number or a yes or no as it is. */
export function labelOf(question: Question | undefined, value: AnswerValue): Fact {
  if (question === undefined || !('options' in question)) return value;
  const label = (id: string): string => question.options.find((option) => option.id === id)?.label ?? id;
  if (typeof value === 'string') return label(value);
  return Array.isArray(value) ? value.map(label) : value;
}

export const titleOfNode = (id: string, questionnaire: Questionnaire): string => nodeCalled(id, questionnaire)?.title ?? id;

/** A dimension, a stage, or both of a cell, by their titles. */
export function titleOfPlace(place: ScoredPlace, questionnaire: Questionnaire): string {
  if ('dimension' in place) return titleOfNode(place.dimension, questionnaire);
  if ('stage' in place) return questionnaire.stages.get(place.stage)?.title ?? place.stage;
  const { dimension, stage } = place.cell;
  return `${titleOfNode(dimension, questionnaire)} / ${titleOfPlace({ stage }, questionnaire)}`;
}
