import { answerHolds } from '../answers/answer-holds.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { isMeasurable } from '../answers/standings.ts';
import { type Rational, rationalToNumber } from '../exact/rational.ts';
import { toNumber } from '../exact/real.ts';
import type { Condition, QuestionTest, Truth } from '../questionnaire/condition.ts';
import type { Aggregate, Dimension, Missing, Questionnaire } from '../questionnaire/questionnaire.ts';
import {
  type Model,
  type ModelAdjustment,
  type ModelLevel,
  type ModelNode,
  type ModelQuestion,
  modelOf,
  onTerms,
} from '../scoring/model.ts';
import { possible } from '../scoring/outcomes.ts';
import type { MeanSettings, Parts } from './means.ts';

/** A questionnaire and one subject's answers in doubles, made ready to be judged thousands of times over. */
export interface TrialModel {
  readonly model: Model;
  readonly answers: Answers;
  readonly questions: readonly TrialQuestion[];
  readonly nodes: readonly TrialNode[];
  /** What stands in the file, by index of the question; undefined where nothing was answered. */
  readonly told: readonly (AnswerValue | undefined)[];
  /** Weights as written, by index of the node and position of the child; of a child weighed by the sum of its own: NaN. */
  readonly weights: readonly (readonly number[])[];
  readonly indexOf: { readonly nodes: ReadonlyMap<string, number>; readonly questions: ReadonlyMap<string, number> };
  readonly passes: (question: ModelQuestion, value: AnswerValue, test: QuestionTest) => boolean;
  /** Whether whatever an open question may come to passes a test; unknown where that differs. */
  readonly passesOpen: (question: ModelQuestion, test: QuestionTest) => Truth;
}

export interface TrialQuestion {
  readonly of: ModelQuestion;
  readonly low: number;
  readonly high: number;
  readonly isScored: boolean;
  /** Without an answer: open, or out of it (not applicable, not asked). */
  readonly otherwise: 'open' | 'not-applicable' | 'not-asked';
  readonly missing: Missing;
  /** All of these must hold for it to be asked. */
  readonly whens: readonly Condition[];
  /** Points on the terms of its node; NaN where an answer has none. Remembered by the very value. */
  readonly points: (value: AnswerValue) => number;
  /** Those of the answer as told; NaN where there is none. */
  readonly toldPoints: number;
}

export interface TrialNode {
  readonly of: ModelNode;
  readonly low: number;
  readonly high: number;
  readonly dimension: Dimension;
  /** Whether an answer is open somewhere below. */
  readonly hasOpen: boolean;
  /** Nothing in it hangs on a condition. */
  readonly isUnconditional: boolean;
  /** Room for its parts while it is judged. */
  readonly parts: Parts;
  readonly aggregate: Aggregate | 'none';
  /** The other method that could be defended here; the same where there is none. */
  readonly alternative: Aggregate | 'none';
  readonly settings: MeanSettings;
  readonly whens: readonly Condition[];
  readonly adjust: readonly {
    readonly when: ModelAdjustment['when'];
    readonly multiply: number;
    readonly cap: number;
    readonly atLeast: number;
  }[];
  readonly levels: readonly { readonly of: ModelLevel; readonly from: number }[];
}

/** Compiles a questionnaire and answers for trials. */
export function trialModel(questionnaire: Questionnaire, answers: Answers): TrialModel {
  const model = modelOf(questionnaire);
  const told = model.questions.map((question) => toldBy(question, answers));
  const questions = model.questions.map((question) => trialQuestion(question, told[question.index], answers));
  const isOpen = ({ index }: ModelQuestion): boolean => told[index] === undefined && questions[index]?.otherwise === 'open';
  return {
    model,
    answers,
    questions,
    nodes: model.nodes.map((node) => trialNode(node, node.questions.some(isOpen))),
    told,
    weights: model.nodes.map(({ children }) => children.map(({ weight }) => (weight === 'sum' ? Number.NaN : rationalToNumber(weight)))),
    indexOf: { nodes: indexOf(model.nodes), questions: indexOf(model.questions) },
    passes: rememberedTests(),
    passesOpen: rememberedOpenTests(answers),
  };
}

const indexOf = (items: readonly { readonly id: string; readonly index: number }[]): ReadonlyMap<string, number> =>
  new Map(items.map(({ id, index }) => [id, index]));

function toldBy({ id, question }: ModelQuestion, answers: Answers): AnswerValue | undefined {
  const answer = answers.given.get(id);
  const isUsed = answer?.status === 'answered' && isAsked(question, answers) && isMeasurable(question, answers.subject.facts);
  return isUsed ? answer.value : undefined;
}

/** Whether an answer passes a test, remembered by the test and the very value. */
function rememberedTests(): TrialModel['passes'] {
  const remembered = new Map<QuestionTest, Map<AnswerValue, boolean>>();
  return ({ question }, value, test) => {
    const known = remembered.get(test) ?? new Map<AnswerValue, boolean>();
    remembered.set(test, known);
    const truth = known.get(value) ?? answerHolds(question, value, test);
    known.set(value, truth);
    return truth;
  };
}

const isAsked = ({ core }: { readonly core: boolean }, { depth }: Answers): boolean => depth === 'full' || core;

function rememberedOpenTests({ subject }: Answers): TrialModel['passesOpen'] {
  const remembered = new Map<QuestionTest, Truth>();
  return (question, test) => {
    const [first = 'unknown', ...others] = remembered.has(test)
      ? [remembered.get(test)]
      : possible(question, [test], subject.facts).map((outcome) => outcome.holds(test));
    const truth = others.every((other) => other === first) ? first : 'unknown';
    remembered.set(test, truth);
    return truth;
  };
}

function trialQuestion(question: ModelQuestion, told: AnswerValue | undefined, answers: Answers): TrialQuestion {
  const { range, value: how, id } = question;
  const known = new Map<AnswerValue, number>();
  const computed = (value: AnswerValue): number => {
    const points = how?.points(value, answers.subject.facts);
    return points === undefined ? Number.NaN : toNumber(onTerms(question, points));
  };
  const status = answers.given.get(id)?.status;
  return {
    of: question,
    low: rationalToNumber(range.low),
    high: rationalToNumber(range.high),
    isScored: how !== undefined && question.weight.numerator !== 0,
    otherwise: !isAsked(question.question, answers) ? 'not-asked' : status === 'not-applicable' ? 'not-applicable' : 'open',
    missing: question.node.dimension.missing,
    whens: [...(question.question.when === undefined ? [] : [question.question.when]), ...whensAround(question.node)],
    points: (value) => {
      const points = known.get(value) ?? computed(value);
      known.set(value, points);
      return points;
    },
    toldPoints: told === undefined ? Number.NaN : computed(told),
  };
}

function trialNode(node: ModelNode, hasOpen: boolean): TrialNode {
  const { dimension, range, settings } = node;
  return {
    of: node,
    low: rationalToNumber(range.low),
    high: rationalToNumber(range.high),
    dimension,
    hasOpen,
    isUnconditional: isUnconditional(node),
    parts: { values: new Float64Array(node.children.length), weights: new Float64Array(node.children.length), count: 0 },
    aggregate: dimension.aggregate,
    alternative: alternativeTo(node),
    whens: whensAround(node),
    settings: { floor: maybe(settings.floor), exponent: maybe(settings.exponent) ?? 1 },
    adjust: node.adjust.map(({ when, multiply, cap, atLeast }) => ({
      when,
      multiply: maybe(multiply) ?? 1,
      cap: maybe(cap) ?? Number.POSITIVE_INFINITY,
      atLeast: maybe(atLeast) ?? Number.NEGATIVE_INFINITY,
    })),
    levels: node.levels.map((of) => ({ of, from: of.from === undefined ? Number.NEGATIVE_INFINITY : toNumber(of.from) })),
  };
}

function whensAround(node: ModelNode): readonly Condition[] {
  const around = node.parent === undefined ? [] : whensAround(node.parent);
  return node.dimension.when === undefined ? around : [...around, node.dimension.when];
}

const maybe = (value: Rational | undefined): number | undefined => value && rationalToNumber(value);

const isUnconditional = (node: ModelNode): boolean =>
  whensAround(node).length === 0 &&
  node.adjust.length === 0 &&
  node.children.every((child) => (child.kind === 'question' ? child.question.when === undefined : isUnconditional(child)));

/**
 * The geometric mean for the arithmetic and the other way round, where both can be defended: on a scale that starts above zero. On one
 * that starts at zero the geometric mean depends on where zero was put, and no other method is taken for the arithmetic mean.
 */
function alternativeTo({ dimension: { aggregate }, range }: ModelNode): Aggregate | 'none' {
  if (aggregate === 'geometric') return 'mean';
  return aggregate === 'mean' && range.low.numerator > 0 ? 'geometric' : aggregate;
}
