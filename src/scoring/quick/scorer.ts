import type { Answers } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type ModelNode, modelOf } from '../model.ts';
import { score } from '../score.ts';
import type { NodeScore } from '../scorecard.ts';
import { quickPass } from './pass.ts';

/**
 * Scores and levels of the nodes of a questionnaire, by their index in `nodes`; NaN where there is none. The next subject is scored into
 * the same arrays: who wants to keep them copies them.
 */
export interface QuickScores {
  readonly score: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many levels are reached, counted from below. */
  readonly level: Uint8Array;
  readonly lowLevel: Uint8Array;
  readonly highLevel: Uint8Array;
}

/** Scores many subjects with one questionnaire. */
export interface Scorer {
  /** `overall`, then all dimensions, parents before children. */
  readonly nodes: readonly string[];
  score(answers: Answers): QuickScores;
}

/**
 * Scores and levels alone, fast: in doubles whose distance from the exact score is bounded, and exactly wherever that bound does not
 * settle a comparison. Levels are those of `score`, scores and bounds the same to 12 digits. Where conditions on what is open would
 * have to be split, and where stages or cells are compared, `score` itself is asked; and so it is by questionnaires with products,
 * differences, quotients, dimensions that count by goalposts or steps, or points added.
 */
export function scorer(questionnaire: Questionnaire): Scorer {
  const { nodes } = modelOf(questionnaire);
  const pass = nodes.every(isTaken) ? quickPass(modelOf(questionnaire)) : () => undefined;
  return {
    nodes: nodes.map(({ id }) => id),
    score: (answers) => pass(answers) ?? slowly(questionnaire, answers),
  };
}

/** Whether doubles are to be had of a node: it rises with its parts, and they count as they are. */
const isTaken = ({ method, counting, adjust }: ModelNode): boolean =>
  !method.needsAll && counting === undefined && adjust.every(({ add }) => add === undefined);

function slowly(questionnaire: Questionnaire, answers: Answers): QuickScores {
  const { nodes } = modelOf(questionnaire);
  const { overall, dimensions } = score(questionnaire, answers);
  const scored = nodes.map(({ id, parent, dimension }) => {
    const node = parent === undefined ? overall : dimensions.get(id);
    const count = (level: string | null | undefined) => dimension.levels.findIndex((each) => each.id === level) + 1;
    return { node, count };
  });
  const figures = (tell: (node: NodeScore) => number | null) => Float64Array.from(scored, ({ node }) => (node && tell(node)) ?? Number.NaN);
  const levels = (which: 'id' | 'low' | 'high') => Uint8Array.from(scored, ({ node, count }) => count(node?.level?.[which]));
  return {
    score: figures((node) => node.score),
    low: figures((node) => node.low),
    high: figures((node) => node.high),
    level: levels('id'),
    lowLevel: levels('low'),
    highLevel: levels('high'),
  };
}
