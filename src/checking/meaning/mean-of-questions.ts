import type { Answers } from '../../answers/answers.ts';
import { standingsOf } from '../../answers/standings.ts';
import { rationalToNumber } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import type { ModelNode } from '../../scoring/model.ts';
import { outcomeOf } from '../analysis/values-apart.ts';
import type { Checking } from './check.ts';

/** Whether a node is the weighted mean of its questions and nothing else, where what is hidden leaves. */
export const isMeanOfQuestions = ({ dimension, adjust, children }: ModelNode): boolean =>
  dimension.aggregate === 'mean' &&
  dimension.missing.hidden === 'leaves' &&
  adjust.length === 0 &&
  children.every(({ kind }) => kind === 'question');

/** The score of such a node in doubles, by its own questions alone: in a large questionnaire the others would take far longer. */
export function meanOfQuestions(node: ModelNode, answers: Answers, { questionnaire, analysis }: Checking): number {
  const { facts } = answers.subject;
  const standingOf = standingsOf(questionnaire, answers);
  let [points, weights] = [0, 0];
  for (const child of node.children) {
    if (child.kind !== 'question' || child.value === undefined) continue;
    const { status, answer } = standingOf(child.question);
    if (status !== 'answered' || answer?.status !== 'answered') continue;
    const known = analysis.scores.valuesOf(child, facts).values.find(({ value }) => value === answer.value);
    const { low } = known?.outcome ?? outcomeOf(child, answer.value, facts);
    if (low === undefined) continue;
    const weight = rationalToNumber(child.weight);
    points += weight * toNumber(low);
    weights += weight;
  }
  return points / weights;
}
