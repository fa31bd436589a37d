import type { Answers } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Model, type ModelNode, modelOf } from '../model.ts';
import { score, scoreNear } from '../score.ts';
import type { NodeScore, Scorecard } from '../scorecard.ts';
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
  /** How often the exact way had to be taken so far, which takes much longer. */
  timesExact(): number;
}

/**
 * Scores and levels alone, fast: in doubles whose distance from the exact score is bounded, and exactly wherever that bound does not
 * settle a comparison. Levels are those of `score`, scores and bounds the same to 12 digits. Where conditions on what is open would
 * have to be split, and where stages or cells are compared, `score` itself is asked; and so it is by questionnaires with products,
 * differences, quotients, or dimensions that count by goalposts or steps.
 */
export function scorer(questionnaire: Questionnaire): Scorer {
  const model = modelOf(questionnaire);
  const { nodes } = model;
  const pass = nodes.every(isTaken) ? quickPass(model) : () => undefined;
  let afresh: Scorecard | undefined;
  let exact = 0;
  return {
    nodes: nodes.map(({ id }) => id),
    score: (answers) => pass(answers) ?? slowly(answers),
    timesExact: () => exact,
  };

  /** Answers that follow one another mostly differ in little. */
  function slowly(answers: Answers): QuickScores {
    exact += 1;
    const near = afresh && scoreNear(questionnaire, answers, afresh);
    if (near !== undefined) return asArrays(model, near);
    afresh = score(questionnaire, answers);
    return asArrays(model, afresh);
  }
}

/** Whether doubles are to be had of a node: it rises with its parts, and they count as they are. */
const isTaken = ({ method, counting }: ModelNode): boolean => !method.needsAll && counting === undefined;

function asArrays({ nodes }: Model, { overall, dimensions }: Scorecard): QuickScores {
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
