import type * as format from '../questionnaire/format.ts';
import { didYouMean } from '../source/nearest.ts';
import { inside, keyAt } from '../source/source.ts';
import type { Subject } from './answers.ts';
import type { Reading } from './read-answers.ts';

/** Whose answers these are, with the facts that the questionnaire declares. */
export function readSubject(reading: Reading): Subject {
  const { data, spot, tell } = reading;
  if (data.subject !== undefined) return { name: data.subject.name, country: data.subject.country, facts: readFacts(reading) };
  const instead = (spot.source.file.split('/').at(-1) ?? '').replace(/(\.answers)?\.[a-z]+$/, '');
  tell('answers/no-subject', spot, { instead });
  return { name: instead, country: undefined, facts: new Map() };
}

function readFacts({ questionnaire, data, spot, tell }: Reading): Subject['facts'] {
  const facts = new Map<string, number | string | boolean>();
  for (const [id, value] of Object.entries(data.subject?.facts ?? {})) {
    const at = inside(spot, 'subject', 'facts', id);
    const kind = questionnaire.facts.get(id)?.kind;
    if (kind === undefined) tell('answers/unknown-fact', keyAt(at), { fact: id }, didYouMean(id, questionnaire.facts.keys()));
    else if (isOfKind(kind, value)) facts.set(id, value);
    else tell('answers/wrong-fact', at, { fact: id, wanted: wanted[kind] });
  }
  return facts;
}

type Kind = format.Fact['kind'];

const isOfKind = (kind: Kind, value: unknown): boolean => typeof value === types[kind];

const types: Readonly<Record<Kind, string>> = { number: 'number', text: 'string', 'yes-no': 'boolean' };
const wanted: Readonly<Record<Kind, string>> = { number: 'a number', text: 'a text', 'yes-no': 'true or false' };
