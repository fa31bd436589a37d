import type { NamedQuestion, Names } from '../../questionnaire/names.ts';
import type { Tell } from '../../source/problems.ts';
import { inside } from '../../source/source.ts';
import { plainWords } from './plain-words.ts';

/** Two questions of one dimension that ask the same in the same case and offer the same answers: one of them was meant otherwise. */
export function sameQuestions({ question: questions }: Names, tell: Tell): void {
  const seen = new Map<string, string>();
  for (const [id, named] of questions) {
    const asked = whatIsAsked(named);
    const other = seen.get(asked);
    if (other === undefined) seen.set(asked, id);
    else tell('wording/same-question', inside(named.spot, 'ask'), { question: id, other });
  }
}

/** What follows up one question may be worded like what follows up another. */
const whatIsAsked = ({ data, options, dimension }: NamedQuestion): string =>
  JSON.stringify([
    dimension.data.id,
    data.kind,
    plainWords(data.ask),
    data.unit,
    data.when,
    options.map((option) => plainWords(option.data.label)),
  ]);
