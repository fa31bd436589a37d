import { didYouMean } from '../source/nearest.ts';
import type { Tell } from '../source/problems.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { QuestionTest } from './condition.ts';
import type * as format from './format.ts';
import type { Item } from './item.ts';
import type { NamedQuestion } from './names.ts';

type Test = QuestionTest['test'];
type QuestionKind = format.Question['kind'];

/** Which tests an answer of each kind can be put to. */
const testsFor: Readonly<Record<QuestionKind, readonly Test[]>> = {
  maturity: ['is', 'at-least', 'above', 'below', 'answered'],
  choice: ['is', 'at-least', 'above', 'below', 'answered'],
  practices: ['has', 'has-any', 'is', 'answered'],
  'yes-no': ['is', 'answered'],
  number: ['is', 'at-least', 'above', 'below', 'answered'],
  text: ['is', 'answered'],
};

/** Reads the one test that `data` puts a question to; undefined where it does not fit its kind, which is told. */
export function readQuestionTest(
  test: Test,
  data: format.Condition,
  spot: Spot,
  question: NamedQuestion,
  tell: Tell,
): QuestionTest | undefined {
  const { id, kind } = question.data;
  const fitting = testsFor[kind];
  if (!fitting.includes(test)) {
    tell(
      'questionnaire/test-not-for-kind',
      keyAt(inside(spot, test)),
      { test, id, kind: `${kind} question` },
      `It takes: ${fitting.join(', ')}.`,
    );
    return undefined;
  }
  const value = data[test];
  if (value === undefined || !fits(test, value, inside(spot, test), question, tell)) return undefined;
  return { kind: 'question', question: id, test, value };
}

type Value = string | number | boolean | readonly string[];

function fits(test: Test, value: Value, spot: Spot, question: NamedQuestion, tell: Tell): boolean {
  if (test === 'answered') return true;
  const wanted = (words: string): false => {
    tell('questionnaire/test-value', spot, { test, of: `the ${question.data.kind} question ${question.data.id}`, wanted: words });
    return false;
  };
  switch (question.data.kind) {
    case 'maturity':
    case 'choice':
      return typeof value === 'string' ? optionFits(test, value, spot, question, tell) : wanted('the id of one of its options');
    case 'practices':
      return typeof value === 'object' ? refersToOptions(value, spot, question, tell) : wanted('a list of ids of its options');
    case 'yes-no':
      return typeof value === 'boolean' || wanted('true or false');
    case 'number':
      return typeof value === 'number' || wanted('a number');
    case 'text':
      return typeof value === 'string' || wanted('a text');
  }
}

function optionFits(test: Test, id: string, spot: Spot, question: NamedQuestion, tell: Tell): boolean {
  if (!refersToOption(id, spot, question, tell)) return false;
  const unordered = test !== 'is' && optionCalled(id, question)?.data.value === undefined;
  if (unordered) tell('questionnaire/unordered-option', spot, { option: id, question: question.data.id, test });
  return !unordered;
}

const optionCalled = (id: string, { options }: NamedQuestion): Item<format.Option> | undefined =>
  options.find(({ data }) => data.id === id);

/** Tells an option that the question does not offer. */
export function refersToOption(id: string, spot: Spot, question: NamedQuestion, tell: Tell): boolean {
  if (optionCalled(id, question) !== undefined) return true;
  const offered = question.options.map(({ data }) => data.id);
  const listed = offered.length === 0 ? undefined : `It offers: ${offered.slice(0, 20).join(', ')}.`;
  tell('questionnaire/unknown-option', spot, { option: id, question: question.data.id }, () => didYouMean(id, offered) ?? listed);
  return false;
}

/** Tells every option of a list that the question does not offer. */
export const refersToOptions = (ids: readonly string[], spot: Spot, question: NamedQuestion, tell: Tell): boolean =>
  ids.map((id, index) => refersToOption(id, inside(spot, index), question, tell)).every(Boolean);
