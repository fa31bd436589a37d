import type { AnswerValue } from '../answers/answers.ts';
import { type Rational, rational, zero } from '../exact/rational.ts';
import { compare, divide, multiply, naturalLogarithm, type Real, subtract } from '../exact/real.ts';
import type { Goalposts, LadderQuestion, NumberQuestion, PracticesQuestion, Question, Steps } from '../questionnaire/questionnaire.ts';
import { practicesValue } from './practices-value.ts';
import { clip, isWithin, type Range, rangeOf } from './range.ts';

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
  const { measure } = question;
  if (measure === undefined) return undefined;
  const asMeasured = (value: AnswerValue, facts: Facts) => measured(question, value, facts);
  return 'steps' in measure ? stepsValue(measure, question, asMeasured) : goalpostsValue(measure, asMeasured);
}

type Measured = (value: AnswerValue, facts: Facts) => Real | undefined;

/** The number as answered, divided by a fact and multiplied, as the question says; undefined where the fact is missing or zero. */
function measured(question: NumberQuestion, value: AnswerValue, facts: Facts): Real | undefined {
  if (typeof value !== 'number') return undefined;
  if (question.per === undefined) return rational(value);
  const divisor = facts.get(question.per);
  if (typeof divisor !== 'number' || divisor === 0) return undefined;
  return multiply(divide(rational(value), rational(divisor)), rational(question.times));
}

/** The value of the last step reached; below the first it is 0. */
function stepsValue({ steps }: Steps, question: NumberQuestion, asMeasured: Measured): QuestionValue {
  const rows = steps.map((step) => ({ at: rational(step.at), value: rational(step.value) }));
  return {
    range: rangeOf(0, ...steps.map((step) => step.value)),
    onScale: question.onScale,
    points: (value, facts) => {
      const number = asMeasured(value, facts);
      return number && (rows.findLast((row) => compare(number, row.at) >= 0)?.value ?? zero);
    },
    isClipped: never,
  };
}

/** Where the number stands between worst (0) and best (1), the logarithms of all three where so asked; clipped to 0..1. */
function goalpostsValue({ worst, best, transform }: Goalposts, asMeasured: Measured): QuestionValue {
  const range = rangeOf(0, 1);
  const transformed = transform === 'log' ? naturalLogarithm : (value: Real) => value;
  const [from, to] = [transformed(rational(worst)), transformed(rational(best))];
  const width = subtract(to, from);
  const position = (value: AnswerValue, facts: Facts): Real | undefined => {
    const number = asMeasured(value, facts);
    if (number === undefined) return undefined;
    // No logarithm: below both ends, which are positive.
    if (transform === 'log' && compare(number, zero) <= 0) return rational(worst < best ? -1 : 2);
    return divide(subtract(transformed(number), from), width);
  };
  return {
    range,
    onScale: false,
    points: (value, facts) => {
      const at = position(value, facts);
      return at && clip(at, range);
    },
    isClipped: (value, facts) => {
      const at = position(value, facts);
      return at !== undefined && !isWithin(at, range);
    },
  };
}
