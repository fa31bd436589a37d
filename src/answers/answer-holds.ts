import type { FactTest, QuestionTest } from '../questionnaire/condition.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import type { AnswerValue } from './answers.ts';

/**
 * Whether an answer passes a test of its question. Options are ordered by their values; one without a value is neither above nor
 * below another. Numbers are compared as they were answered, before they are divided by a fact.
 */
export function answerHolds(question: Question, value: AnswerValue, { test, value: wanted }: QuestionTest): boolean {
  switch (test) {
    case 'is':
      return isSame(value, wanted);
    case 'has':
      return idsOf(wanted).every((id) => idsOf(value).includes(id));
    case 'has-any':
      return idsOf(wanted).some((id) => idsOf(value).includes(id));
    case 'answered':
      return wanted === true;
    case 'at-least':
    case 'above':
    case 'below':
      return holdsOrdered(orderedBy(question, value), test, orderedBy(question, wanted));
  }
}

/** Whether a fact passes a test. */
export const factHolds = (value: number | string | boolean, { test, value: wanted }: FactTest): boolean =>
  test === 'is' ? value === wanted : holdsOrdered(numberOf(value), test, numberOf(wanted));

// Two doubles stand in the order of the shortest decimals that read back as them, so decimals are compared as written.
function holdsOrdered(value: number | undefined, test: 'at-least' | 'above' | 'below', wanted: number | undefined): boolean {
  if (value === undefined || wanted === undefined) return false;
  if (test === 'at-least') return value >= wanted;
  return test === 'above' ? value > wanted : value < wanted;
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** What an answer is ordered by: a number by itself, an option by its value. */
function orderedBy(question: Question, value: AnswerValue): number | undefined {
  if (typeof value === 'string' && 'options' in question) return question.options.find(({ id }) => id === value)?.value;
  return numberOf(value);
}

/** The same answer; of practices the same set, in whatever order. */
function isSame(value: AnswerValue, wanted: AnswerValue): boolean {
  if (!Array.isArray(value) && !Array.isArray(wanted)) return value === wanted;
  const [have, want] = [new Set(idsOf(value)), new Set(idsOf(wanted))];
  return have.size === want.size && [...want].every((id) => have.has(id));
}

function idsOf(value: AnswerValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
