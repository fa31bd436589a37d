import type { Answer } from '../answers/answers.ts';
import type { Interview, Note } from './interview.ts';
import type { Move } from './move.ts';

type Said = Extract<Move, { readonly kind: 'answer' | 'not-applicable' | 'dont-know' }>;

/** A question answered, with what was said beside it before. Who confirms what another has said does not become its author. */
export function withAnswer(interview: Interview, id: string, said: Said): Interview {
  const former = interview.answers.given.get(id);
  const note = interview.notes.get(id) ?? noteOf(former);
  const answer = { ...bare(said, note), by: interview.by ?? former?.by };
  const confirms = former?.by !== undefined && core(former) === core(answer);
  const notes = new Map([...interview.notes].filter(([each]) => each !== id));
  return { ...interview, notes, answers: replaced(interview, id, confirms ? { ...answer, by: former.by } : answer) };
}

/** What was said beside an answer given before. */
export const noteOf = (given: Answer | undefined): Note => ({
  comment: given?.comment,
  evidence: given?.evidence ?? [],
  confidence: given?.status === 'answered' ? given.confidence : undefined,
});

function bare(said: Said, { comment, evidence, confidence }: Note): Answer {
  const beside = { by: undefined, comment, evidence };
  switch (said.kind) {
    case 'answer':
      return { status: 'answered', value: said.value, confidence, ...beside };
    case 'not-applicable':
      return { status: 'not-applicable', reason: said.reason, ...beside };
    case 'dont-know':
      return { status: 'dont-know', ask: said.ask, ...beside };
  }
}

/** An answer without what is beside it, to compare. */
function core(answer: Answer): string {
  switch (answer.status) {
    case 'answered':
      return JSON.stringify(['answered', answer.value]);
    case 'not-applicable':
      return JSON.stringify(['not-applicable', answer.reason]);
    case 'dont-know':
      return JSON.stringify(['dont-know', answer.ask]);
  }
}

/** A note beside an answer is saved with it; without one it waits for it. */
export function noted(interview: Interview, id: string, note: Note): Interview {
  const given = interview.answers.given.get(id);
  if (given === undefined) return { ...interview, notes: new Map([...interview.notes, [id, note]]) };
  const { confidence, ...beside } = note;
  const answer: Answer = given.status === 'answered' ? { ...given, ...beside, confidence } : { ...given, ...beside };
  return { ...interview, answers: replaced(interview, id, answer) };
}

/** The fact or the question without an answer. */
export const clear = (interview: Interview, id: string): Interview =>
  interview.questionnaire.facts.has(id)
    ? withFact(interview, id, undefined)
    : { ...interview, answers: replaced(interview, id, undefined) };

/** The fact told; taken back where it is undefined. */
export function withFact(interview: Interview, id: string, fact: number | string | boolean | undefined): Interview {
  const { answers } = interview;
  const others = [...answers.subject.facts].filter(([each]) => each !== id);
  const facts = new Map(fact === undefined ? others : [...others, [id, fact] as const]);
  return { ...interview, answers: { ...answers, subject: { ...answers.subject, facts } } };
}

/** The answers with another one for this question, in the order of the questionnaire; without one where it is undefined. */
function replaced({ questionnaire, answers }: Interview, id: string, answer: Answer | undefined): Interview['answers'] {
  const given = [...questionnaire.questions.keys()].flatMap((each) => {
    const there = each === id ? answer : answers.given.get(each);
    return there === undefined ? [] : [[each, there] as const];
  });
  return { ...answers, given: new Map(given) };
}
