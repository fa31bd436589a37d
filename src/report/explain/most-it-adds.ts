import { nodeCalled } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import { modelOf } from '../../scoring/model.ts';
import { touchingIn } from '../../scoring/touching.ts';

/**
 * Question -> the most that any answer to it could add to the score of a node: its share of the means on the way, times the points that are
 * missing. Only of questions of which that can be told so simply; others are not in it.
 */
export function mostItAdds(node: string, { questionnaire, scorecard }: Situation): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  const { isTested } = touchingIn(modelOf(questionnaire));
  const { questionOf } = modelOf(questionnaire);
  spread(node, 1);
  return most;

  function spread(id: string, share: number): void {
    const dimension = nodeCalled(id, questionnaire);
    const figure = id === 'overall' ? scorecard.overall : scorecard.dimensions.get(id);
    if (dimension === undefined || figure === undefined || !isMean(dimension)) return;
    for (const { child, score, share: part } of figure.parts) {
      // What has left may come in with a better answer, and take its weight from the others.
      if (score === null || part === null) continue;
      if ('dimension' in child) spread(child.dimension, share * part);
      else {
        const question = questionOf.get(child.question);
        if (question !== undefined && !isTested(question)) most.set(child.question, share * part * (figure.scale.max - score));
      }
    }
  }
}

/** Whether its score moves by no more than the mean of its parts: a cap, or less than the whole, holds a gain back. */
const isMean = ({ aggregate, adjust, measure }: Dimension): boolean =>
  aggregate === 'mean' && measure === undefined && adjust.every(({ multiply = 1 }) => multiply <= 1);
