import fc from 'fast-check';

/** A small questionnaire with actions, and answers to it, as plain data. */
export interface GeneratedTown {
  readonly questionnaire: object;
  readonly answers: object;
}

type QuestionKind = 'maturity' | 'yes-no' | 'practices' | 'number';

const kinds: readonly QuestionKind[] = ['maturity', 'yes-no', 'practices', 'number'];

/** By kind: how such a question is asked, what can be answered, and what an action can make of it. */
const made: Readonly<
  Record<QuestionKind, { readonly question: object; readonly answers: readonly unknown[]; readonly raises: readonly unknown[] }>
> = {
  maturity: {
    question: { options: ['none', 'some', 'all'].map((id, value) => ({ id, label: id, value })) },
    answers: ['none', 'some', 'all'],
    raises: ['some', 'all'],
  },
  'yes-no': { question: {}, answers: [true, false], raises: [true] },
  practices: {
    question: { options: [...['one', 'two', 'three'].map((id) => ({ id, label: id })), { id: 'none', label: 'none', alone: true }] },
    answers: [['none'], ['one'], ['one', 'two'], ['one', 'two', 'three']],
    raises: [{ add: ['one'] }, { add: ['two', 'three'] }],
  },
  number: { question: { from: { worst: 0, best: 10 } }, answers: [0, 3, 8, 12], raises: [{ to: 5 }, { to: 10 }] },
};

/** Each number picks something: which is a readable way of making one value depend on another. */
const numbers = (length: number) => fc.array(fc.nat(1000), { minLength: length, maxLength: length });

const pick = <T>(from: readonly T[], number = 0): T | undefined => from[number % from.length];

/** Questionnaires of up to 8 questions and 8 actions with predecessors, alternatives, exclusions and conditions. */
export const anyTown: fc.Arbitrary<GeneratedTown> = fc
  .record({
    questions: fc.array(numbers(5), { minLength: 2, maxLength: 8 }),
    actions: fc.array(numbers(9), { minLength: 1, maxLength: 8 }),
    aggregate: fc.constantFrom('mean', 'minimum', 'geometric', 'sum'),
  })
  .map(({ questions, actions, aggregate }) => {
    const asked = questions.map((seed, index) => questionOf(seed, index));
    const dimensions = ['left', 'right'].map((id, side) => ({
      id,
      title: id,
      questions: asked.filter((_, index) => index % 2 === side).map(({ question }) => question),
    }));
    const levels = [
      { id: 'low', title: 'Low' },
      { id: 'high', title: 'High', from: '50%' },
    ];
    return {
      questionnaire: {
        format: 1,
        id: 'generated',
        version: '1.0.0',
        language: 'en',
        title: 'Generated',
        aggregate,
        levels,
        dimensions,
        actions: actions.map((seed, index) =>
          actionOf(
            seed,
            index,
            asked.map(({ kind }) => kind),
          ),
        ),
      },
      answers: Object.fromEntries(asked.flatMap(({ answer }, index) => (answer === undefined ? [] : [[`q${index}`, answer]]))),
    };
  });

function questionOf([kindSeed, answerSeed, status = 0, condition = 0]: readonly number[], index: number) {
  const kind = pick(kinds, kindSeed) ?? 'yes-no';
  // The first question is a yes-no that others may depend on.
  const shown = index === 0 ? 'yes-no' : kind;
  const when = index > 0 && condition % 5 === 0 ? { when: { question: 'q0', is: true } } : {};
  const answer = [undefined, { 'dont-know': true }, { 'not-applicable': true, reason: 'none here' }][status % 8];
  return {
    kind: shown,
    question: { id: `q${index}`, ask: `Question ${index}?`, kind: shown, ...made[shown].question, ...when },
    answer: status % 8 < 3 ? answer : pick(made[shown].answers, answerSeed),
  };
}

function actionOf(seed: readonly number[], index: number, asked: readonly QuestionKind[]): object {
  const [first = 0, second = 0, raiseSeed = 0, after = 0, alternative = 0, excluded = 0, condition = 0, cost = 0] = seed;
  const raisesOf = (number: number) => [
    `q${number % asked.length}`,
    pick(made[asked[number % asked.length] ?? 'yes-no'].raises, raiseSeed),
  ];
  const earlier = (number: number) => `a${number % Math.max(1, index)}`;
  const before =
    index === 0 || after % 2 === 1 ? [] : alternative % 3 === 0 ? [...new Set([earlier(after), earlier(alternative)])] : [earlier(after)];
  // What comes first cannot be excluded; that would be a mistake in the questionnaire.
  const rivals = index > 0 && excluded % 4 === 0 ? [earlier(excluded)].filter((id) => !before.includes(id)) : [];
  return {
    id: `a${index}`,
    title: `Action ${index}`,
    raises: Object.fromEntries([raisesOf(first), ...(second % 2 === 0 ? [raisesOf(second)] : [])]),
    after: before.length > 1 ? [{ any: before }] : before,
    excludes: rivals,
    ...(condition % 6 === 0 ? { when: { question: 'q0', answered: true } } : {}),
    cost: { likely: cost, currency: 'EUR' },
  };
}
