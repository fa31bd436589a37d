import { answerHolds } from '../answers/answer-holds.ts';
import { isMeasurable } from '../answers/standings.ts';
import { rational } from '../exact/rational.ts';
import { compare, divide, maximum, minimum, multiply, type Real } from '../exact/real.ts';
import type { QuestionTest } from '../questionnaire/condition.ts';
import type { NumberQuestion } from '../questionnaire/questionnaire.ts';
import { type ModelQuestion, onTerms } from './model.ts';
import type { Outcome } from './outcomes.ts';
import type { Facts, QuestionValue } from './question-value.ts';

/**
 * What an open number can come to: itself at each number it is compared with, and the stretches between and beyond them, with the
 * infimum and the supremum of what it counts there.
 */
export function numberOutcomes(
  question: ModelQuestion,
  asked: NumberQuestion,
  tests: readonly QuestionTest[],
  facts: Facts,
): readonly Outcome[] {
  const numbers = tests.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const cuts = [...new Set(numbers)].sort((a, b) => a - b);
  const counts = countsOf(question, asked, facts);
  return [Number.NEGATIVE_INFINITY, ...cuts].flatMap((cut, i) => {
    const stretch = outcome(cut, cuts[i] ?? Number.POSITIVE_INFINITY);
    return Number.isFinite(cut) ? [outcome(cut, cut), stretch] : [stretch];
  });

  function outcome(from: number, to: number): Outcome {
    const ends = counts?.(from, to);
    const number = middle(from, to);
    return { low: ends?.reduce(minimum), high: ends?.reduce(maximum), holds: (test) => answerHolds(asked, number, test) };
  }
}

/** A number that stands for all between two, however far apart. */
function middle(from: number, to: number): number {
  if (Number.isFinite(from) && Number.isFinite(to)) return from + (to - from) / 2;
  return Number.isFinite(from) ? Number.MAX_VALUE : -Number.MAX_VALUE;
}

/** Of the numbers between two (both the same: of that number) what they count, at least the ends of it. */
type Counts = (from: number, to: number) => readonly Real[];

function countsOf(question: ModelQuestion, asked: NumberQuestion, facts: Facts): Counts | undefined {
  const { value, range } = question;
  if (value === undefined || asked.measure === undefined) return undefined;
  const divisor = asked.per === undefined ? 1 : facts.get(asked.per);
  // Divided by something unknown, any number can count anything.
  if (!isMeasurable(asked, facts) || typeof divisor !== 'number' || divisor < 0) return () => [range.low, range.high];
  const at = (number: number): Real => pointsAt(question, value, number, facts);
  return 'steps' in asked.measure
    ? stepsCounts(question, asked, divisor, at)
    : goalpostsCounts(asked.measure.best > asked.measure.worst, question, at);
}

function pointsAt(question: ModelQuestion, value: QuestionValue, number: number, facts: Facts): Real {
  const points = value.points(number, facts);
  return points === undefined ? question.range.low : onTerms(question, points);
}

function goalpostsCounts(rises: boolean, { range }: ModelQuestion, at: (number: number) => Real): Counts {
  const [left, right] = rises ? [range.low, range.high] : [range.high, range.low];
  return (from, to) => [Number.isFinite(from) ? at(from) : left, Number.isFinite(to) ? at(to) : right];
}

function stepsCounts(
  question: ModelQuestion,
  { measure, per, times }: NumberQuestion,
  divisor: number,
  at: (number: number) => Real,
): Counts {
  if (measure === undefined || !('steps' in measure)) return () => [];
  const asAnswered = (point: number): Real => divide(multiply(rational(point), rational(divisor)), rational(per === undefined ? 1 : times));
  const rows = measure.steps.map((step) => ({ answer: asAnswered(step.at), counts: onTerms(question, rational(step.value)) }));
  const start = onTerms(question, rational(measure.start ?? 0));
  const isAfter = (answer: Real, from: number) => !Number.isFinite(from) || compare(answer, rational(from)) > 0;
  const isBefore = (answer: Real, to: number) => !Number.isFinite(to) || compare(answer, rational(to)) < 0;
  const justAbove = (from: number): Real => rows.findLast(({ answer }) => !isAfter(answer, from))?.counts ?? start;
  return (from, to) => {
    if (from === to) return [at(from)];
    const inside = rows.filter(({ answer }) => isAfter(answer, from) && isBefore(answer, to));
    return [justAbove(from), ...inside.map(({ counts }) => counts)];
  };
}
