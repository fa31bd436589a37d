import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { score } from '../../scoring/score.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { kendallW } from '../../statistics/kendall-w.ts';
import type { Voice } from './voices.ts';

/** Whether respondents see the same dimensions ahead and behind. */
export interface DimensionRanking {
  /** Kendall's W over the scores each respondent's answers give the dimensions. */
  readonly concordance: Estimate<'too-few-judges' | 'too-few-items' | 'incomplete' | 'no-variation'>;
  /** The dimensions with questions of their own that everybody's answers give a score. */
  readonly dimensions: readonly string[];
}

/** How alike respondents rank the dimensions that hold questions, of those for which each of them has a score. */
export function dimensionRanking(questionnaire: Questionnaire, voices: readonly Voice[]): DimensionRanking {
  const cards = voices.map(({ answers }) => score(questionnaire, answers).dimensions);
  const asking = [...questionnaire.dimensions.values()].filter(({ children }) => children.some((child) => 'question' in child));
  const dimensions = asking.map(({ id }) => id).filter((id) => cards.every((card) => typeof card.get(id)?.score === 'number'));
  const scores = cards.map((card) => dimensions.map((id) => card.get(id)?.score ?? Number.NaN));
  return { concordance: kendallW(scores), dimensions };
}
