import type { AnswerValue } from '../answers/answers.ts';
import { compare } from '../exact/real.ts';
import type { NumberQuestion, Question, Raise } from '../questionnaire/questionnaire.ts';
import { type Facts, questionValue } from '../scoring/question-value.ts';

/** An answer once a raise is done: at least what the raise gives, and never worse than it was. The very same value where nothing changes. */
export function raised(question: Question, value: AnswerValue, raise: Raise, facts: Facts): AnswerValue {
  switch (raise.kind) {
    case 'yes':
      return value === false ? true : value;
    case 'option':
      return order(question, raise.option, value, facts) === 1 ? raise.option : value;
    case 'number':
      return question.kind === 'number' && typeof value === 'number' ? betterNumber(question, value, raise.to, facts) : value;
    case 'practices':
      return question.kind === 'practices' && Array.isArray(value) ? withPractices(question.options, value, raise.add) : value;
  }
}

/** How the points of one answer compare with those of another; undefined where one has none, as an option without value. */
function order(question: Question, a: AnswerValue, b: AnswerValue, facts: Facts): -1 | 0 | 1 | undefined {
  const value = questionValue(question);
  const [left, right] = [value?.points(a, facts), value?.points(b, facts)];
  return left === undefined || right === undefined ? undefined : compare(left, right);
}

/** Of two numbers with the same points (both clipped, both on one step) the one further in the better direction. */
function betterNumber(question: NumberQuestion, value: number, to: number, facts: Facts): number {
  const byPoints = order(question, to, value, facts) ?? 0;
  if (byPoints !== 0) return byPoints > 0 ? to : value;
  return lessIsBetter(question) ? Math.min(value, to) : Math.max(value, to);
}

function lessIsBetter({ measure }: NumberQuestion): boolean {
  if (measure === undefined) return false;
  if ('best' in measure) return measure.worst > measure.best;
  const [first, last] = [measure.start ?? measure.steps[0]?.value ?? 0, measure.steps.at(-1)?.value ?? 0];
  return last < first;
}

/** The practices in place and those added, in the order they are offered; what cannot stand together with others goes. */
function withPractices(
  options: readonly { readonly id: string; readonly alone: boolean }[],
  value: readonly string[],
  add: readonly string[],
): readonly string[] {
  if (add.every((id) => value.includes(id))) return value;
  return options.filter(({ id, alone }) => !alone && (value.includes(id) || add.includes(id))).map(({ id }) => id);
}
