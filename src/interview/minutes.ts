import type { Question } from '../questionnaire/questionnaire.ts';

const wordsAMinute = 200;
const minutesToDecide = 0.25;

/** A plain estimate of how long questions take: their texts read at 200 words a minute, and a quarter of a minute to decide. At least 1 where there are any. */
export const minutesFor = (questions: readonly Question[]): number =>
  Math.ceil(questions.reduce((sum, question) => sum + minutesToDecide + wordsOf(question) / wordsAMinute, 0));

function wordsOf(question: Question): number {
  const options = 'options' in question ? question.options.flatMap(({ label, help }) => [label, help]) : [];
  const texts = [question.ask, question.why, question.help, ...options];
  return texts.reduce((sum, text) => sum + (text?.match(/\S+/g)?.length ?? 0), 0);
}
