import type { AnswerValue } from '../../answers/answers.ts';
import { bestAnswer } from '../../planning/better-answers.ts';
import type { Situation } from '../../planning/situation.ts';
import { waitsFor } from '../../planning/waits-for.ts';
import type { LadderQuestion, Option, PracticesQuestion, Question } from '../../questionnaire/questionnaire.ts';
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
      ...worths(question, situation),
      share === null ? tell('weighs', { dimension, weight }) : tell('weighs-share', { dimension, weight, share }),
      ...better(question, situation),
      ...asked(question, situation),
    ],
  );
}

/** What each answer is worth; of those still ahead also how one gets there. */
function worths(question: Question, { standings }: Situation): readonly Explanation[] {
  if (!('options' in question)) return [];
  const answer = standings.get(question.id)?.answer;
  const today = answer?.status === 'answered' ? answer.value : undefined;
  const rows = question.options.flatMap((option) => {
    const { label, value, how } = option;
    if (value === undefined) return [];
    return [
      tell('option-worth', { label, value }, how !== undefined && isAhead(option, question, today) ? [tell('text', { text: how })] : []),
    ];
  });
  return rows.length === 0 ? [] : [tell('options-worth', {}, rows)];
}

/** Whether an option is better than the answer of today; without one, than the lowest. Of practices, whether it is missing. */
function isAhead({ id, value = 0 }: Option, question: LadderQuestion | PracticesQuestion, today: AnswerValue | undefined): boolean {
  if (question.kind === 'practices') return value > 0 && !(Array.isArray(today) && today.includes(id));
  const values = question.options.flatMap((option) => option.value ?? []);
  return value > (question.options.find((option) => option.id === today)?.value ?? Math.min(...values));
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
