import type { Condition, ScoredPlace } from '../../questionnaire/condition.ts';
import type { Model, ModelQuestion } from '../../scoring/model.ts';
import { topOf } from '../../scoring/reach.ts';

export type End = 'low' | 'high';

/** Towards which end the answers to a question lead if a condition on scores is to come out as wanted; the first that says so counts. */
export function leaningsOf(condition: Condition, wanted: boolean, model: Model): ReadonlyMap<ModelQuestion, End> {
  const leanings = new Map<ModelQuestion, End>();
  lean(condition, wanted);
  return leanings;

  function lean(part: Condition, holds: boolean): void {
    switch (part.kind) {
      case 'all':
      case 'any':
      case 'count':
        for (const each of part.conditions) lean(each, holds);
        break;
      case 'not':
        lean(part.condition, !holds);
        break;
      case 'score':
        leanOn(part.of, (part.test !== 'below') === holds ? 'high' : 'low');
        break;
      case 'level':
        leanOn({ dimension: part.dimension }, (part.test === 'level-at-least') === holds ? 'high' : 'low');
        break;
      case 'question':
      case 'fact':
      case 'subject-kind':
        break;
    }
  }

  function leanOn(place: ScoredPlace, end: End): void {
    const stage = 'cell' in place ? place.cell.stage : 'stage' in place ? place.stage : undefined;
    for (const question of topOf(place, model)?.questions ?? [])
      if ((stage === undefined || question.question.stage === stage) && !leanings.has(question)) leanings.set(question, end);
  }
}
