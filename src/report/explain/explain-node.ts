import { nodeCalled } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import { explainLevelOf } from './explain-level.ts';
import { type Explanation, tell } from './explanation.ts';
import { figureFacts, figureKey } from './figures.ts';
import { madeOf } from './made-of.ts';
import { openQuestions } from './open-questions.ts';
import { raisesMost } from './raises-most.ts';

/** The whole or a dimension: its score and what that is made of, its level and what blocks the next, what would raise it most. */
export function explainNode(id: string, situation: Situation): Explanation | undefined {
  const node = nodeCalled(id, situation.questionnaire);
  const score = id === 'overall' ? situation.scorecard.overall : situation.scorecard.dimensions.get(id);
  if (node === undefined || score === undefined) return undefined;
  return tell(figureKey('score', score), { dimension: id, title: node.title, ...figureFacts(score), floor: node.missing.publishFrom }, [
    ...(node.about === undefined || node.parent === null ? [] : [tell('text', { text: node.about })]),
    ...madeOf(node, score, situation),
    ...explainLevelOf(node, score, situation),
    ...raisesMost({ dimension: id }, situation),
    ...openQuestions({ dimension: id }, situation),
  ]);
}
