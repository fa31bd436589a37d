import { compare, type Real, subtract, toNumber } from '../../exact/real.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import { bestAnswer } from '../../planning/better-answers.ts';
import { questionsIn } from '../../planning/questions-in.ts';
import { isOpen, type Situation } from '../../planning/situation.ts';
import { answerOf, supposing } from '../../planning/supposing.ts';
import type { ScoredPlace } from '../../questionnaire/condition.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { score } from '../../scoring/score.ts';
import { type Explanation, tell } from './explanation.ts';
import { figureAt } from './figures.ts';
import { labelOf } from './labels.ts';

/** How many are told. */
const most = 5;

/** The answers that, each alone at its best, would raise a score most; the score is taken again with each. */
export function raisesMost(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const before = figureAt(place, situation.scorecard)?.exact;
  if (before === null || before === undefined) return [];
  const rows = questionsIn(place, situation.questionnaire).flatMap((question) => {
    const standing = situation.standings.get(question.id);
    if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
    const today = standing.answer.value;
    const best = bestAnswer(question, today, situation.answers.subject.facts);
    const after = best === undefined ? null : scoreWith(question, best, place, situation);
    if (best === undefined || after === null || compare(after, before) <= 0) return [];
    return [{ question, today, best, after, gain: subtract(after, before) }];
  });
  rows.sort((a, b) => compare(b.gain, a.gain));
  const told = rows.slice(0, most).map(({ question, today, best, after, gain }) =>
    tell('raise', {
      question: question.id,
      title: question.ask,
      today: labelOf(question, today),
      answer: labelOf(question, best),
      gain: toNumber(gain),
      after: toNumber(after),
    }),
  );
  return told.length === 0 ? [] : [tell('raises-most', {}, told)];
}

/** The open questions whose answer would say most about a score: those between whose worst and best answer it differs most. */
export function openQuestions(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const rows = questionsIn(place, situation.questionnaire).flatMap((question) => {
    if (!isOpen(situation, question.id)) return [];
    const [low, high] = extremes(question, place, situation);
    return low === null || high === null || compare(high, low) <= 0 ? [] : [{ question, low, high, width: subtract(high, low) }];
  });
}

/** The exact score of a place if one question were answered so, all else as it is. */
function scoreWith(question: Question, value: AnswerValue, place: ScoredPlace, { questionnaire, answers }: Situation): Real | null {
  const supposed = supposing(questionnaire, answers, new Map([[question.id, answerOf(value)]]));
  return figureAt(place, score(questionnaire, supposed))?.exact ?? null;
}
