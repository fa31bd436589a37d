import type { Assessment } from '../../assess.ts';
import { type Situation, situationOf } from '../../planning/situation.ts';
import { explainAction } from './explain-action.ts';
import { explainFinding } from './explain-finding.ts';
import { explainLevel } from './explain-level.ts';
import { explainNode } from './explain-node.ts';
import { explainQuestion } from './explain-question.ts';
import { explainView } from './explain-view.ts';
import type { Explanation } from './explanation.ts';

type Explain = (id: string, situation: Situation, assessment: Assessment) => Explanation | undefined;

/** What can be explained, in the order in which a name is looked up. */
const kinds: readonly Explain[] = [
  explainNode,
  explainStage,
  explainCell,
  explainQuestion,
  (id, situation) => explainLevel(id, situation),
  explainFinding,
  explainAction,
];

/**
 * What a figure, level, finding or action came from. `what` is `overall` or the id of a dimension, stage, cell
 * (`dimension/stage`), question, level, finding or action; undefined where there is no such thing.
 */
export function explain(assessment: Assessment, what: string): Explanation | undefined {
  const situation = situationOf(assessment.questionnaire, assessment.answers, assessment.scorecard);
  for (const explainKind of kinds) {
    const explanation = explainKind(what, situation, assessment);
    if (explanation !== undefined) return explanation;
  }
  return undefined;
}

function explainStage(stage: string, situation: Situation): Explanation | undefined {
  const figure = situation.scorecard.stages.get(stage);
  return figure && explainView({ stage }, figure, situation);
}

function explainCell(id: string, situation: Situation): Explanation | undefined {
  const figure = situation.scorecard.cells.get(id);
  const [dimension = '', stage = ''] = id.split('/');
  return figure && explainView({ cell: { dimension, stage } }, figure, situation);
}
