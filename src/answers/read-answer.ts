import type * as format from '../questionnaire/format.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { Tell } from '../source/problems.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { Answer, AnswerValue } from './answers.ts';
import { readValue } from './read-value.ts';

type Given = format.Given;
type Written = format.AnswersFile['answers'][string];

/** Reads what a file says of a question, in the short form or the long; undefined where it is no answer, which is told. */
export function readAnswer(written: Written, question: Question, spot: Spot, tell: Tell): Answer | undefined {
  if (isShort(written)) return answered(written, {}, question, spot, tell);
  checkKeys(written, spot, tell);
  const ways = manners.filter((key) => written[key] !== undefined);
  if (ways.length > 1) tell('answers/says-too-much', keyAt(spot), { question: question.id, keys: ways });
  if (ways.length === 0) tell('answers/says-nothing', keyAt(spot), { question: question.id });
  if (ways.length !== 1) return undefined;
  if (written.value !== undefined) return answered(written.value, written, question, inside(spot, 'value'), tell);
  return written['not-applicable'] === undefined ? dontKnow(written, question, spot, tell) : notApplicable(written, question, spot, tell);
}

const manners = ['value', 'not-applicable', 'dont-know'] as const;

const isShort = (written: Written): written is Exclude<Written, Given> => typeof written !== 'object' || Array.isArray(written);

/** What only means something beside something else. */
function checkKeys(given: Given, spot: Spot, tell: Tell): void {
  const belongs = { reason: 'not-applicable', ask: 'dont-know', confidence: 'value' } as const;
  for (const key of ['reason', 'ask', 'confidence'] as const) {
    const beside = belongs[key];
    if (given[key] !== undefined && given[beside] === undefined) tell('answers/stray-key', keyAt(inside(spot, key)), { key, beside });
  }
}

function answered(value: AnswerValue, given: Given, question: Question, spot: Spot, tell: Tell): Answer | undefined {
  const read = readValue(value, question, spot, tell);
  return read === undefined ? undefined : { status: 'answered', value: read, confidence: given.confidence, ...noted(given) };
}

function notApplicable(given: Given, question: Question, spot: Spot, tell: Tell): Answer | undefined {
  if (!question.allow.notApplicable) return refused('not-applicable', question, spot, tell);
  if (given.reason === undefined) tell('answers/no-reason', keyAt(inside(spot, 'not-applicable')), { question: question.id });
  return { status: 'not-applicable', reason: given.reason, ...noted(given) };
}

function dontKnow(given: Given, question: Question, spot: Spot, tell: Tell): Answer | undefined {
  if (!question.allow.dontKnow) return refused('dont-know', question, spot, tell);
  return { status: 'dont-know', ask: given.ask, ...noted(given) };
}

function refused(what: 'not-applicable' | 'dont-know', question: Question, spot: Spot, tell: Tell): undefined {
  tell('answers/not-allowed', keyAt(inside(spot, what)), { question: question.id, what });
}

const noted = ({ by, comment, evidence = [] }: Given) => ({ by, comment, evidence });
