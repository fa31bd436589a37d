import type { AnswerValue } from '../../answers/answers.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Facts } from '../../scoring/question-value.ts';
import { consensus } from '../../statistics/consensus.ts';
import { type Estimate, known, undefinedBecause } from '../../statistics/estimate.ts';
import { mean } from '../../statistics/moments.ts';
import { isSame } from './join-values.ts';
import { positionOf, stepOf } from './position.ts';

/** How far the answers to one question lie apart. */
export interface Spread {
  /** The lowest and the highest answer, 0 to 1 between the worst and the best the question offers; null where answers have no order. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** How many steps of its ladder lie between them; null where it has none. */
  readonly steps: number | null;
  /** Of Tastle and Wierman; of practices the mean of the consensus on each. */
  readonly consensus: Estimate<'fewer-than-two' | 'no-order'>;
  /** Why people should talk about it; empty where they need not. */
  readonly flags: readonly SpreadFlag[];
}

export type SpreadFlag = 'wide' | 'low-consensus' | 'different';

/** From how many steps apart, and below which consensus, answers are worth a talk: our own choice. */
const wide = 2;
const lowConsensus = 0.6;

/** The spread of the answers to a question, of those who answered. */
export function spreadOf(question: Question, values: readonly AnswerValue[], facts: Facts): Spread {
  const positions = allOrNothing(values.map((value) => positionOf(question, value, facts)));
  const steps = allOrNothing(values.map((value) => stepOf(question, value)));
  const apart = steps && steps.length > 0 ? Math.max(...steps) - Math.min(...steps) : null;
  const agreed = consensusOn(question, values, positions);
  return {
    range: positions && positions.length > 0 ? { low: Math.min(...positions), high: Math.max(...positions) } : null,
    steps: apart,
    consensus: agreed,
    flags: flagsOf(values, apart, agreed),
  };
}

const allOrNothing = (values: readonly (number | undefined)[]): readonly number[] | null => {
  const all = values.filter((value) => value !== undefined);
  return all.length === values.length ? all : null;
};

function consensusOn(question: Question, values: readonly AnswerValue[], positions: readonly number[] | null): Spread['consensus'] {
  if (values.length < 2) return undefinedBecause('fewer-than-two');
  const unit = { min: 0, max: 1 };
  if (question.kind === 'practices') {
    const each = question.options
      .filter(({ alone }) => !alone)
      .map(({ id }) =>
        consensus(
          values.map((value) => Number(Array.isArray(value) && value.includes(id))),
          unit,
        ),
      );
    return known(mean(each.flatMap((estimate) => (estimate.kind === 'known' ? [estimate.value] : []))));
  }
  const estimate = positions === null ? undefinedBecause('no-order') : consensus(positions, unit);
  return estimate.kind === 'known' ? estimate : undefinedBecause('no-order');
}

function flagsOf(values: readonly AnswerValue[], steps: number | null, agreed: Spread['consensus']): readonly SpreadFlag[] {
  const [first] = values;
  const differ = first !== undefined && values.some((value) => !isSame(value, first));
  return [
    ...(steps !== null && steps >= wide ? (['wide'] as const) : []),
    ...(agreed.kind === 'known' && agreed.value < lowConsensus ? (['low-consensus'] as const) : []),
    ...(agreed.kind === 'undefined' && agreed.because === 'no-order' && differ ? (['different'] as const) : []),
  ];
}
