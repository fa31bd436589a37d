import type { AnswerValue } from '../answers/answers.ts';
import type { Fact } from '../questionnaire/format.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { Words } from '../wording/words.ts';

/** An answer as a reader sees it: labels of options, a number with its unit, yes or no, a text as it was written. */
export function answerInWords(question: Question | undefined, value: AnswerValue, words: Words): string {
  const options = question !== undefined && 'options' in question ? question.options : [];
  const labelled = (id: string): string => options.find((option) => option.id === id)?.label ?? id;
  if (typeof value === 'string') return labelled(value);
  if (typeof value === 'number') return withUnit(value, question?.kind === 'number' ? question.unit : undefined, words);
  if (typeof value === 'boolean') return yesNo(value, words);
  return words.series(value.map(labelled));
}

/** A fact of the subject with its unit; one that is missing is told so. */
export function factInWords(fact: Fact | undefined, value: string | number | boolean | null, words: Words): string {
  if (value === null) return words.say('status.unknown');
  if (typeof value === 'number') return withUnit(value, fact?.unit, words);
  return typeof value === 'boolean' ? yesNo(value, words) : value;
}

export const yesNo = (value: boolean, words: Words): string => words.say(value ? 'answer.yes' : 'answer.no');

function withUnit(value: number, unit: string | undefined, words: Words): string {
  if (unit === undefined) return words.number(value, mostDigits);
  return unit === '%'
    ? words.say('answer.percent', { value: words.number(value, mostDigits) })
    : `${words.number(value, mostDigits)} ${unit}`;
}

/** An answer is shown as precisely as it was given, within reason. */
const mostDigits = 6;
