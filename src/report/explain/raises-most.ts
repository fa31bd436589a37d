import type { AnswerValue } from '../../answers/answers.ts';
import { compare, subtract, toNumber } from '../../exact/real.ts';
import { bestAnswer } from '../../planning/better-answers.ts';
import { questionsIn } from '../../planning/questions-in.ts';
import { Trial } from '../../planning/reaching/trial.ts';
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
  const rows = promising(betterAlone(place, situation), place, situation).flatMap((row) => {
    const after = figureAt(place, scorecardWith(row.question, row.best, situation))?.exact;
    return after === null || after === undefined || compare(after, before) <= 0 ? [] : [{ ...row, after, gain: subtract(after, before) }];
  });
  rows.sort((a, b) => compare(b.gain, a.gain));
  return rows.slice(0, most).map((row) => ({ ...row, gain: toNumber(row.gain), after: toNumber(row.after) }));
}

type Better = Pick<Raising, 'question' | 'today' | 'best'>;

/** What is answered and could be answered better, at its best. */
function betterAlone(place: ScoredPlace, { questionnaire, answers, standings }: Situation): readonly Better[] {
  return questionsIn(place, questionnaire).flatMap((question) => {
    const standing = standings.get(question.id);
    if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
    const today = standing.answer.value;
    const best = bestAnswer(question, today, answers.subject.facts);
    return best === undefined ? [] : [{ question, today, best }];
  });
}

/** Those that can be among the first: told apart in doubles, with all that come close, so that the exact order decides. */
function promising(rows: readonly Better[], place: ScoredPlace, { questionnaire, answers }: Situation): readonly Better[] {
  if (!('dimension' in place) || rows.length <= most) return rows;
  const trial = new Trial(questionnaire, answers, place.dimension);
  const scores = rows.map(({ question, best }) => trial.score([{ question: question.id, answer: best }]));
  const last = scores.filter(Number.isFinite).sort((a, b) => b - a)[most - 1] ?? Number.NaN;
  return rows.filter((_, index) => !((scores[index] ?? Number.NaN) < last - nearly * Math.max(1, Math.abs(last))));
}

/** The scorer in doubles is right to 12 digits. */
const nearly = 1e-9;

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
export const scorecardWith = (question: Question, value: AnswerValue, { questionnaire, answers, scorecard }: Situation): Scorecard =>
  score(questionnaire, supposing(questionnaire, answers, new Map([[question.id, answerOf(value)]])), scorecard);
