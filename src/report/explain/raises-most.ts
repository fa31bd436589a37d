import type { AnswerValue } from '../../answers/answers.ts';
import { compare, subtract, toNumber } from '../../exact/real.ts';
import { bestAnswer } from '../../planning/better-answers.ts';
import { questionsIn } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import { answerOf, supposing } from '../../planning/supposing.ts';
import type { ScoredPlace } from '../../questionnaire/condition.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { type Explanation, tell } from './explanation.ts';
import { figureAt } from './figures.ts';
import { labelOf } from './labels.ts';

/** How many are told. */
const most = 5;

/** A better answer to one question, and what it alone would make of a score. */
export interface Raising {
  readonly question: Question;
  readonly today: AnswerValue;
  readonly best: AnswerValue;
  readonly gain: number;
  readonly after: number;
}

/** The answers that, each alone at its best, would raise a score most; the score is taken again with each. */
export function raisings(place: ScoredPlace, situation: Situation): readonly Raising[] {
  const before = figureAt(place, situation.scorecard)?.exact;
  if (before === null || before === undefined) return [];
  const rows = questionsIn(place, situation.questionnaire).flatMap((question) => {
    const standing = situation.standings.get(question.id);
    if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
    const today = standing.answer.value;
    const best = bestAnswer(question, today, situation.answers.subject.facts);
    const after = best === undefined ? undefined : figureAt(place, scorecardWith(question, best, situation))?.exact;
    if (best === undefined || after === null || after === undefined || compare(after, before) <= 0) return [];
    return [{ question, today, best, after, gain: subtract(after, before) }];
  });
  rows.sort((a, b) => compare(b.gain, a.gain));
  return rows.slice(0, most).map((row) => ({ ...row, gain: toNumber(row.gain), after: toNumber(row.after) }));
}

/** The same as an explanation; none where nothing would raise the score. */
export function raisesMost(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const told = raisings(place, situation).map(({ question, today, best, gain, after }) =>
    tell('raise', {
      question: question.id,
      title: question.ask,
      today: labelOf(question, today),
      answer: labelOf(question, best),
      gain,
      after,
    }),
  );
  return told.length === 0 ? [] : [tell('raises-most', {}, told)];
}

/** The scorecard if one question were answered so, all else as it is. */
export const scorecardWith = (question: Question, value: AnswerValue, { questionnaire, answers }: Situation): Scorecard =>
  score(questionnaire, supposing(questionnaire, answers, new Map([[question.id, answerOf(value)]])));
