import { bestAnswer } from '../../planning/better-answers.ts';
import type { Situation } from '../../planning/situation.ts';
import { waitsFor } from '../../planning/waits-for.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { explainCondition } from './explain-condition.ts';
import { type Explanation, tell } from './explanation.ts';
import { labelOf, titleOfNode } from './labels.ts';
import { answerToday } from './made-of.ts';

/** A question: its answer and score, what the other answers are worth, and where its score goes. */
export function explainQuestion(id: string, situation: Situation): Explanation | undefined {
  const question = situation.questionnaire.questions.get(id);
  const score = situation.scorecard.questions.get(id);
  if (question === undefined || score === undefined) return undefined;
  const { weight, share, low, high } = score;
  const dimension = titleOfNode(question.dimension, situation.questionnaire);
  return tell(
    score.score === null ? 'question-without-score' : 'question',
    { question: id, title: question.ask, score: score.score, low, high },
    [
      answerToday(id, situation),
      ...(score.clipped === true ? [tell('clipped')] : []),
      ...worths(question),
      share === null ? tell('weighs', { dimension, weight }) : tell('weighs-share', { dimension, weight, share }),
      ...better(question, situation),
      ...asked(question, situation),
    ],
  );
}

function worths(question: Question): readonly Explanation[] {
  if (!('options' in question)) return [];
  const rows = question.options.flatMap(({ label, value }) => (value === undefined ? [] : [tell('option-worth', { label, value })]));
  return rows.length === 0 ? [] : [tell('options-worth', {}, rows)];
}

function better(question: Question, { standings, answers }: Situation): readonly Explanation[] {
  const answer = standings.get(question.id)?.answer;
  const best = bestAnswer(question, answer?.status === 'answered' ? answer.value : undefined, answers.subject.facts);
  return best === undefined ? [] : [tell('best-answer', { answer: labelOf(question, best) })];
}

/** Why it is asked or not, where that depends on something. */
function asked(question: Question, situation: Situation): readonly Explanation[] {
  if (question.when === undefined) return [];
  const unknown = waitsFor(question.when, situation);
  return [tell('asked-when', { unknown }, [explainCondition(question.when, situation)])];
}
