import type { AnswerValue } from '../../answers/answers.ts';
import { rational, zero } from '../../exact/rational.ts';
import { compare, divide, type Real, subtract, toNumber } from '../../exact/real.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { type Facts, questionValue } from '../../scoring/question-value.ts';

/** Where an answer stands between the lowest (0) and the highest (1) a question offers; undefined where it has no value. */
export function positionOf(question: Question, value: AnswerValue, facts: Facts): number | undefined {
  const how = questionValue(question);
  const points = how?.points(value, facts);
  if (how === undefined || points === undefined) return undefined;
  const width = subtract(how.range.high, how.range.low);
  return compare(width, zero) === 0 ? 0 : toNumber(divide(subtract(points, how.range.low), width));
}

/** The steps of a ladder in order of their values; options of one value are one step. undefined where a question has no such steps. */
export function stepOf(question: Question, value: AnswerValue): number | undefined {
  if (question.kind === 'yes-no') return value === true ? 1 : 0;
  if (question.kind !== 'maturity' && question.kind !== 'choice') return undefined;
  const of = question.options.find(({ id }) => id === value)?.value;
  const steps = [...new Set(question.options.flatMap((option) => option.value ?? []))].sort((a, b) => a - b);
  return of === undefined ? undefined : steps.indexOf(of);
}

/** The value an option has, exactly. */
export function optionValue(question: Question, value: AnswerValue): Real | undefined {
  if (question.kind !== 'maturity' && question.kind !== 'choice') return undefined;
  const points = question.options.find(({ id }) => id === value)?.value;
  return points === undefined ? undefined : rational(points);
}
