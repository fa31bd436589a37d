import type { AnswerValue } from '../answers/answers.ts';
import { rational } from '../exact/rational.ts';
import { compare, divide, multiply, type Real, toNumber } from '../exact/real.ts';
import { testsOf } from '../questionnaire/evaluate.ts';
import type { NumberQuestion, PracticeRule, PracticesQuestion, Question, Step } from '../questionnaire/questionnaire.ts';
import { type Facts, type QuestionValue, questionValue } from '../scoring/question-value.ts';

/**
 * The answers worth more points than today's (of an open question: than the fewest), fewest points first, one for each number
 * of points. Of several sets of practices with the same points the one nearest to today's. Empty where nothing is better or the
 * question is not scored.
 */
export function betterAnswers(question: Question, today: AnswerValue | undefined, facts: Facts): readonly AnswerValue[] {
  const value = questionValue(question);
  if (value === undefined) return [];
  const pointsOf = (answer: AnswerValue): Real | undefined => value.points(answer, facts);
  const least = (today === undefined ? undefined : pointsOf(today)) ?? value.range.low;
  const offered = offeredBy(question, today, value, facts).flatMap((answer) => {
    const points = pointsOf(answer);
    return points !== undefined && compare(points, least) > 0 ? [{ answer, points }] : [];
  });
  // Sorting keeps the order among equals, so the first offered, the nearest to today's, stays.
  return offered
    .sort((a, b) => compare(a.points, b.points))
    .filter(({ points }, index, all) => index === 0 || compare(points, all[index - 1]?.points ?? points) !== 0)
    .map(({ answer }) => answer);
}

/** The answer worth most; undefined where none is better than today's. */
export const bestAnswer = (question: Question, today: AnswerValue | undefined, facts: Facts): AnswerValue | undefined =>
  betterAnswers(question, today, facts).at(-1);

function offeredBy(question: Question, today: AnswerValue | undefined, value: QuestionValue, facts: Facts): readonly AnswerValue[] {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'yes-no':
      return [true];
    case 'number':
      return numbersOffered(question, value, facts);
    case 'practices':
      return setsOffered(question, Array.isArray(today) ? today : []);
    case 'text':
      return [];
  }
}

/** The best goalpost, or where the steps begin, as a person would answer: before dividing by a fact. */
function numbersOffered(question: NumberQuestion, value: QuestionValue, facts: Facts): readonly number[] {
  const { measure, per, times } = question;
  if (measure === undefined) return [];
  const divisor = per === undefined ? 1 : facts.get(per);
  if (typeof divisor !== 'number' || divisor === 0) return [];
  const asAnswered = (at: number): number =>
    toNumber(divide(multiply(rational(at), rational(divisor)), rational(per === undefined ? 1 : times)));
  if ('steps' in measure) return measure.steps.map((step, index) => reaching(asAnswered(entering(step, measure.steps[index + 1])), 1));
  return [reaching(asAnswered(measure.best), measure.best > measure.worst ? 1 : -1)];

  /** The nearest double may fall just short of a fraction; then the next one will do. */
  function reaching(number: number, direction: 1 | -1): number {
    const further = number + direction * Math.abs(number) * 2 * Number.EPSILON;
    const [near, far] = [value.points(number, facts), value.points(further, facts)];
    return near !== undefined && far !== undefined && compare(far, near) > 0 ? further : number;
  }
}

/** A number of a step: the point it begins at, or one above it that the next step has not taken. */
function entering({ at, isAbove }: Step, next: Step | undefined): number {
  if (!isAbove) return at;
  return next === undefined || next.at > at + 1 ? at + 1 : (at + next.at) / 2;
}

/** Up to this many practices every set of them is tried. */
const fewPractices = 10;

/** Sets of practices that can stand together, those nearest to today's first. */
function setsOffered(question: PracticesQuestion, today: readonly string[]): readonly (readonly string[])[] {
  const together = question.options.filter(({ alone }) => !alone).map(({ id }) => id);
  const sets = together.length <= fewPractices ? subsets(together) : likelySets(question, together, today);
  const distance = (set: readonly string[]): number => together.filter((id) => set.includes(id) !== today.includes(id)).length;
  return [...sets].sort((a, b) => distance(a) - distance(b));
}

const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>((sets, id) => sets.concat(sets.map((set) => set.concat(id))), [[]]).slice(1);

/** Too many to try all: today's with the practices of each rule; or with one more each time, the most valuable first. */
function likelySets(
  { options, score }: PracticesQuestion,
  together: readonly string[],
  today: readonly string[],
): readonly (readonly string[])[] {
  const withThese = (ids: readonly string[]): readonly string[] => together.filter((id) => today.includes(id) || ids.includes(id));
  if (typeof score !== 'string') return [...score.map((rule) => withThese(practicesOf(rule))), together];
  const worth = (id: string): number => options.find((option) => option.id === id)?.value ?? 0;
  const missing = together.filter((id) => !today.includes(id) && worth(id) > 0).sort((a, b) => worth(b) - worth(a));
  return missing.map((_, index) => withThese(missing.slice(0, index + 1)));
}

const practicesOf = ({ when }: PracticeRule): readonly string[] =>
  when === undefined ? [] : [...testsOf(when)].flatMap((test) => (test.kind === 'question' && Array.isArray(test.value) ? test.value : []));
