import type { AnswerValue } from '../answers/answers.ts';
import { type Rational, rational } from '../exact/rational.ts';
import { divide, multiply, type Real } from '../exact/real.ts';
import type { LadderQuestion, NumberQuestion, PracticesQuestion, Question } from '../questionnaire/questionnaire.ts';
import { valuationOf } from './measure.ts';
import { practicesValue } from './practices-value.ts';
import { type Range, rangeOf } from './range.ts';

export type Facts = ReadonlyMap<string, number | string | boolean>;

/** How the answers to a question are valued, before they are placed on a scale. */
export interface QuestionValue {
  /** The lowest and the highest points its answers can have. */
  readonly range: Range;
  /** The points are numbers of the scale already. */
  readonly onScale: boolean;
  /** undefined: this answer has no value, and leaves; or what it is divided by is not known, and it stays open. */
  points(value: AnswerValue, facts: Facts): Real | undefined;
  /** A number beyond its goalposts. */
  isClipped(value: AnswerValue, facts: Facts): boolean;
}

/** The value of a question's answers; undefined where the question is not scored. */
export const questionValue = (question: Question): QuestionValue | undefined => {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return ladderValue(question);
    case 'practices':
      return isValued(question) ? { ...practicesValue(question), isClipped: never } : undefined;
    case 'yes-no':
      return { range: rangeOf(0, 1), onScale: false, points: (value) => rational(value === true ? 1 : 0), isClipped: never };
    case 'number':
      return numberValue(question);
    case 'text':
      return undefined;
  }
};

const never = (): boolean => false;

/** Practices that all count nothing are asked for the record only. */
const isValued = ({ score, options }: PracticesQuestion): boolean =>
  typeof score !== 'string' || options.some(({ value }) => value !== undefined && value !== 0);

function ladderValue(question: LadderQuestion): QuestionValue | undefined {
  const points = new Map<AnswerValue, Rational>();
  for (const { id, value } of question.options) if (value !== undefined) points.set(id, rational(value));
  const [first, ...others] = question.options.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (first === undefined) return undefined;
  return {
    range: rangeOf(first, ...others),
    onScale: question.onScale,
    points: (value) => points.get(value),
    isClipped: never,
  };
}

function numberValue(question: NumberQuestion): QuestionValue | undefined {
  if (question.measure === undefined) return undefined;
  const valuation = valuationOf(question.measure);
  return {
    range: valuation.range,
    onScale: question.onScale && 'steps' in question.measure,
    points: (value, facts) => {
      const number = measured(question, value, facts);
      return number && valuation.points(number);
    },
    isClipped: (value, facts) => {
      const number = measured(question, value, facts);
      return number !== undefined && valuation.isClipped(number);
    },
  };
}

/** The number as answered, divided by a fact and multiplied, as the question says; undefined where the fact is missing or zero. */
function measured(question: NumberQuestion, value: AnswerValue, facts: Facts): Real | undefined {
  if (typeof value !== 'number') return undefined;
  if (question.per === undefined) return rational(value);
  const divisor = facts.get(question.per);
  if (typeof divisor !== 'number' || divisor === 0) return undefined;
  return multiply(divide(rational(value), rational(divisor)), rational(question.times));
}
