import { answerHolds, factHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import type { FactTest, QuestionTest, Truth } from '../../questionnaire/condition.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { stretches } from '../../scoring/outcomes.ts';

/** Answers that no condition tells apart, by one of them; or how a question can stay without an answer. */
export type AnswerClass =
  | { readonly status: 'answered'; readonly value: AnswerValue }
  | { readonly status: 'not-applicable' | 'not-asked' | 'open' };

/** A fact's values that no condition tells apart, by one of them; undefined: not told. */
export interface FactClass {
  readonly value: number | string | boolean | undefined;
}

/** Up to this many practices every set of those that conditions name is told apart. */
const fewPractices = 12;

/** The classes of answers to a question as far as these tests can tell; undefined where there are too many of them. */
export function answersApart(question: Question, tests: readonly QuestionTest[]): readonly AnswerClass[] | undefined {
  const values = valuesApart(question, tests);
  if (values === undefined) return undefined;
  const seen = new Set<string>();
  return values.flatMap((value) => {
    const key = tests.map((test) => answerHolds(question, value, test)).join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ status: 'answered', value } as const];
  });
}

function valuesApart(question: Question, tests: readonly QuestionTest[]): readonly AnswerValue[] | undefined {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'yes-no':
      return [true, false];
    case 'number':
      return numbersApart(tests.flatMap(({ value }) => (typeof value === 'number' ? [value] : [])));
    case 'text':
      return [...new Set(tests.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))), 'other'];
    case 'practices':
      return practicesApart(question.options, tests);
  }
}

/** A number of every stretch between these, and these themselves. */
export function numbersApart(cuts: readonly number[]): readonly number[] {
  if (cuts.length === 0) return [1];
  const [least, most] = [Math.min(...cuts), Math.max(...cuts)];
  return stretches(cuts).map((number) => (Number.isFinite(number) ? number : number < 0 ? least - 1 : most + 1));
}

/** Sets of the practices that tests name, each also with one that none names, which alone makes an empty set an answer. */
function practicesApart(
  options: readonly { readonly id: string; readonly alone: boolean }[],
  tests: readonly QuestionTest[],
): readonly AnswerValue[] | undefined {
  const named = new Set(tests.flatMap(({ value }) => (Array.isArray(value) ? value : [])));
  const together = options.filter(({ alone }) => !alone).map(({ id }) => id);
  const told = together.filter((id) => named.has(id));
  if (told.length > fewPractices) return undefined;
  const unnamed = together.find((id) => !named.has(id));
  const sets = told.reduce<readonly (readonly string[])[]>((all, id) => all.concat(all.map((set) => [...set, id])), [[]]);
  const filled = unnamed === undefined ? [] : sets.map((set) => [...set, unnamed]);
  return [...options.filter(({ alone }) => alone).map(({ id }) => [id]), ...sets.filter((set) => set.length > 0), ...filled];
}

/** What a test of a question comes to with an answer of the class, should the question be asked. */
export function holdsOf(question: Question, answer: AnswerClass, test: QuestionTest): Truth {
  if (answer.status === 'answered') return answerHolds(question, answer.value, test);
  if (answer.status !== 'open') return false;
  return test.test === 'answered' ? test.value === false : 'unknown';
}

/** The classes of a fact's values as far as these tests can tell. */
export function factsApart(tests: readonly FactTest[]): readonly FactClass[] {
  const values = tests.map(({ value }) => value);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return numbersApart(numbers).map((value) => ({ value }));
  if (values.some((value) => typeof value === 'boolean')) return [{ value: true }, { value: false }];
  return [...new Set(values), 'other'].map((value) => ({ value }));
}

export const factHoldsOf = ({ value }: FactClass, test: FactTest): Truth => (value === undefined ? 'unknown' : factHolds(value, test));
