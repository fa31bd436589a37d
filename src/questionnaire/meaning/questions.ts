import { inside, keyAt, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { NamedQuestion } from '../names.ts';
import type { Meaning, Rule } from './meaning.ts';
import { checkMeasure, checkOnScale } from './measures.ts';

type Kind = format.Question['kind'];
type Key = keyof format.Question;

/** The keys that only some kinds of question use. */
const keysOf: Readonly<Record<Kind, readonly Key[]>> = {
  maturity: ['options', 'values', 'needed-for'],
  choice: ['options', 'values', 'needed-for'],
  practices: ['options', 'values', 'score', 'rules', 'needed-for'],
  number: ['values', 'unit', 'from', 'steps', 'per', 'times', 'needed-for'],
  'yes-no': ['needed-for'],
  text: [],
};
const special = new Set<Key>(Object.values(keysOf).flat());

/** Every question has what its kind needs and nothing that its kind does not use, and its values have a range. */
export const questions: Rule = (meaning) => {
  for (const question of meaning.names.question.values()) {
    const { data, spot } = question;
    for (const key of Object.keys(data) as Key[])
      if (special.has(key) && !keysOf[data.kind].includes(key))
        meaning.tell('questionnaire/key-not-for-kind', keyAt(inside(spot, key)), { key, kind: data.kind });
    checkers[data.kind](question, meaning);
    if (data.values === 'on-scale') checkValues(question, meaning);
  }
};

const nothing = (): void => {};

const checkers: Readonly<Record<Kind, (question: NamedQuestion, meaning: Meaning) => void>> = {
  maturity: checkLadder,
  choice: checkLadder,
  practices: checkPractices,
  number: checkNumber,
  'yes-no': nothing,
  text: nothing,
};

function checkLadder(question: NamedQuestion, { tell }: Meaning): void {
  const { data, spot, options } = question;
  if (!hasOptions(question, 2, tell)) return;
  const alone = options.find((option) => option.data.alone !== undefined);
  if (alone !== undefined) tell('questionnaire/key-not-for-kind', keyAt(inside(alone.spot, 'alone')), { key: 'alone', kind: data.kind });
  const valued = options.filter((option) => option.data.value !== undefined);
  const values = valued.map((option) => option.data.value ?? 0);
  if (data.values === undefined && valued.length > 0) checkRange(values, inside(spot, 'options'), question, tell);
  if (data.kind !== 'maturity') return;
  const falling = valued.find((option, index) => index > 0 && (option.data.value ?? 0) <= (values[index - 1] ?? 0));
  if (falling !== undefined)
    tell('questionnaire/ladder-order', inside(falling.spot, 'value'), { question: data.id, option: falling.data.id });
}

function hasOptions({ data, spot, options }: NamedQuestion, least: number, tell: Meaning['tell']): boolean {
  // An option set that is not there is told as such.
  if (typeof data.options === 'string' && options.length === 0) return false;
  if (options.length >= least) return true;
  tell('questionnaire/options-missing', data.options === undefined ? spot : inside(spot, 'options'), {
    question: data.id,
    kind: data.kind,
    least,
  });
  return false;
}

function checkRange(values: readonly number[], spot: Spot, { data }: NamedQuestion, tell: Meaning['tell']): void {
  if (values.every((value) => value === values[0])) tell('questionnaire/no-range', spot, { question: data.id });
}

function checkPractices(question: NamedQuestion, { tell }: Meaning): void {
  const { data, spot, options } = question;
  if (!hasOptions(question, 1, tell)) return;
  if (data.rules !== undefined && data.score !== undefined)
    tell('questionnaire/two-ways', keyAt(inside(spot, 'score')), { question: data.id, one: 'score', other: 'rules' });
  const counted = options.filter((option) => option.data.alone !== true).map((option) => option.data.value ?? 1);
  if (data.rules !== undefined) checkRules(data.rules, inside(spot, 'rules'), question, tell);
  else if (counted.every((value) => value === 0)) return;
  if (!options.some((option) => option.data.alone === true))
    tell('questionnaire/alone-missing', inside(spot, 'options'), { question: data.id });
}

function checkRules(rules: readonly format.Rule[], spot: Spot, question: NamedQuestion, tell: Meaning['tell']): void {
  const { id } = question.data;
  const last = rules.length - 1;
  if (rules.length === 0) tell('questionnaire/rules-last', spot, { question: id });
  for (const [index, { when }] of rules.entries()) {
    if (index === last && when !== undefined) tell('questionnaire/rules-last', inside(spot, index), { question: id });
    if (index < last && when === undefined) tell('questionnaire/rule-hides', inside(spot, index), { question: id });
  }
  if (question.data.values === undefined && rules.length > 0) {
    const values = rules.map(({ value }) => value);
    checkRange(values, spot, question, tell);
  }
}

function checkNumber({ data, spot }: NamedQuestion, meaning: Meaning): void {
  checkMeasure(data, (key) => inside(spot, key), meaning);
}

/** The values of options and rules, where they are numbers of the scale. */
function checkValues({ data, spot, options }: NamedQuestion, meaning: Meaning): void {
  for (const option of options) checkOnScale(option.data.value, inside(option.spot, 'value'), meaning);
  for (const [index, { value }] of (data.rules ?? []).entries()) checkOnScale(value, inside(spot, 'rules', index, 'value'), meaning);
}
