import type { AnswerValue } from '../answers/answers.ts';
import { compareRationals, type Rational, rational, zero } from '../exact/rational.ts';
import { divide, type Real, sum } from '../exact/real.ts';
import type { Condition, Lookup, QuestionTest } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Option, PracticeRule, PracticesQuestion } from '../questionnaire/questionnaire.ts';
import { clip, type Range, rangeOf } from './range.ts';

/** What practices ticked together are worth. */
export interface PracticesValue {
  readonly range: Range;
  readonly onScale: boolean;
  points(value: AnswerValue): Real | undefined;
}

/** By the share of values ticked, their sum, or a table of rules. */
export function practicesValue(question: PracticesQuestion): PracticesValue {
  if (question.score === 'share') return shareValue(question);
  return question.score === 'sum' ? sumValue(question) : tableValue(question, question.score);
}

/** 0 to 1: the values ticked as a share of all that can be ticked together; negative values cannot take it below 0. */
function shareValue(question: PracticesQuestion): PracticesValue {
  const range = rangeOf(0, 1);
  const all = sumRange(question).high;
  const ticked = tickedSum(question);
  return {
    range,
    onScale: false,
    points: (value) => (compareRationals(all, zero) === 0 ? zero : clip(divide(ticked(value), all), range)),
  };
}

function sumValue(question: PracticesQuestion): PracticesValue {
  return { range: sumRange(question), onScale: question.onScale, points: tickedSum(question) };
}

/** From 0, or all that is negative, to all that is positive and can be ticked together. */
function sumRange({ options }: PracticesQuestion): Range {
  const valuesOf = (wanted: (option: Option) => boolean) => options.filter(wanted).map(({ value = 0 }) => rational(value));
  const together = valuesOf((option) => !option.alone);
  const negative = sumOf(together.filter((value) => value.numerator < 0));
  const positive = sumOf(together.filter((value) => value.numerator > 0));
  const bounds = [zero, negative, positive, ...valuesOf((option) => option.alone)].sort(compareRationals);
  return { low: bounds[0] ?? zero, high: bounds.at(-1) ?? zero };
}
