import type { AnswerValue } from '../../answers/answers.ts';
import { addRationals, compareRationals, multiplyRationals, type Rational, rational, zero } from '../../exact/rational.ts';
import { compare, type Real, subtract, toNumber } from '../../exact/real.ts';
import type { LadderQuestion, Question } from '../../questionnaire/questionnaire.ts';
import { aggregate } from '../../scoring/aggregate.ts';
import { optionValue } from './position.ts';

/** How answers become one; recorded decisions come before either. */
export type JoinMethod = 'median' | 'mean';

/** One answer, and how much it weighs (above zero). */
export interface Vote {
  readonly respondent: string;
  readonly value: AnswerValue;
  readonly weight: Rational;
}

/** The joined value, and how it came about. */
export interface JoinedValue {
  readonly value: AnswerValue;
  readonly how: 'alone' | 'agreed' | JoinMethod | 'majority' | 'listed';
  /** The mean before the nearest option was taken. */
  readonly mean?: number;
  /** Half of the weight stood against the other half; the more cautious answer was taken. */
  readonly tie?: true;
}

/**
 * Joins the answers to one question, at least one. Ladders take the median (of an even number the lower middle one, so that somebody said
 * it) or the option nearest to the mean (of two the lower one); numbers the median or the mean; yes-no and each practice the majority,
 * a tie counting as no; options without order the most frequent; texts are listed with who wrote them.
 */
export function joinValues(question: Question, votes: readonly Vote[], method: JoinMethod): JoinedValue {
  const [first] = votes;
  if (first === undefined) throw new Error('nothing to join');
  if (votes.length === 1) return { value: first.value, how: 'alone' };
  if (votes.every(({ value }) => isSame(value, first.value))) return { value: first.value, how: 'agreed' };
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return joinOptions(question, votes, method);
    case 'practices':
      return joinPractices(question.options, votes);
    case 'yes-no':
      return majority(votes, ({ value }) => value === true);
    case 'number':
      return {
        value: toNumber(aggregate(method, numbers(votes), { floor: undefined, exponent: undefined, most: undefined })),
        how: method,
      };
    case 'text':
      return { value: votes.map(({ respondent, value }) => `${respondent}: ${String(value)}`).join('\n'), how: 'listed' };
  }
}

/** Whether two answers say the same; practices in whatever order. */
export const isSame = (a: AnswerValue, b: AnswerValue): boolean => canonical(a) === canonical(b);
const canonical = (value: AnswerValue): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

const numbers = (votes: readonly Vote[]) =>
  votes.flatMap(({ value, weight }) => (typeof value === 'number' ? [{ value: rational(value), weight }] : []));

const weightOf = (votes: readonly Vote[]): Rational => votes.reduce((sum, { weight }) => addRationals(sum, weight), zero);
const twice = (weight: Rational): Rational => multiplyRationals(weight, rational(2));

function majority(votes: readonly Vote[], isYes: (vote: Vote) => boolean): JoinedValue {
  const order = compareRationals(twice(weightOf(votes.filter(isYes))), weightOf(votes));
  return { value: order > 0, how: 'majority', ...(order === 0 ? { tie: true } : {}) };
}

/** Each practice by itself. Where none has a majority: the answer that stands for none of them, if there is one. */
function joinPractices(options: readonly { readonly id: string; readonly alone: boolean }[], votes: readonly Vote[]): JoinedValue {
  const together = options.filter(({ alone }) => !alone);
  const joined = together.map(({ id }) => ({ id, ...majority(votes, ({ value }) => Array.isArray(value) && value.includes(id)) }));
  const ticked = joined.filter(({ value }) => value === true).map(({ id }) => id);
  const none = options.filter(({ alone }) => alone).map(({ id }) => id);
  const tie = joined.some((each) => each.tie === true) ? ({ tie: true } as const) : {};
  return { value: ticked.length > 0 ? ticked : none.slice(0, 1), how: 'majority', ...tie };
}

function joinOptions(question: LadderQuestion, votes: readonly Vote[], method: JoinMethod): JoinedValue {
  const valued = votes.filter(({ value }) => optionValue(question, value) !== undefined);
  // An option without value is no step of the ladder: it takes half of the weight to outvote those that are.
  if (compareRationals(twice(weightOf(valued)), weightOf(votes)) < 0) return mostFrequent(question, votes);
  const points = (value: AnswerValue): Real => optionValue(question, value) ?? zero;
  const ascending = [...valued].sort((a, b) => compare(points(a.value), points(b.value)));
  if (method === 'median') return lowerMedian(ascending);
  const mean = aggregate(
    'mean',
    ascending.map(({ value, weight }) => ({ value: points(value), weight })),
    { floor: undefined, exponent: undefined, most: undefined },
  );
  return { value: nearestOption(question, mean), how: 'mean', mean: toNumber(mean) };
}

function lowerMedian(ascending: readonly Vote[]): JoinedValue {
  const half = weightOf(ascending);
  let reached = zero;
  for (const [index, { value, weight }] of ascending.entries()) {
    reached = addRationals(reached, weight);
    const order = compareRationals(twice(reached), half);
    const next = ascending[index + 1];
    if (order >= 0) return { value, how: 'median', ...(order === 0 && next !== undefined && next.value !== value ? { tie: true } : {}) };
  }
  throw new Error('a median of nothing');
}

function nearestOption(question: LadderQuestion, mean: Real): string {
  const far = (value: number): Real => {
    const distance = subtract(rational(value), mean);
    return compare(distance, zero) < 0 ? subtract(zero, distance) : distance;
  };
  const options = question.options.flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }]));
  options.sort((a, b) => compare(far(a.value), far(b.value)) || a.value - b.value);
  return options[0]?.id ?? '';
}

/** The option with the most weight; of several the one offered first. */
function mostFrequent({ options }: LadderQuestion, votes: readonly Vote[]): JoinedValue {
  const weights = options.map(({ id }) => ({ id, weight: weightOf(votes.filter(({ value }) => value === id)) }));
  const [first, second] = weights.sort((a, b) => compareRationals(b.weight, a.weight));
  const isTie = first !== undefined && second !== undefined && compareRationals(first.weight, second.weight) === 0;
  return { value: first?.id ?? '', how: 'majority', ...(isTie ? { tie: true } : {}) };
}
