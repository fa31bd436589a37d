import { editSource, type SourceEdit } from '../source/edit-source.ts';
import type { Answer, Answers, Depth } from './answers.ts';

/** The text of an answers file in which nothing is answered yet; `reference` is how it names its questionnaire. */
export const emptyAnswers = (reference: string, subject: string, date: string, depth: Depth): string =>
  editSource(skeleton, [
    { path: ['questionnaire'], value: reference },
    { path: ['subject', 'name'], value: subject },
    { path: ['date'], value: date },
    { path: ['depth'], value: depth },
  ]);

const skeleton = `# Answers, saved by compass assess after each of them. You may edit this file by hand; your comments stay.
format: 1
questionnaire: ''
subject:
  name: ''
date: ''
depth: full
respondents: []
answers: {}
`;

/** The text of an answers file with the differences between two states of its answers; everything else in it stays as it is. */
export function writeAnswers(text: string, before: Answers, after: Answers): string {
  const edits = [...edited(before, after)];
  return edits.length === 0 ? text : editSource(text, edits);
}

function* edited(before: Answers, after: Answers): Generator<SourceEdit> {
  if (before.subject.name !== after.subject.name) yield { path: ['subject', 'name'], value: after.subject.name };
  for (const [id, value] of changed(before.subject.facts, after.subject.facts)) yield { path: ['subject', 'facts', id], value };
  if (before.date !== after.date) yield { path: ['date'], value: after.date ?? undefined };
  if (before.depth !== after.depth) yield { path: ['depth'], value: after.depth };
  if (!areSame(before.respondents, after.respondents)) yield { path: ['respondents'], value: after.respondents };
  for (const [id, answer] of changed(before.given, after.given)) yield { path: ['answers', id], value: answer && written(answer) };
}

/** What was added, changed, or (undefined) taken away. */
function changed<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly (readonly [string, T | undefined])[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => !areSame(before.get(id), after.get(id)))
    .map((id) => [id, after.get(id)]);
}

const areSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An answer as people write it: the value alone where nothing is said beside it. */
function written(answer: Answer): unknown {
  const beside = {
    ...(answer.by === undefined ? {} : { by: answer.by }),
    ...(answer.status === 'answered' && answer.confidence !== undefined ? { confidence: answer.confidence } : {}),
    ...(answer.comment === undefined ? {} : { comment: answer.comment }),
    ...(answer.evidence.length === 0 ? {} : { evidence: answer.evidence }),
  };
  switch (answer.status) {
    case 'answered':
      return Object.keys(beside).length === 0 ? answer.value : { value: answer.value, ...beside };
    case 'not-applicable':
      return { 'not-applicable': true, ...(answer.reason === undefined ? {} : { reason: answer.reason }), ...beside };
    case 'dont-know':
      return { 'dont-know': true, ...(answer.ask === undefined ? {} : { ask: answer.ask }), ...beside };
  }
}
