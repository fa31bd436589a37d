import fc from 'fast-check';
import type { Answers } from '../../src/answers/answers.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import type { Checked } from '../../src/diagnostics/diagnostic.ts';
import type * as format from '../../src/questionnaire/format.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

/** What a generated questionnaire may hold; everything where nothing is said. */
export interface Ingredients {
  readonly aggregates?: readonly format.Aggregate[];
  readonly conditions?: boolean;
  readonly adjustments?: boolean;
  readonly rules?: boolean;
  readonly numbers?: boolean;
  readonly levels?: boolean;
  readonly missing?: boolean;
  readonly facts?: boolean;
  readonly weightSums?: boolean;
  readonly practices?: boolean;
  /** That levels need an answer or a score of something. */
  readonly needs?: boolean;
  /** Products, differences, quotients, dimensions that count by goalposts or steps; only where this is true. */
  readonly falling?: true;
}

/** A case: the questionnaire and the answers as their files would hold them. */
export interface Case {
  readonly questionnaire: format.QuestionnaireFile;
  readonly answers: format.AnswersFile;
}

/** Draws from what fast-check decides, so that cases shrink. */
export interface Draw {
  whole(min: number, max: number): number;
  one<T>(from: readonly T[]): T;
  chance(percent: number): boolean;
}

export const drawFrom = (gen: fc.GeneratorValue): Draw => {
  const whole = (min: number, max: number): number => gen(fc.integer, { min, max });
  return {
    whole,
    one: (from) => from[whole(0, from.length - 1)] as (typeof from)[number],
    // 0 is no: shrinking takes things away.
    chance: (percent) => whole(0, 99) >= 100 - percent,
  };
};

/** Cases with these ingredients. */
export const cases = (ingredients: Ingredients = {}): fc.Arbitrary<Case> =>
  fc.gen().map((gen) => {
    const draw = drawFrom(gen);
    const questionnaire = drawQuestionnaire(draw, ingredients);
    return { questionnaire, answers: drawAnswers(draw, questionnaire, ingredients) };
  });

const everyAggregate: readonly format.Aggregate[] = ['mean', 'geometric', 'harmonic', 'power', 'minimum', 'maximum', 'median', 'sum'];

function drawQuestionnaire(draw: Draw, ingredients: Ingredients): format.QuestionnaireFile {
  const scale = draw.one([
    { min: 0, max: 100 },
    { min: 0, max: 5 },
    { min: 1, max: 5 },
  ]);
  const maker = new Maker(draw, ingredients, scale);
  const dimensions = Array.from({ length: draw.whole(1, 3) }, (_, i) => maker.dimension(`d${i}`, 1));
  return {
    format: 1,
    id: 'generated',
    version: '1.0.0',
    language: 'en',
    title: 'Generated',
    scale,
    aggregate: maker.aggregate(),
    ...maker.settings(),
    facts: [{ id: 'population', kind: 'number' }],
    stages: [
      { id: 'early', title: 'Early' },
      { id: 'late', title: 'Late' },
    ],
    ...(maker.has('levels') ? { levels: maker.levels() } : {}),
    dimensions,
  };
}

/** Builds from the top to the bottom; conditions look only at what has been built already. */
class Maker {
  readonly #draw: Draw;
  readonly #ingredients: Ingredients;
  readonly #scale: format.Scale;
  readonly #questions: format.Question[] = [];
  readonly #finished: string[] = [];
  /** Levels are compared only where no level needs a score: together they could lead in a circle. */
  readonly #comparesLevels: boolean;
  #aggregate: format.Aggregate = 'mean';

  constructor(draw: Draw, ingredients: Ingredients, scale: format.Scale) {
    this.#draw = draw;
    this.#ingredients = ingredients;
    this.#scale = scale;
    this.#comparesLevels = this.has('levels') && draw.chance(40);
  }

  has(ingredient: Exclude<keyof Ingredients, 'aggregates'>): boolean {
    return this.#ingredients[ingredient] ?? true;
  }

  aggregate(): format.Aggregate {
    const aggregates = this.#ingredients.aggregates ?? everyAggregate;
    this.#aggregate = this.#draw.chance(50) ? this.#draw.one(aggregates) : (aggregates[0] ?? 'mean');
    return this.#aggregate;
  }

  /** What the aggregate drawn last asks for. */
  settings(): Pick<format.Dimension, 'floor' | 'exponent'> {
    if (this.#aggregate === 'power') return { exponent: this.#draw.one([-2, -1, 0.5, 2, 3]) };
    const takesFloor = this.#aggregate === 'geometric' || this.#aggregate === 'harmonic';
    return takesFloor && this.#draw.chance(50) ? { floor: 1 } : {};
  }

  weight(): number {
    return this.#draw.one([1, 1, 2, 0.5, 3]);
  }

  dimension(id: string, depth: number): format.Dimension {
    const draw = this.#draw;
    const aggregate = this.aggregate();
    const settings = this.settings();
    const when = depth > 0 && this.has('conditions') && draw.chance(15) ? this.#answerCondition() : undefined;
    const questions = Array.from({ length: draw.whole(depth > 1 ? 1 : 0, 3) }, (_, i) => this.question(`${id}-q${i}`));
    const nested = depth < 2 ? draw.whole(questions.length === 0 ? 1 : 0, 2) : 0;
    const dimensions = Array.from({ length: nested }, (_, i) => this.dimension(`${id}-d${i}`, depth + 1));
    const adjust = this.has('adjustments') && draw.chance(35) ? [this.#adjustment()] : undefined;
    const other = this.#ingredients.falling && draw.chance(40) ? this.#method(questions, dimensions) : undefined;
    if (depth === 1) this.#finished.push(id);
    return {
      id,
      title: id,
      weight: this.has('weightSums') && draw.chance(15) ? 'sum' : this.weight(),
      ...(other ?? { aggregate, ...settings }),
      ...(this.#ingredients.falling && draw.chance(30) ? this.#counting() : {}),
      ...(when === undefined ? {} : { when }),
      ...(adjust === undefined ? {} : { adjust }),
      ...(this.has('missing') && draw.chance(30) ? { missing: this.#missing() } : {}),
      ...(questions.length > 0 ? { questions } : {}),
      ...(dimensions.length > 0 ? { dimensions } : {}),
    };
  }

  /** A method that takes points, and parts that suit it. */
  #method(questions: format.Question[], dimensions: format.Dimension[]): Pick<format.Dimension, 'aggregate'> | undefined {
    const parts = [...questions, ...dimensions];
    if (parts.length < 2) return undefined;
    for (const part of parts) part.weight = this.#draw.one([1, 1, 2]);
    return { aggregate: this.#draw.one(parts.length === 2 ? ['product', 'difference', 'quotient'] : ['product', 'difference']) };
  }

  #counting(): Partial<format.Dimension> {
    const { min, max } = this.#scale;
    const middle = min + (max - min) / 2;
    return this.#draw.one<Partial<format.Dimension>>([
      { from: { worst: max, best: min } },
      { from: { worst: min, best: middle } },
      { from: { worst: 1, best: max, transform: 'log' } },
      { steps: [{ value: 1 }, { at: middle, value: 2 }, { above: middle, value: 5 }] },
      { steps: [{ value: max }, { above: middle, value: min }], values: 'on-scale' },
      {
        steps: [
          { at: min, value: 1 },
          { at: middle, value: 4 },
          { at: max, value: 2 },
        ],
      },
    ]);
  }

  #missing(): format.Missing {
    const choose = () => this.#draw.one(['leaves', 'lowest'] as const);
    return { 'not-applicable': choose(), hidden: choose() };
  }

  question(id: string): format.Question {
    const kinds: format.Question['kind'][] = [
      'maturity',
      'choice',
      'yes-no',
      'practices',
      ...(this.has('numbers') ? (['number'] as const) : []),
    ];
    const kind = this.#draw.one(kinds);
    const when = this.has('conditions') && this.#draw.chance(25) ? this.#answerCondition() : undefined;
    const question: format.Question = {
      id,
      kind,
      ask: `${id}?`,
      stage: this.#draw.one(['early', 'late']),
      weight: this.weight(),
      ...this.#ofKind(kind),
      ...(when === undefined ? {} : { when }),
    };
    const need = this.has('levels') && this.#draw.chance(40) ? this.#need(question) : undefined;
    this.#questions.push(question);
    return need === undefined ? question : { ...question, 'needed-for': need };
  }

  #ofKind(kind: format.Question['kind']): Partial<format.Question> {
    const draw = this.#draw;
    const { min, max } = this.#scale;
    const option = (i: number, value: number | undefined): format.Option => ({
      id: `o${i}`,
      label: `o${i}`,
      ...(value === undefined ? {} : { value }),
    });
    switch (kind) {
      case 'maturity':
      case 'choice': {
        const onScale = draw.chance(15);
        const values = onScale ? [min, min + (max - min) / 4, max] : [0, 1, 2, ...(draw.chance(50) ? [5] : [])];
        const silent = kind === 'choice' && draw.chance(30) ? [option(9, undefined)] : [];
        return { options: [...values.map((value, i) => option(i, value)), ...silent], ...(onScale ? { values: 'on-scale' } : {}) };
      }
      case 'practices': {
        const options = [...[0, 1, 2].map((i) => option(i, undefined)), { id: 'nothing', label: 'nothing', alone: true }];
        if (this.has('rules') && draw.chance(40)) {
          const rules = [
            { when: { has: ['o0', 'o1'] }, value: draw.one([1, 3]) },
            { when: { 'has-any': ['o1', 'o2'] }, value: 2 },
            { value: 0 },
          ];
          return { options, rules };
        }
        return { options, score: draw.one(['share', 'sum']) };
      }
      case 'number':
        if (draw.chance(30))
          return {
            steps: [
              ...(draw.chance(30) ? [{ value: -1 }] : []),
              { at: 10, value: 1 },
              draw.chance(30) ? { above: 30, value: 2 } : { at: 30, value: 2 },
              { at: 50, value: 4 },
            ],
          };
        return {
          from: draw.one([
            { worst: 0, best: 100 },
            { worst: 80, best: 20 },
            { worst: 1, best: 1000, transform: 'log' },
          ]),
        };
      default:
        return {};
    }
  }

  #need(question: format.Question): NonNullable<format.Question['needed-for']> | undefined {
    const level = this.#draw.one(['middle', 'high']);
    switch (question.kind) {
      case 'maturity':
      case 'choice':
        return { [level]: this.#draw.one(['o1', 'o2']) };
      case 'yes-no':
        return { [level]: true };
      case 'practices':
        return { [level]: ['o1'] };
      case 'number':
        return { [level]: question.from !== undefined && question.from.worst > question.from.best ? 30 : 40 };
      default:
        return undefined;
    }
  }

  levels(): format.Level[] {
    const draw = this.#draw;
    const needs = (percent: number): Partial<format.Level> =>
      this.has('needs') && draw.chance(percent) && this.#questions.length > 0
        ? { needs: !this.#comparesLevels && draw.chance(40) ? this.#scoreCondition() : this.#answerCondition() }
        : {};
    return [
      { id: 'low', title: 'low', from: '0%' },
      { id: 'middle', title: 'middle', from: '30%', ...needs(30) },
      { id: 'high', title: 'high', from: '65%', ...needs(30) },
    ];
  }

  #adjustment(): format.Adjustment {
    const draw = this.#draw;
    const { min, max } = this.#scale;
    const middle = min + (max - min) / 2;
    const points = (max - min) / 5;
    const effect = draw.one<Partial<format.Adjustment>>([
      { cap: middle },
      { 'at-least': middle },
      { multiply: 0.5 },
      { multiply: 1.25 },
      { add: points },
      { add: -points, cap: middle },
    ]);
    return { when: this.#finished.length > 0 && draw.chance(50) ? this.#scoreCondition() : this.#answerCondition(), ...effect };
  }

  #scoreCondition(): format.Condition {
    const draw = this.#draw;
    if (this.#finished.length === 0) return this.#answerCondition();
    const { min, max } = this.#scale;
    const at = min + (max - min) * draw.one([0.25, 0.4, 0.5, 0.75]);
    const test = draw.one(['at-least', 'above', 'below']);
    const dimension = draw.one(this.#finished);
    const inFinished = this.#questions.filter(({ id }) => id.split('-')[0] === dimension);
    if (draw.chance(25) && inFinished.length > 0) {
      const { stage = '' } = draw.one(inFinished);
      return draw.chance(50) ? { stage, [test]: at } : { cell: `${dimension}/${stage}`, [test]: at };
    }
    if (this.#comparesLevels && draw.chance(30)) return { dimension, [draw.one(['level-at-least', 'level-below'])]: 'middle' };
    return { dimension, [test]: at };
  }

  #answerCondition(): format.Condition {
    const draw = this.#draw;
    const tests = Array.from({ length: draw.whole(1, 2) }, () => this.#answerTest());
    const [first] = tests;
    if (tests.length === 1 && first !== undefined) return draw.chance(20) ? { not: first } : first;
    if (draw.chance(15)) return { count: [...tests, this.#answerTest()], reaches: 2 };
    return draw.chance(50) ? { all: tests } : { any: tests };
  }

  #answerTest(): format.Condition {
    const draw = this.#draw;
    const question = this.#questions.length > 0 ? draw.one(this.#questions) : undefined;
    if (question === undefined || (this.has('facts') && draw.chance(15)))
      return this.has('facts') ? { fact: 'population', [draw.one(['at-least', 'below'])]: 50000 } : { fact: 'population', 'at-least': 0 };
    switch (question.kind) {
      case 'maturity':
      case 'choice':
        return { question: question.id, [draw.one(['is', 'at-least', 'above', 'below'])]: draw.one(['o0', 'o1', 'o2']) };
      case 'yes-no':
        return { question: question.id, is: draw.chance(50) };
      case 'practices':
        return { question: question.id, [draw.one(['has', 'has-any'])]: [draw.one(['o0', 'o1', 'o2'])] };
      default:
        return { question: question.id, [draw.one(['at-least', 'above', 'below'])]: draw.one([15, 40, 60]) };
    }
  }
}

/** Most questions answered, so that what is open can be enumerated. */
function drawAnswers(draw: Draw, questionnaire: format.QuestionnaireFile, ingredients: Ingredients): format.AnswersFile {
  const answers: Record<string, format.AnswersFile['answers'][string]> = {};
  for (const question of questionsIn(questionnaire.dimensions ?? [])) {
    const fate = draw.whole(0, 99);
    if (fate < 55) answers[question.id] = drawValue(draw, question);
    else if (fate < 65 && (ingredients.missing ?? true)) answers[question.id] = { 'not-applicable': true, reason: 'drawn' };
    else if (fate < 70) answers[question.id] = { 'dont-know': true };
  }
  const isTold = !(ingredients.facts ?? true) || draw.chance(60);
  return {
    questionnaire: 'generated@1.0.0',
    subject: { name: 'Exampleville', facts: isTold ? { population: draw.one([1000, 50000, 900000]) } : {} },
    answers,
  };
}

export function questionsIn(dimensions: readonly format.Dimension[]): readonly format.Question[] {
  return dimensions.flatMap(({ questions = [], dimensions: nested = [] }) => [...questions, ...questionsIn(nested)]);
}

/** Any answer that a question takes. */
export function drawValue(draw: Draw, { kind, options }: format.Question): string | number | boolean | string[] {
  const ids = typeof options === 'object' ? options.map(({ id }) => id) : [];
  switch (kind) {
    case 'maturity':
    case 'choice':
      return draw.one(ids);
    case 'yes-no':
      return draw.chance(50);
    case 'practices': {
      const ticked = ['o0', 'o1', 'o2'].filter(() => draw.chance(50));
      return ticked.length === 0 ? ['nothing'] : ticked;
    }
    default:
      return draw.one([0, 10, 15, 20, 30, 40, 50, 60, 75, 100, 2000]);
  }
}

/** The questionnaire as it is read from its file. */
export const read = (file: format.QuestionnaireFile): Questionnaire =>
  sound(readQuestionnaire({ main: { file: 'questionnaire.yaml', content: JSON.stringify(file) }, parts: [], translations: [] }));

/** The answers as they are read from their file. */
export const readGiven = (file: format.AnswersFile, questionnaire: Questionnaire): Answers =>
  sound(readAnswers({ file: 'answers.yaml', content: JSON.stringify(file) }, questionnaire));

function sound<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ code, message, place }) => `${place.line}:${place.column} ${code}: ${message}`).join('\n'));
}
