import { didYouMean } from '../source/nearest.ts';
import { inside, type Spot } from '../source/source.ts';
import type { Respondent } from './answers.ts';
import type { Reading } from './read-answers.ts';

/** Who answered; whoever an answer or a decision names has to be among them. */
export function readRespondents(reading: Reading): readonly Respondent[] {
  const { data, spot, tell, questionnaire } = reading;
  const ids = new Set<string>();
  for (const [index, { id }] of (data.respondents ?? []).entries()) {
    if (ids.has(id)) tell('answers/repeated-respondent', inside(spot, 'respondents', index, 'id'), { respondent: id });
    ids.add(id);
  }
  for (const { id, at } of named(reading))
    if (!ids.has(id)) tell('answers/unknown-respondent', at, { respondent: id }, didYouMean(id, ids));
  return (data.respondents ?? []).map(({ id, name, role, stakeholder }) => ({
    id,
    name,
    role,
    stakeholder: stakeholder ?? (role === undefined ? undefined : questionnaire.roles.get(role)?.stakeholder),
  }));
}

function* named({ data, spot }: Reading): Generator<{ readonly id: string; readonly at: Spot }> {
  for (const [question, given] of Object.entries(data.answers)) {
    if (typeof given !== 'object' || Array.isArray(given) || given.by === undefined) continue;
    yield { id: given.by, at: inside(spot, 'answers', question, 'by') };
  }
  for (const [index, { from = [] }] of (data.decisions ?? []).entries())
    for (const [place, id] of from.entries()) yield { id, at: inside(spot, 'decisions', index, 'from', place) };
}
