import type { Answer, Answers } from '../../answers/answers.ts';
import type { Assessment } from '../../assess.ts';
import { rational } from '../../exact/rational.ts';
import { add, multiply, type Real, subtract, toNumber } from '../../exact/real.ts';
import { supposing } from '../../planning/supposing.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';

/** A question that was answered in another way, and what that did under the later questionnaire. */
export interface MovedQuestion {
  readonly question: string;
  readonly dimension: string;
  readonly before: Answer | undefined;
  readonly after: Answer | undefined;
  /** Points of the overall score and of its dimension; null where there is no score before or after. */
  readonly overall: number | null;
  readonly ofDimension: number | null;
}

/**
 * What each changed answer did: the mean of changing it alone from the old answers and changing it last, so to say taking it back from
 * the new ones. These need not add up to the whole change where answers work together (minimum, gates, conditions).
 */
export function movedQuestions(latest: Assessment, old: Answers, oldScores: Scorecard): readonly MovedQuestion[] {
  const { questionnaire, answers, scorecard } = latest;
  const moved = [...questionnaire.questions.values()].filter(({ id }) => !isSaidTheSame(old.given.get(id), answers.given.get(id)));
  const rows = moved.map(({ id, dimension }) => {
    const [before, after] = [old.given.get(id), answers.given.get(id)];
    const first = score(questionnaire, supposing(questionnaire, old, new Map([[id, after]])));
    const last = score(questionnaire, supposing(questionnaire, answers, new Map([[id, before]])));
    const effectOn = (node: (card: Scorecard) => Real | null | undefined) =>
      meanEffect([node(oldScores), node(first)], [node(last), node(scorecard)]);
    return {
      question: id,
      dimension,
      before,
      after,
      overall: effectOn((card) => card.overall.exact),
      ofDimension: effectOn((card) => card.dimensions.get(dimension)?.exact),
    };
  });
  return rows.sort((a, b) => Math.abs(b.overall ?? 0) - Math.abs(a.overall ?? 0));
}

type Step = readonly [from: Real | null | undefined, to: Real | null | undefined];

function meanEffect(...steps: readonly Step[]): number | null {
  const effects = steps.map(([from, to]) => (from == null || to == null ? null : subtract(to, from)));
  const [first, last] = effects;
  return first == null || last == null ? null : toNumber(multiply(add(first, last), rational(0.5)));
}

/** Comments, evidence and respondents aside. */
function isSaidTheSame(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a?.status !== 'answered' || b?.status !== 'answered') return a?.status === b?.status;
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}
