import type { AnswerValue } from '../answers/answers.ts';
import { clear, noted, withAnswer, withFact } from './change-answers.ts';
import type { Interview, Note } from './interview.ts';
import { back, goOn, goThroughOpen, goTo, goToDimension } from './travel.ts';

/** What a person can do. Stopping is no move: every state can be left and taken up again from its answers. */
export type Move =
  | { readonly kind: 'tell'; readonly fact: number | string | boolean }
  | { readonly kind: 'answer'; readonly value: AnswerValue }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'dont-know'; readonly ask: string | undefined }
  /** Goes on; an answer given before stays. */
  | { readonly kind: 'skip' }
  /** Takes the answer (or the fact) back and asks again. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'back' }
  | { readonly kind: 'go-to'; readonly question: string }
  /** To the first question of the dimension that waits, also one passed over; to its first one where none does. */
  | { readonly kind: 'go-to-dimension'; readonly dimension: string }
  /** Through all that is open, what was passed over and what nobody knew included. */
  | { readonly kind: 'go-to-open' };

/** The sitting after a move. A move that makes no sense where the person stands changes nothing. */
export function move(interview: Interview, made: Move): Interview {
  const { at } = interview;
  switch (made.kind) {
    case 'back':
      return back(interview);
    case 'go-to':
      return goTo(interview, made.question);
    case 'go-to-dimension':
      return goToDimension(interview, made.dimension);
    case 'go-to-open':
      return goThroughOpen(interview);
    default:
      return at === undefined ? interview : moveAt(interview, at, made);
  }
}

/** A move about what is asked now: a fact or a question. */
function moveAt(
  interview: Interview,
  at: string,
  made: Exclude<Move, { readonly kind: 'back' | 'go-to' | 'go-to-dimension' | 'go-to-open' }>,
): Interview {
  const isFact = interview.questionnaire.facts.has(at);
  switch (made.kind) {
    case 'skip':
      return goOn(interview, { ...interview, passed: new Set([...interview.passed, at]) });
    case 'clear':
      return clear(interview, at);
    case 'tell':
      return isFact ? goOn(interview, withFact(interview, at, made.fact)) : interview;
    case 'note':
      return isFact ? interview : noted(interview, at, made.note);
    case 'answer':
    case 'not-applicable':
    case 'dont-know':
      return isFact ? interview : goOn(interview, withAnswer(interview, at, made));
  }
}
