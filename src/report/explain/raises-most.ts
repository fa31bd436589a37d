import type { AnswerValue } from '../../answers/answers.ts';
import { compare, type Real, subtract, toNumber } from '../../exact/real.ts';
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
import { mostItAdds } from './most-it-adds.ts';

/** How many are told. */
const told = 5;

/** A better answer to one question, and what it alone would make of a score. */
export interface Raising {
  readonly question: Question;
  readonly today: AnswerValue;
  readonly best: AnswerValue;
  readonly gain: number;
  readonly after: number;
}

/** The answers that, each alone at its best, would raise a score most; the score is taken again with each that may be among them. */
export function raisings(place: ScoredPlace, situation: Situation): readonly Raising[] {
  const before = figureAt(place, situation.scorecard)?.exact;
  if (before === null || before === undefined) return [];
  const questions = questionsIn(place, situation.questionnaire);
  const most = 'dimension' in place ? mostItAdds(place.dimension, situation) : new Map<string, number>();
  const unclear = questions.filter(({ id }) => !most.has(id)).flatMap((question) => betterAlone(question, situation));
  const rows = promising(unclear, place, situation).flatMap((row) => gaining(row, place, before, situation));
  for (const question of [...questions].sort((a, b) => (most.get(b.id) ?? 0) - (most.get(a.id) ?? 0))) {
    if (isBeyond(most.get(question.id) ?? 0, rows)) break;
    rows.push(...betterAlone(question, situation).flatMap((row) => gaining(row, place, before, situation)));
  }
  rows.sort((a, b) => compare(b.gain, a.gain) || questions.indexOf(a.question) - questions.indexOf(b.question));
  return rows.slice(0, told).map((row) => ({ ...row, gain: toNumber(row.gain), after: toNumber(row.after) }));
}

type Better = Pick<Raising, 'question' | 'today' | 'best'>;
type Gaining = Better & { readonly gain: Real; readonly after: Real };

/** The question where it is answered and could be answered better, at its best. */
function betterAlone(question: Question, { answers, standings }: Situation): readonly Better[] {
  const standing = standings.get(question.id);
  if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
  const today = standing.answer.value;
  const best = bestAnswer(question, today, answers.subject.facts);
  return best === undefined ? [] : [{ question, today, best }];
}

function gaining(row: Better, place: ScoredPlace, before: Real, situation: Situation): readonly Gaining[] {
  const after = figureAt(place, scorecardWith(row.question, row.best, situation))?.exact;
  return after === null || after === undefined || compare(after, before) <= 0 ? [] : [{ ...row, after, gain: subtract(after, before) }];
}

/** Whether what adds no more than this cannot be among the first of these, or adds nothing. */
function isBeyond(most: number, rows: readonly Gaining[]): boolean {
  const gains = rows.map(({ gain }) => toNumber(gain)).sort((a, b) => b - a);
  return most <= 0 || most < (gains[told - 1] ?? Number.NEGATIVE_INFINITY) - nearly;
}

/** Those that can be among the first: told apart in doubles, with all that come close, so that the exact order decides. */
function promising(rows: readonly Better[], place: ScoredPlace, { questionnaire, answers }: Situation): readonly Better[] {
  if (!('dimension' in place) || rows.length <= told) return rows;
  const trial = new Trial(questionnaire, answers, place.dimension);
  const scores = rows.map(({ question, best }) => trial.score([{ question: question.id, answer: best }]));
  const last = scores.filter(Number.isFinite).sort((a, b) => b - a)[told - 1] ?? Number.NaN;
  return rows.filter((_, index) => !((scores[index] ?? Number.NaN) < last - nearly * Math.max(1, Math.abs(last))));
}

/** The scorer in doubles is right to 12 digits. */
const nearly = 1e-9;

/** The same as an explanation; none where nothing would raise the score. */
export function raisesMost(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const rows = raisings(place, situation).map(({ question, today, best, gain, after }) =>
    tell('raise', {
      question: question.id,
      title: question.ask,
      today: labelOf(question, today),
      answer: labelOf(question, best),
      gain,
      after,
    }),
  );
  return rows.length === 0 ? [] : [tell('raises-most', {}, rows)];
}

/** The scorecard if one question were answered so, all else as it is. */
export const scorecardWith = (question: Question, value: AnswerValue, { questionnaire, answers, scorecard }: Situation): Scorecard =>
  score(questionnaire, supposing(questionnaire, answers, new Map([[question.id, answerOf(value)]])), scorecard);
