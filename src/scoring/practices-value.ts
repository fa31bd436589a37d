import { answerHolds } from '../answers/answer-holds.ts';
import type { AnswerValue } from '../answers/answers.ts';
import { addRationals, compareRationals, type Rational, rational, zero } from '../exact/rational.ts';
import { divide, type Real } from '../exact/real.ts';
import type { Lookup } from '../questionnaire/condition.ts';
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

function tickedSum({ options }: PracticesQuestion): (value: AnswerValue) => Rational {
  const values = new Map(options.map(({ id, value = 0 }) => [id, rational(value)]));
  return (value) => (Array.isArray(value) ? sumOf(value.map((id) => values.get(id) ?? zero)) : zero);
}

/** The value of the first row whose condition holds of what is ticked. */
function tableValue(question: PracticesQuestion, rules: readonly PracticeRule[]): PracticesValue {
  const values = new Map<PracticeRule | undefined, Rational>(rules.map((row) => [row, rational(row.value)]));
  const [first = 0, ...others] = rules.map(({ value }) => value);
  return {
    range: rangeOf(first, ...others),
    onScale: question.onScale,
    points: (value) => values.get(decidingRow(question, rules, value)) ?? zero,
  };
}

/** The first row of a rule table whose condition holds of an answer. */
export const decidingRow = (question: PracticesQuestion, rules: readonly PracticeRule[], value: AnswerValue): PracticeRule | undefined =>
  rules.find(({ when }) => when === undefined || evaluate(when, itself(question, value)) === true);

/** The rules of a question know its own answer and nothing else. */
const itself = (question: PracticesQuestion, value: AnswerValue): Lookup => ({
  question: (test) => answerHolds(question, value, test),
  fact: () => false,
  subjectKind: () => false,
  score: () => false,
  level: () => false,
});

const sumOf = (values: readonly Rational[]): Rational => values.reduce(addRationals, zero);
