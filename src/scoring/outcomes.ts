import { answerHolds, factHolds } from '../answers/answer-holds.ts';
import type { Answer, AnswerValue } from '../answers/answers.ts';
import { isMeasurable, type Standing } from '../answers/standings.ts';
import { maximum, minimum, type Real } from '../exact/real.ts';
import type { Condition, FactTest, QuestionTest, Truth } from '../questionnaire/condition.ts';
import { testsOf } from '../questionnaire/evaluate.ts';
import type { PracticesQuestion } from '../questionnaire/questionnaire.ts';
import { type ModelQuestion, onTerms } from './model.ts';
import { numberOutcomes } from './number-outcomes.ts';
import type { Facts } from './question-value.ts';

/**
 * One way a question comes out: what it counts, on the terms of its node, and which tests it passes. An open number has an
 * outcome for each stretch between the numbers it is compared with; then `low` and `high` are the ends of what it counts there.
 */
export interface Outcome {
  /** undefined: without points, it leaves as what is not applicable does. */
  readonly low: Real | undefined;
  readonly high: Real | undefined;
  /** Not applicable or not asked: there is no answer to speak of. */
  readonly isSilent?: true;
  holds(test: QuestionTest): Truth;
}

/** One value a fact that is not told may have. */
export interface FactOutcome {
  holds(test: FactTest): boolean;
}

/** An outcome that counts nothing and passes no test: not applicable. */
export const silent: Outcome = { low: undefined, high: undefined, isSilent: true, holds: () => false };
/** The same of a question outside the chosen depth. */
export const notAsked: Outcome = { ...silent };

/** The ways a question can come out: one where it is answered, all of its values where it is open. */
export function outcomesOf(
  question: ModelQuestion,
  { status, visible, answer }: Standing,
  tests: readonly QuestionTest[],
  facts: Facts,
): readonly Outcome[] {
  // Should what is hidden today be asked after all, it is open: an answer kept for it does not come back.
  if (visible === false) return open(question, tests, facts);
  if (status === 'not-applicable') return [silent];
  if (answer?.status !== 'answered') return open(question, tests, facts);
  return isMeasurable(question.question, facts) ? [answered(question, answer, facts)] : open(question, tests, facts);
}

const keptOpen = new WeakMap<ModelQuestion, readonly Outcome[]>();

/** What is open comes out in the same ways for whoever leaves it open, unless it is divided by one of their facts. */
function open(question: ModelQuestion, tests: readonly QuestionTest[], facts: Facts): readonly Outcome[] {
  if (question.question.kind === 'number' && question.question.per !== undefined) return possible(question, tests, facts);
  const outcomes = keptOpen.get(question) ?? possible(question, tests, facts);
  keptOpen.set(question, outcomes);
  return outcomes;
}

/** An option counts the same whoever chooses it, so what was found once is kept. */
const kept = new WeakMap<ModelQuestion, Map<AnswerValue, Outcome>>();

function answered(question: ModelQuestion, { value }: Answer & { readonly status: 'answered' }, facts: Facts): Outcome {
  if (question.question.kind === 'number' || typeof value === 'object') return valued(question, value, facts);
  const known = kept.get(question) ?? new Map<AnswerValue, Outcome>();
  kept.set(question, known);
  const outcome = known.get(value) ?? valued(question, value, facts);
  if (question.question.kind !== 'text') known.set(value, outcome);
  return outcome;
}

/** What an answer counts and which tests it passes. */
export function valued(question: ModelQuestion, value: AnswerValue, facts: Facts): Outcome {
  const points = question.value?.points(value, facts);
  return exactly(question, value, points && onTerms(question, points));
}

const exactly = (question: ModelQuestion, value: AnswerValue, points: Real | undefined): Outcome => ({
  low: points,
  high: points,
  holds: (test) => answerHolds(question.question, value, test),
});

/** All that an open question can come to by values; options without one only where no option has any. */
export function possible(question: ModelQuestion, tests: readonly QuestionTest[], facts: Facts): readonly Outcome[] {
  const asked = question.question;
  switch (asked.kind) {
    case 'maturity':
    case 'choice':
      return ofValues(
        question,
        asked.options.filter(({ value }) => value !== undefined || question.value === undefined).map(({ id }) => id),
        facts,
      );
    case 'yes-no':
      return ofValues(question, [false, true], facts);
    case 'practices':
      return practicesOutcomes(question, asked, tests, facts);
    case 'number':
      return numberOutcomes(question, asked, tests, facts);
    case 'text':
      return ofValues(question, [...new Set([...tests.flatMap(textOf), anyOtherText])], facts);
  }
}

const anyOtherText = '\u0000';
const textOf = ({ value }: QuestionTest): string[] => (typeof value === 'string' ? [value] : []);

function ofValues(question: ModelQuestion, values: readonly AnswerValue[], facts: Facts): readonly Outcome[] {
  return values.map((value) => valued(question, value, facts));
}

/** Up to this many practices every set of them is tried. */
const fewPractices = 10;

/** Every set that can be ticked together; of very many practices an outcome of which only the ends are known. */
function practicesOutcomes(
  question: ModelQuestion,
  asked: PracticesQuestion,
  tests: readonly QuestionTest[],
  facts: Facts,
): readonly Outcome[] {
  const together = asked.options.filter(({ alone }) => !alone).map(({ id }) => id);
  const alone = asked.options.filter((option) => option.alone).map(({ id }) => [id]);
  if (together.length > fewPractices) return manyPractices(question, asked, tests, together, alone, facts);
  const sets = [...alone, ...subsets(together).filter((set) => set.length > 0)];
  return distinct(ofValues(question, sets, facts), tests);
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  let sets: (readonly string[])[] = [[]];
  for (const id of ids) sets = sets.flatMap((set) => [set, [...set, id]]);
  return sets;
}

/** Only sets of the practices that tests or rules look at are told apart; the others count together, all that lowers or all that raises. */
function manyPractices(
  question: ModelQuestion,
  asked: PracticesQuestion,
  tests: readonly QuestionTest[],
  together: readonly string[],
  alone: readonly (readonly string[])[],
  facts: Facts,
): readonly Outcome[] {
  const rules = typeof asked.score === 'string' ? [] : asked.score.flatMap(({ when }) => (when === undefined ? [] : questionTests(when)));
  const all = [...tests, ...rules];
  const named = together.filter((id) => all.some(({ value }) => value === id || (Array.isArray(value) && value.includes(id))));
  if (named.length > fewPractices || all.some(({ test }) => test === 'is')) return [anything(question)];
  const others = asked.options.filter(({ id, alone: stands }) => !stands && !named.includes(id));
  const [lowering, raising] = [others.filter(({ value = 0 }) => value < 0), others.filter(({ value = 0 }) => value >= 0)];
  const ids = (options: typeof others): readonly string[] => options.map(({ id }) => id);
  const outcomes = subsets(named).map((set) => {
    const least = [...set, ...(lowering.length > 0 || set.length > 0 ? ids(lowering) : ids(others).slice(0, 1))];
    const [low, high] = ofValues(question, [least, [...set, ...ids(raising)]], facts);
    return { low: low?.low, high: high?.high, holds: (test: QuestionTest) => low?.holds(test) ?? 'unknown' };
  });
  return distinct([...ofValues(question, alone, facts), ...outcomes], tests);
}

const questionTests = (condition: Condition): QuestionTest[] =>
  [...testsOf(condition)].flatMap((test) => (test.kind === 'question' ? [test] : []));

const anything = (question: ModelQuestion): Outcome => ({
  low: question.value && question.range.low,
  high: question.value && question.range.high,
  holds: () => 'unknown',
});

/** Each once of those that count the same and pass the same tests. */
function distinct(outcomes: readonly Outcome[], tests: readonly QuestionTest[]): readonly Outcome[] {
  const found = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = `${keyOf(outcome.low)} ${keyOf(outcome.high)} ${tests.map((test) => outcome.holds(test)).join()}`;
    if (!found.has(key)) found.set(key, outcome);
  }
  return [...found.values()];
}

const keyOf = (value: Real | undefined): string => (value === undefined ? '' : Object.values(value).join('/'));

/** The least and the greatest of what outcomes count; undefined where they count nothing. */
export function extremes(outcomes: readonly Outcome[]): { readonly low: Real; readonly high: Real } | undefined {
  const [first] = outcomes;
  if (outcomes.length === 1) return first?.low && first.high && { low: first.low, high: first.high };
  const lows = outcomes.flatMap(({ low }) => (low === undefined ? [] : [low]));
  const highs = outcomes.flatMap(({ high }) => (high === undefined ? [] : [high]));
  if (lows.length === 0) return undefined;
  return { low: lows.reduce(minimum), high: highs.reduce(maximum) };
}

/** What a fact that is not told could be, as far as these tests tell it apart. */
export function factOutcomes(tests: readonly FactTest[]): readonly FactOutcome[] {
  const texts = tests.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const numbers = tests.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const isYesNo = tests.some(({ value }) => typeof value === 'boolean');
  const values = isYesNo ? [true, false] : numbers.length > 0 ? stretches(numbers) : [...new Set(texts), anyOtherText];
  return values.map((value) => ({ holds: (test) => factHolds(value, test) }));
}

/** A number of every stretch that these cut the line into, and these themselves; in ascending order. */
export function stretches(cuts: readonly number[]): readonly number[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const between = sorted.flatMap((cut, i) => {
    const next = sorted[i + 1];
    return next === undefined ? [cut] : [cut, cut + (next - cut) / 2];
  });
  return [Number.NEGATIVE_INFINITY, ...between, Number.POSITIVE_INFINITY];
}
