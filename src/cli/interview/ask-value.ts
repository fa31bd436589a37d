import type { AnswerValue } from '../../answers/answers.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../wording/words.ts';
import type { Choice } from './asker.ts';
import type { Sitting } from './sitting.ts';
import { typedNumber } from './typed-number.ts';

/** What a person said to a question: a value, one of the ways on offered beside it, or `otherwise`: show all other ways. */
export type Said = { readonly value: AnswerValue } | { readonly way: string };

export const otherwise = { way: 'otherwise' } as const;

/** Asks by the kind of the question; `former` is the answer so far, `ways` can be picked instead where there is a menu. */
export async function askValue(
  question: Question,
  former: AnswerValue | undefined,
  ways: readonly Choice[],
  sitting: Sitting,
): Promise<Said> {
  const { asker, words } = sitting;
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return pickValue(question.ask, choicesOf(question), ways, typeof former === 'string' ? former : undefined, sitting);
    case 'yes-no': {
      const sides = [true, false].map((side) => ({
        value: String(side),
        label: words.say(side ? 'interview.answer-yes' : 'interview.answer-no'),
      }));
      const said = await pickValue(question.ask, sides, ways, typeof former === 'boolean' ? String(former) : undefined, sitting);
      return 'value' in said ? { value: said.value === 'true' } : said;
    }
    case 'practices': {
      const alone = new Set(question.options.filter((option) => option.alone).map(({ id }) => id));
      const ticked = await asker.tick(question.ask, choicesOf(question), Array.isArray(former) ? former : [], (values) =>
        values.length > 1 && values.some((value) => alone.has(value)) ? words.say('interview.alone') : undefined,
      );
      return ticked.length === 0 ? otherwise : { value: ticked };
    }
    case 'number': {
      asker.show(words.say('interview.empty-line'), 'quiet');
      const message = `${question.ask}${question.unit === undefined ? '' : ` (${question.unit})`}`;
      const text = await asker.write(message, former === undefined ? '' : String(former), (typed) =>
        typed === '' ? undefined : numberProblem(typed, words),
      );
      const number = typedNumber(text);
      return typeof number === 'number' ? { value: number } : otherwise;
    }
    case 'text': {
      asker.show(words.say('interview.empty-line'), 'quiet');
      const text = await asker.write(question.ask, typeof former === 'string' ? former : '', () => undefined);
      return text === '' ? otherwise : { value: text };
    }
  }
}

const choicesOf = ({ options }: Extract<Question, { readonly kind: 'maturity' | 'choice' | 'practices' }>): readonly Choice[] =>
  options.map(({ id, label, help }) => ({ value: id, label, ...(help === undefined ? {} : { note: help }) }));

/** Options and ways in one menu. Option ids and ways are kept apart, so that an option may be called `back`. */
async function pickValue(
  message: string,
  options: readonly Choice[],
  ways: readonly Choice[],
  former: string | undefined,
  { asker }: Sitting,
): Promise<Said> {
  const offered = [...options, ...ways.map((way) => ({ ...way, value: `${mark}${way.value}`, move: true }))];
  const picked = await asker.pick(message, offered, former);
  return picked.startsWith(mark) ? { way: picked.slice(mark.length) } : { value: picked };
}

/** No id begins with it. */
const mark = '/';

/** What is wrong with a number as typed. */
export function numberProblem(typed: string, words: Words): string | undefined {
  const number = typedNumber(typed);
  if (number === 'unclear') return words.say('interview.number-unclear', { typed, ...readings(typed) });
  return number === undefined ? words.say('interview.no-number', { typed }) : undefined;
}

/** The two numbers that `42.000` may mean, written so that each can mean one only: `42000` and `42.0`. */
const readings = (typed: string) => ({
  whole: typed.replace(/[.,]/, ''),
  decimal: typed.replace(/0{1,2}$/, '').replace(/(?<=[.,]\d{3})$/, '0'),
});

/** A word on a number that counts as the end of the question's scale, as it lies beyond it; perhaps it was mistyped. */
export function beyondScale(value: AnswerValue, question: Question, words: Words): string | undefined {
  if (question.kind !== 'number' || typeof value !== 'number' || question.per !== undefined) return undefined;
  if (question.measure === undefined || 'steps' in question.measure) return undefined;
  const { worst, best } = question.measure;
  const [low, high] = [Math.min(worst, best), Math.max(worst, best)];
  return value < low || value > high ? words.say('interview.beyond-scale', { low, high }) : undefined;
}

/** An answer's value in the words of its question. */
export function valueInWords(value: AnswerValue, question: Question, words: Words): string {
  const label = (id: string) => ('options' in question ? question.options.find((option) => option.id === id)?.label : undefined) ?? id;
  if (typeof value === 'boolean') return words.say(value ? 'interview.answer-yes' : 'interview.answer-no');
  if (typeof value === 'number')
    return `${words.number(value, 6)}${question.kind === 'number' && question.unit !== undefined ? ` ${question.unit}` : ''}`;
  return typeof value === 'string' ? label(value) : words.series(value.map(label));
}
