import type { Interview } from '../../interview/interview.ts';
import { move } from '../../interview/move.ts';
import { canGoBack } from '../../interview/travel.ts';
import type { Fact } from '../../questionnaire/format.ts';
import type { Words } from '../../wording/words.ts';
import { numberProblem } from './ask-value.ts';
import type { Sitting } from './sitting.ts';
import { typedNumber } from './typed-number.ts';

/** Asks for one fact of the subject; every one can be left out. */
export async function askFact(fact: Fact, interview: Interview, sitting: Sitting): Promise<Interview> {
  const { asker, words } = sitting;
  const known = interview.answers.subject.facts.get(fact.id);
  asker.show(`\n${words.say('interview.fact')}`, 'strong');
  if (fact.help !== undefined) asker.show(fact.help, 'quiet');
  const message = `${fact.ask ?? fact.id}${fact.unit === undefined ? '' : ` (${fact.unit})`}`;
  const told = fact.kind === 'yes-no' ? await pickFact(message, known, interview, sitting) : await writeFact(message, fact, known, sitting);
  // A fact that was there and has been wiped is taken back.
  if (told === undefined) return move(fact.kind === 'yes-no' ? interview : move(interview, { kind: 'clear' }), { kind: 'skip' });
  if (told === 'back') return move(interview, { kind: 'back' });
  asker.leave(message, factInWords(told.fact, words));
  return move(interview, { kind: 'tell', fact: told.fact });
}

type Told = { readonly fact: number | string | boolean } | 'back' | undefined;

async function writeFact(
  message: string,
  fact: Fact,
  known: number | string | boolean | undefined,
  { asker, words }: Sitting,
): Promise<Told> {
  asker.show(words.say('interview.fact-skip'), 'quiet');
  const text = await asker.write(message, known === undefined ? '' : String(known), (typed) =>
    typed === '' || fact.kind !== 'number' ? undefined : numberProblem(typed, words),
  );
  if (text === '') return undefined;
  if (fact.kind !== 'number') return { fact: text };
  const number = typedNumber(text);
  return typeof number === 'number' ? { fact: number } : undefined;
}

async function pickFact(
  message: string,
  known: number | string | boolean | undefined,
  interview: Interview,
  { asker, words }: Sitting,
): Promise<Told> {
  const picked = await asker.pick(
    message,
    [
      { value: 'yes', label: words.say('interview.answer-yes') },
      { value: 'no', label: words.say('interview.answer-no') },
      { value: 'skip', label: words.say('interview.move.skip'), move: true },
      ...(canGoBack(interview) ? [{ value: 'back', label: words.say('interview.move.back'), move: true }] : []),
    ],
    known === undefined ? undefined : known === true ? 'yes' : 'no',
  );
  if (picked === 'back') return 'back';
  return picked === 'skip' ? undefined : { fact: picked === 'yes' };
}

const factInWords = (fact: number | string | boolean, words: Words): string =>
  typeof fact === 'number'
    ? words.number(fact, 6)
    : typeof fact === 'boolean'
      ? words.say(fact ? 'interview.answer-yes' : 'interview.answer-no')
      : fact;
