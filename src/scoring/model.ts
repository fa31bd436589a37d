import { addRationals, type Rational, rational, zero } from '../exact/rational.ts';
import type { Real } from '../exact/real.ts';
import type { Condition } from '../questionnaire/condition.ts';
import { type Method, methodOf } from '../questionnaire/methods.ts';
import type { Dimension, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { aggregate, type Settings } from './aggregate.ts';
import { type Valuation, valuationOf } from './measure.ts';
import { type QuestionValue, questionValue } from './question-value.ts';
import { clip, place, type Range, rangeOf, thresholdIn } from './range.ts';

/** A questionnaire made ready for scoring: a tree of nodes and questions with exact numbers. */
export interface Model {
  readonly questionnaire: Questionnaire;
  readonly scale: Range;
  readonly root: ModelNode;
  /** The root, then all dimensions, parents before children. */
  readonly nodes: readonly ModelNode[];
  /** In the order of the questionnaire; `index` is the place in this list. */
  readonly questions: readonly ModelQuestion[];
  readonly nodeOf: ReadonlyMap<string, ModelNode>;
  readonly questionOf: ReadonlyMap<string, ModelQuestion>;
}

export interface ModelQuestion {
  readonly kind: 'question';
  readonly index: number;
  readonly id: string;
  readonly question: Question;
  readonly node: ModelNode;
  readonly weight: Rational;
  /** undefined: not scored. */
  readonly value: QuestionValue | undefined;
  /** What it can come to on the terms of its node. */
  readonly range: Range;
}

export interface ModelNode {
  readonly kind: 'node';
  readonly index: number;
  readonly id: string;
  readonly dimension: Dimension;
  readonly parent: ModelNode | undefined;
  readonly weight: Rational | 'sum';
  /** Its own fixed range: the scale, or of a sum what its children add up to. */
  readonly range: Range;
  readonly method: Method;
  readonly settings: Settings;
  /** How its score counts in the node above; undefined: as it is. */
  readonly counting: Valuation | undefined;
  readonly children: readonly (ModelQuestion | ModelNode)[];
  readonly adjust: readonly ModelAdjustment[];
  readonly levels: readonly ModelLevel[];
  readonly publishFrom: Rational;
  /** All questions below, in the order of the questionnaire. */
  readonly questions: readonly ModelQuestion[];
}

export interface ModelAdjustment {
  readonly when: Condition;
  readonly multiply: Rational | undefined;
  readonly add: Rational | undefined;
  readonly cap: Rational | undefined;
  readonly atLeast: Rational | undefined;
}

export interface ModelLevel {
  readonly id: string;
  readonly from: Real | undefined;
  readonly needs: Condition | undefined;
  /** The questions below the node that this level needs something of. */
  readonly neededOf: readonly { readonly question: ModelQuestion; readonly test: Condition }[];
}

const models = new WeakMap<Questionnaire, Model>();

/** The model of a questionnaire, made once. */
export function modelOf(questionnaire: Questionnaire): Model {
  const known = models.get(questionnaire);
  if (known !== undefined) return known;
  const model = makeModel(questionnaire);
  models.set(questionnaire, model);
  return model;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function makeModel(questionnaire: Questionnaire): Model {
  const scale = rangeOf(questionnaire.scale.min, questionnaire.scale.max);
  const order = new Map([...questionnaire.questions.keys()].map((id, index) => [id, index]));
  const nodes: ModelNode[] = [];
  const questions: ModelQuestion[] = [];
  const root = nodeFrom(questionnaire.root, undefined);
  questions.sort((a, b) => a.index - b.index);
  return {
    questionnaire,
    scale,
    root,
    nodes,
    questions,
    nodeOf: new Map(nodes.map((node) => [node.id, node])),
    questionOf: new Map(questions.map((question) => [question.id, question])),
  };

  /** A node is known to its children before they are known to it. */
  function nodeFrom(dimension: Dimension, parent: ModelNode | undefined): ModelNode {
    const { id, weight, floor, exponent, adjust, missing } = dimension;
    const node: Growing<ModelNode> = {
      kind: 'node',
      index: nodes.length,
      id,
      dimension,
      parent,
      weight: weight === 'sum' ? weight : rational(weight),
      range: scale,
      method: methodOf(dimension.aggregate),
      settings: { floor: exactly(floor), exponent: exactly(exponent), most: scale.high },
      counting: dimension.measure && valuationOf(dimension.measure),
      children: [],
      adjust: adjust.map(({ when, multiply, add, cap, atLeast }) => ({
        when,
        multiply: exactly(multiply),
        add: exactly(add),
        cap: exactly(cap),
        atLeast: exactly(atLeast),
      })),
      levels: [],
      publishFrom: rational(missing.publishFrom),
      questions: [],
    };
    nodes.push(node);
    node.children = dimension.children.flatMap((child) => childFrom(child, node));
    if (node.method.hasOwnRange) node.range = ownRange(node);
    node.questions = node.children
      .flatMap((child) => (child.kind === 'question' ? [child] : child.questions))
      .sort((a, b) => a.index - b.index);
    node.levels = levelsOf(node);
    return node;
  }

  function childFrom(child: Dimension['children'][number], node: ModelNode): (ModelQuestion | ModelNode)[] {
    if ('dimension' in child) {
      const dimension = questionnaire.dimensions.get(child.dimension);
      return dimension === undefined ? [] : [nodeFrom(dimension, node)];
    }
    const [question, index] = [questionnaire.questions.get(child.question), order.get(child.question)];
    if (question === undefined || index === undefined) return [];
    const value = questionValue(question);
    const range = value === undefined || !(node.method.takesPoints || value.onScale) ? scale : value.range;
    const made: ModelQuestion = {
      kind: 'question',
      index,
      id: question.id,
      question,
      node,
      weight: rational(question.weight),
      value,
      range: node.method.takesPoints ? range : { low: asRational(clip(range.low, scale)), high: asRational(clip(range.high, scale)) },
    };
    questions.push(made);
    return [made];
  }
}

const exactly = (decimal: number | undefined): Rational | undefined => (decimal === undefined ? undefined : rational(decimal));

/** Rationals stay rational when they are clipped to rationals. */
function asRational(value: Real): Rational {
  if (value.kind === 'interval') throw new Error('an interval where a fraction was expected');
  return value;
}

export const isSum = ({ dimension }: ModelNode): boolean => dimension.aggregate === 'sum';

/** Points of a question as a number of its node: as they are where it takes points, else placed on the scale unless they are numbers of it. */
export function onTerms({ value, node, range }: ModelQuestion, points: Real): Real {
  if (value === undefined || node.method.takesPoints) return points;
  return value.onScale ? clip(points, node.range) : place(points, value.range, range);
}

/** The score of a dimension as a number of the node above: what it counts there, its own range placed on the scale where that takes no points. */
export function nodeOnTerms(child: ModelNode, value: Real): Real {
  const counts = child.counting === undefined ? value : child.counting.points(value);
  return countsOnTerms(child, counts);
}

/** The same of all scores between two: the least and the greatest of what they count. */
export function endsOnTerms(
  child: ModelNode,
  ends: { readonly low: Real; readonly high: Real },
): { readonly low: Real; readonly high: Real } {
  const { low, high } = child.counting?.between(ends.low, ends.high) ?? ends;
  const lowest = countsOnTerms(child, low);
  return { low: lowest, high: low === high ? lowest : countsOnTerms(child, high) };
}

function countsOnTerms({ parent, counting, dimension, range }: ModelNode, counts: Real): Real {
  if (parent === undefined || parent.method.takesPoints) return counts;
  return dimension.onScale ? clip(counts, parent.range) : place(counts, counting?.range ?? range, parent.range);
}

/** The parts that count in a node when nothing has left. */
export const countedParts = (node: ModelNode): readonly (ModelQuestion | ModelNode)[] =>
  node.children.filter((child) => wholeWeight(child).numerator !== 0);

/** What the parts of a node come to at the least and at the most, when nothing has left. */
function ownRange(node: ModelNode): Range {
  const parts = countedParts(node).map((child) => ({ range: rangeAbove(child), weight: wholeWeight(child) }));
  const at = (own: 'low' | 'high', others: 'low' | 'high'): Rational => {
    const ends = parts.map(({ range, weight }, index) => ({ value: range[index === 0 ? own : others], weight }));
    return ends.length === 0 ? zero : asRational(aggregate(node.dimension.aggregate, ends, node.settings));
  };
  const { subtracts } = node.method;
  return { low: at('low', subtracts ? 'high' : 'low'), high: at('high', subtracts ? 'low' : 'high') };
}

const rangeAbove = (child: ModelQuestion | ModelNode): Range =>
  child.kind === 'node' ? (child.counting?.range ?? child.range) : child.range;

/** The weight of a child when nothing has left. */
export function wholeWeight(child: ModelQuestion | ModelNode): Rational {
  if (child.kind === 'question') return child.value === undefined ? zero : child.weight;
  if (child.weight !== 'sum') return child.weight;
  return child.children.map(wholeWeight).reduce(addRationals, zero);
}

function levelsOf(node: ModelNode): readonly ModelLevel[] {
  return node.dimension.levels.map(({ id, from, needs }) => ({
    id,
    from: from && thresholdIn(from, node.range),
    needs,
    neededOf: node.questions.flatMap((question) => {
      const test = question.question.neededFor.get(id);
      return test === undefined ? [] : [{ question, test }];
    }),
  }));
}

/** The node and all above it. */
export function* pathTo(node: ModelNode): Generator<ModelNode> {
  for (let at: ModelNode | undefined = node; at !== undefined; at = at.parent) yield at;
}

export function isWithin(node: ModelNode, top: ModelNode): boolean {
  for (const at of pathTo(node)) if (at === top) return true;
  return false;
}

/** The lowest node that holds both. */
export function commonNode(a: ModelNode, b: ModelNode): ModelNode {
  for (const at of pathTo(a)) if (isWithin(b, at)) return at;
  return a;
}
