import type { AnswerValue } from '../../answers/answers.ts';
import { bestAnswer } from '../../planning/better-answers.ts';
import { questionsIn } from '../../planning/questions-in.ts';
import { isOpen, type Situation } from '../../planning/situation.ts';
import type { ScoredPlace } from '../../questionnaire/condition.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Figure } from '../../scoring/scorecard.ts';
import { type Explanation, tell } from './explanation.ts';
import { figureAt } from './figures.ts';
import { scorecardWith } from './raises-most.ts';

/** An open question and by how much its answer would at least bring the bounds of a score together. */
export interface Closing {
  readonly question: Question;
  readonly closes: number;
}

/** The open questions to answer next: those that would bring the bounds of a score together most, whether answered best or worst. */
export function closings(place: ScoredPlace, situation: Situation): readonly Closing[] {
  const width = widthOf(figureAt(place, situation.scorecard));
  if (width === 0) return [];
  const rows = questionsIn(place, situation.questionnaire).flatMap((question) => {
    if (!isOpen(situation, question.id)) return [];
    const best = bestAnswer(question, undefined, situation.answers.subject.facts);
    const ends = [best, worstAnswer(question)].filter((answer) => answer !== undefined);
    const widths = ends.map((answer) => widthOf(figureAt(place, scorecardWith(question, answer, situation))));
    const closes = width - Math.max(...widths);
    return ends.length < 2 || closes <= rounding * width ? [] : [{ question, closes }];
  });
  return rows.sort((a, b) => b.closes - a.closes);
}

/** The same as an explanation; none where the answers leave nothing open. */
export function openQuestions(place: ScoredPlace, situation: Situation): readonly Explanation[] {
  const told = closings(place, situation)
    .slice(0, most)
    .map(({ question, closes }) => tell('answer-next', { question: question.id, title: question.ask, closes }));
  return told.length === 0 ? [] : [tell('open-questions', {}, told)];
}

/** How many are told. */
const most = 5;
/** Bounds are doubles: differences below this share of their width are none. */
const rounding = 1e-9;

const widthOf = (figure: Figure | undefined): number =>
  figure === undefined || figure.low === null || figure.high === null ? 0 : figure.high - figure.low;

/** An answer worth least; undefined where the question is not scored. */
function worstAnswer(question: Question): AnswerValue | undefined {
  switch (question.kind) {
    case 'maturity':
    case 'choice': {
      const valued = question.options.filter(({ value }) => value !== undefined);
      return valued.sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0]?.id;
    }
    case 'practices':
      return question.options.filter(({ alone }) => alone).map(({ id }) => id);
    case 'yes-no':
      return false;
    case 'number':
      return question.measure === undefined
        ? undefined
        : 'worst' in question.measure
          ? question.measure.worst
          : (question.measure.steps[0]?.at ?? 0) - 1;
    case 'text':
      return undefined;
  }
}
