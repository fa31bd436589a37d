import fc from 'fast-check';
import type { Answers } from '../../../src/answers/answers.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import type * as format from '../../../src/questionnaire/format.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import type { NodeScore, Scorecard } from '../../../src/scoring/scorecard.ts';
import { type Draw, drawFrom } from '../../scoring/generated.ts';
import { answersTo, questionnaireIn } from '../read-text.ts';
import { constraintsOf } from '../roadmap/constraints-of.ts';

type Overall = NonNullable<format.QuestionnaireFile['aggregate']>;

/** What a small town is made of. */
export interface Ingredients {
  readonly overall: readonly Overall[];
  readonly dimensions: readonly format.Aggregate[];
  /** Levels that ask for answers beside a score; where there is no overall score, for answers alone. */
  readonly staged?: boolean;
  /** Practices whose value comes from a table. */
  readonly rules?: boolean;
  /** Questions, adjustments, levels and actions that hang on answers and scores. */
  readonly conditions?: boolean;
}

/** A questionnaire with a few actions, answers to all of it, and what plans have to respect. */
export interface Town {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly constraints: readonly Constraints[];
}

/** Every town is planned for under so many sets of constraints. */
export const setsOfConstraints = 4;

/** So few actions that every one of them can be tried in every month of so many years. */
const mostActions: Readonly<Record<number, number>> = { 1: 6, 2: 5, 3: 4 };

export const smallTowns = (ingredients: Ingredients): fc.Arbitrary<Town> =>
  fc.gen().map((gen) => {
    const draw = drawFrom(gen);
    const periods = draw.whole(1, 3);
    const file = questionnaireOf(draw, ingredients, draw.whole(3, mostActions[periods] ?? 4));
    const questionnaire = questionnaireIn(JSON.stringify(file));
    const asked = questionsIn(file);
    const answers = answersTo(
      questionnaire,
      Object.fromEntries(asked.map((question) => [question.id, draw.one(kinds[kindOf(question)].answers)])),
    );
    const today = score(questionnaire, answers);
    return {
      questionnaire,
      answers,
      constraints: Array.from({ length: setsOfConstraints }, () => constraintsFor(draw, questionnaire, today, periods)),
    };
  });

type Kind = 'maturity' | 'yes-no' | 'number' | 'practices' | 'table';

/** By kind: how such a question is asked, what is answered, the worst more often, and what an action makes of it. */
const kinds: Readonly<
  Record<
    Kind,
    { readonly question: object; readonly answers: readonly unknown[]; readonly raises: NonNullable<format.Action['raises']>[string][] }
  >
> = {
  maturity: {
    question: { kind: 'maturity', options: [0, 1, 2, 4].map((value) => ({ id: `o${value}`, label: `${value}`, value })) },
    answers: ['o0', 'o0', 'o0', 'o1', 'o2'],
    raises: ['o1', 'o2', 'o4', 'o4'],
  },
  'yes-no': { question: { kind: 'yes-no' }, answers: [false, false, false, true], raises: [true] },
  number: {
    question: { kind: 'number', from: { worst: 0, best: 90 } },
    answers: [0, 0, 20, 50],
    raises: [{ to: 30 }, { to: 60 }, { to: 90 }],
  },
  practices: {
    question: { kind: 'practices', options: practiceOptions() },
    answers: [['nothing'], ['nothing'], ['one']],
    raises: [{ add: ['one'] }, { add: ['two'] }, { add: ['two', 'three'] }],
  },
  table: {
    question: {
      kind: 'practices',
      options: practiceOptions(),
      rules: [{ when: { has: ['one', 'two'] }, value: 3 }, { when: { 'has-any': ['two', 'three'] }, value: 1 }, { value: 0 }],
    },
    answers: [['nothing'], ['nothing'], ['one'], ['three']],
    raises: [{ add: ['one'] }, { add: ['two'] }, { add: ['one', 'three'] }],
  },
};

function practiceOptions(): format.Option[] {
  return [...['one', 'two', 'three'].map((id) => ({ id, label: id })), { id: 'nothing', label: 'nothing', alone: true }];
}

const kindOf = ({ kind, rules }: format.Question): Kind =>
  rules !== undefined ? 'table' : kind === 'maturity' || kind === 'yes-no' || kind === 'number' ? kind : 'practices';

const questionsIn = ({ dimensions = [] }: format.QuestionnaireFile): readonly format.Question[] =>
  dimensions.flatMap(({ questions = [] }) => questions);

function questionnaireOf(draw: Draw, ingredients: Ingredients, actions: number): format.QuestionnaireFile {
  const dimensions = ['left', 'right'].map((id) => dimensionOf(draw, id, ingredients));
  const asked = dimensions.flatMap(({ questions = [] }) => questions);
  const [first] = asked;
  if (ingredients.conditions === true && first !== undefined) hangOnConditions(draw, first, dimensions);
  const overall = draw.one(ingredients.overall);
  return {
    format: 1,
    id: 'small',
    version: '1.0.0',
    language: 'en',
    title: 'Small town',
    // What hangs on scores names them on the shorter scale.
    scale: ingredients.conditions === true || draw.chance(40) ? { min: 1, max: 5 } : { min: 0, max: 100 },
    aggregate: overall,
    ...settingsOf(overall),
    levels: levelsOf(overall, ingredients),
    dimensions,
    actions: Array.from({ length: actions }, (_, index) => actionOf(draw, index, asked, ingredients)),
  };
}

const settingsOf = (aggregate: Overall): Pick<format.Dimension, 'exponent'> => (aggregate === 'power' ? { exponent: -2 } : {});

function dimensionOf(draw: Draw, id: string, ingredients: Ingredients): format.Dimension {
  const aggregate = draw.one(ingredients.dimensions);
  return {
    id,
    title: id,
    weight: draw.one([1, 1, 2, 0.5]),
    aggregate,
    ...settingsOf(aggregate),
    questions: Array.from({ length: draw.whole(1, 3) }, (_, index) => questionOf(draw, `${id}-${index}`, ingredients)),
  };
}

function questionOf(draw: Draw, id: string, { rules, staged }: Ingredients): format.Question {
  const kind = draw.one<Kind>(
    rules === true ? ['table', 'table', 'practices', 'maturity'] : ['maturity', 'maturity', 'yes-no', 'number', 'practices'],
  );
  const need = { maturity: 'o2', 'yes-no': true, number: 60, practices: ['one', 'two'], table: ['one'] }[kind];
  return {
    id,
    ask: `${id}?`,
    weight: draw.one([1, 1, 2, 3]),
    ...(staged === true && draw.chance(60) ? { 'needed-for': { [draw.one(['middle', 'high'])]: need } } : {}),
    ...(kinds[kind].question as Pick<format.Question, 'kind'>),
  };
}

function levelsOf(overall: Overall, { staged = false, conditions = false }: Ingredients): format.Level[] {
  const from = (percent: string): Partial<format.Level> => (overall === 'none' ? {} : { from: percent });
  return [
    { id: 'low', title: 'Low' },
    { id: 'middle', title: 'Middle', ...from(staged ? '20%' : '35%') },
    { id: 'high', title: 'High', ...from('70%'), ...(conditions ? { needs: { dimension: 'left', 'at-least': 2 } } : {}) },
  ];
}

/** The second question hangs on the first, and the score of a dimension on a score or an answer. */
function hangOnConditions(draw: Draw, first: format.Question, dimensions: readonly format.Dimension[]): void {
  const isBetter: format.Condition = { not: { question: first.id, ...worst(kindOf(first)) } };
  const [left, right] = dimensions;
  const second = right?.questions?.[0];
  if (second !== undefined && draw.chance(50)) second.when = isBetter;
  if (left !== undefined && draw.chance(40)) left.adjust = [{ when: { not: isBetter }, ...draw.one([{ cap: 3 }, { multiply: 0.5 }]) }];
  if (right !== undefined && draw.chance(60))
    right.adjust = [
      {
        when: { dimension: 'left', [draw.one(['below', 'at-least'])]: 3 },
        ...draw.one([{ cap: 2 }, { 'at-least': 3 }, { multiply: 1.25 }]),
      },
    ];
}

const worst = (kind: Kind): Partial<format.Condition> =>
  kind === 'maturity' ? { is: 'o0' } : kind === 'yes-no' ? { is: false } : kind === 'number' ? { below: 10 } : { has: ['nothing'] };

function actionOf(draw: Draw, index: number, asked: readonly format.Question[], { conditions }: Ingredients): format.Action {
  const raised = [draw.one(asked), ...(draw.chance(35) ? [draw.one(asked)] : [])];
  const earlier = (): string => `a${draw.whole(0, index - 1)}`;
  const isLater = index > 0;
  const before = isLater && draw.chance(35) ? (draw.chance(35) ? [{ any: [...new Set([earlier(), earlier()])] }] : [earlier()]) : [];
  return {
    id: `a${index}`,
    title: `Action ${index}`,
    raises: Object.fromEntries(raised.map((question) => [question.id, draw.one(kinds[kindOf(question)].raises)])),
    after: before,
    // What comes first cannot be excluded: that would be a mistake in the questionnaire.
    excludes: isLater && before.length === 0 && draw.chance(15) ? [earlier()] : [],
    ...(conditions === true && draw.chance(20) ? { when: { dimension: 'left', below: draw.one([2, 3, 4]) } } : {}),
    cost: { likely: 10 * draw.whole(0, 6), 'per-year': draw.one([0, 0, 0, 6, 12, 24]), currency: 'EUR' },
    effort: draw.chance(60) ? { it: draw.whole(0, 6) / 2, policy: draw.whole(0, 2) / 2 } : {},
    duration: draw.one([1, 2, 3, 4, 6, 6, 9, 12, 14]),
  };
}

function constraintsFor(draw: Draw, { actions }: Questionnaire, { overall, dimensions }: Scorecard, periods: number): Constraints {
  const ids = [...actions.keys()];
  const perYear = (least: number, most: number, unit: number) => Array.from({ length: periods }, () => unit * draw.whole(least, most));
  const crew = (role: string, percent: number, most: number) => (draw.chance(percent) ? [[role, perYear(0, most, 0.5)] as const] : []);
  const must = draw.chance(15) ? [draw.one(ids)] : [];
  const part = ({ scale: { min, max } }: NodeScore): number => min + draw.one([0.2, 0.3, 0.4, 0.5]) * (max - min);
  const least = draw.one([...dimensions.values()]);
  const reach = overall.exact === null || draw.chance(60) ? draw.one(['middle', 'middle', 'middle', 'high']) : part(overall);
  return constraintsOf({
    periods,
    budget: draw.chance(75) ? perYear(1, 10, 10) : undefined,
    carryOver: draw.chance(50),
    capacity: new Map([...crew('it', 45, 6), ...crew('policy', 25, 3)]),
    mandatory: new Set(must),
    refused: new Set(draw.chance(20) ? [draw.one(ids)].filter((id) => !must.includes(id)) : []),
    atLeast: new Map(draw.chance(15) ? [[least.id, part(least)] as const] : []),
    target: draw.chance(20) ? { reach, within: 12 * draw.whole(1, periods) } : undefined,
  });
}
