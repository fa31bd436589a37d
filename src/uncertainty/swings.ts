import type { AnswerValue } from '../answers/answers.ts';
import type { Sources } from './draw.ts';
import { Trial } from './trial.ts';
import type { TrialModel } from './trial-model.ts';
import type { Sureness } from './variants.ts';

/** Where the overall score goes when one unsure answer takes its lowest and its highest variant, all else as told. */
export interface Swing {
  readonly question: string;
  readonly sureness: Sureness;
  readonly value: AnswerValue;
  readonly low: number;
  readonly high: number;
}

/** The swings of all unsure answers, widest first: a tornado. One at a time, so answers that act together are not seen acting. */
export function swingsOf(made: TrialModel, { answers }: Sources): readonly Swing[] {
  const told = new Trial(made, { values: made.told, weights: made.weights, isAlternative: false });
  const swings = answers.flatMap(({ index, sureness, variants }) => {
    const scores = variants.map(({ value }) => told.with(new Map([[index, value]])).scoreOf(0));
    const [asTold] = variants;
    const question = made.questions[index]?.of.id;
    if (asTold === undefined || question === undefined || scores.some(Number.isNaN)) return [];
    return [{ question, sureness, value: asTold.value, low: Math.min(...scores), high: Math.max(...scores) }];
  });
  return swings.sort((a, b) => b.high - b.low - (a.high - a.low) || (a.question < b.question ? -1 : 1));
}
