import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import { nodeCalled, questionsIn } from '../../planning/questions-in.ts';
import type { Situation } from '../../planning/situation.ts';
import type { ScoredPlace } from '../../questionnaire/condition.ts';
import { methodOf } from '../../questionnaire/methods.ts';
import type { Question, Scale } from '../../questionnaire/questionnaire.ts';
import { questionValue } from '../../scoring/question-value.ts';
import { place as placed, type Range } from '../../scoring/range.ts';
import type { Figure } from '../../scoring/scorecard.ts';
import { type Explanation, tell } from './explanation.ts';
import { figureFacts, figureKey } from './figures.ts';
import { titleOfPlace } from './labels.ts';
import { answerToday } from './made-of.ts';
import { openQuestions } from './open-questions.ts';
import { raisesMost } from './raises-most.ts';

/** A stage or a cell: the mean of its questions by their share of the whole, on the scale of the questionnaire. */
export function explainView(place: ScoredPlace, figure: Figure, situation: Situation): Explanation {
  return tell(figureKey('score', figure), { title: titleOfPlace(place, situation.questionnaire), ...figureFacts(figure) }, [
    tell('made-by-view', { total: figure.score }, partsOf(place, situation)),
    ...raisesMost(place, situation),
    ...openQuestions(place, situation),
  ]);
}

function partsOf(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const rows = questionsIn(place, situation.questionnaire).map((question) => {
    const { score = null, share = null } = situation.scorecard.questions.get(question.id) ?? {};
    return { question, share, score: score === null ? null : onScale(question, situation) };
  });
  const taking = rows.reduce((sum, { share, score }) => sum + (score === null ? 0 : (share ?? 0)), 0);
  return rows.map(({ question, share, score }) => {
    const facts = { question: question.id, title: question.ask, score };
    const answer = [answerToday(question.id, situation)];
    if (score === null) return tell('part-without-score', facts, answer);
    // Shares are not told below a minimum, a geometric mean ...: then what each question brings is not told either.
    if (share === null || taking === 0) return tell('part', facts, answer);
    return tell('part-of-view', { ...facts, share: share / taking, contribution: (share / taking) * score }, answer);
  });
}

/** The score of a question on the scale of the questionnaire. */
function onScale(question: Question, { questionnaire, scorecard }: Situation): number | null {
  const exact = scorecard.questions.get(question.id)?.exact;
  const scale = scorecard.dimensions.get(question.dimension)?.scale;
  if (exact === null || exact === undefined || scale === undefined) return null;
  const isPoints = methodOf(nodeCalled(question.dimension, questionnaire)?.aggregate ?? 'mean').takesPoints;
  const own = isPoints ? questionValue(question)?.range : rangeOf(scale);
  return own === undefined ? null : toNumber(placed(exact, own, rangeOf(questionnaire.scale)));
}

const rangeOf = ({ min, max }: Scale): Range => ({ low: rational(min), high: rational(max) });
