import fc from 'fast-check';
import type { Answers } from '../../../src/answers/answers.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import type * as format from '../../../src/questionnaire/format.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { type Case, questionsIn, read, readGiven } from '../../scoring/generated.ts';

/** A questionnaire with actions, answers to it, and constraints. */
export interface Town {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly constraints: Partial<Constraints>;
}

const numbers = (length: number) => fc.array(fc.nat(999), { minLength: length, maxLength: length });

/** The same case with one to four actions, each with a cost, an effort and a duration, and with limits that some of them break. */
export const withActions = ({ questionnaire, answers }: Case): fc.Arbitrary<Town> =>
  fc.tuple(fc.array(numbers(9), { minLength: 1, maxLength: 4 }), numbers(8)).map(([seeds, limits]) => {
    const questions = questionsIn(questionnaire.dimensions ?? []);
    const actions = seeds.map((seed, index) => actionFrom(seed, index, questions));
    const made = read({ ...questionnaire, actions });
    return { questionnaire: made, answers: readGiven(answers, made), constraints: constraintsFrom(limits, actions.length) };
  });

function actionFrom(seed: readonly number[], index: number, questions: readonly format.Question[]): format.Action {
  const [first = 0, second = 0, level = 0, after = 0, cost = 0, running = 0, effort = 0, months = 0, rival = 0] = seed;
  const raises = [first, ...(second % 2 === 0 ? [second] : [])].flatMap((number) => {
    const question = questions[number % questions.length];
    return question === undefined ? [] : [[question.id, raiseOf(question, level)] as const];
  });
  const before = `a${after % Math.max(1, index)}`;
  const hasBefore = index > 0 && after % 3 === 0;
  const isAny = index > 1 && after % 2 === 0;
  const other = `a${rival % Math.max(1, index)}`;
  return {
    id: `a${index}`,
    title: `Action ${index}`,
    raises: Object.fromEntries(raises),
    ...(hasBefore ? { after: [isAny ? { any: ['a0', 'a1'] } : before] } : {}),
    ...(index > 0 && rival % 5 === 0 && !hasBefore ? { excludes: [other] } : {}),
    cost: { likely: 10 * (1 + (cost % 5)), 'per-year': running % 3 === 0 ? 12 * (running % 4) : 0, currency: 'EUR' },
    effort: { it: (effort % 4) / 2 },
    duration: 3 + (months % 6),
  };
}

function raiseOf(question: format.Question, level: number): NonNullable<format.Action['raises']>[string] {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return level % 2 === 0 ? 'o1' : 'o2';
    case 'yes-no':
      return true;
    case 'practices':
      return { add: level % 2 === 0 ? ['o0'] : ['o1', 'o2'] };
    default:
      return { to: [25, 45, 70][level % 3] ?? 45 };
  }
}

function constraintsFrom(
  [money = 0, people = 0, carry = 0, must = 0, which = 0]: readonly number[],
  actions: number,
): Partial<Constraints> {
  return {
    ...(money % 4 === 0 ? {} : { budget: [20 + (money % 80)] }),
    ...(people % 2 === 0 ? {} : { capacity: new Map([['it', [(people % 7) / 2]]]) }),
    carryOver: carry % 2 === 0,
    ...(must % 4 === 0 ? { mandatory: new Set([`a${which % actions}`]) } : {}),
  };
}
