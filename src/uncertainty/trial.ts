import type { AnswerValue } from '../answers/answers.ts';
import type { Condition, Lookup, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { means, type Parts } from './means.ts';
import { trialLookup } from './trial-lookup.ts';
import type { TrialModel } from './trial-model.ts';
import type { TrialNode } from './trial-node.ts';
import type { TrialQuestion } from './trial-question.ts';

/** One way things could be. */
export interface Variation {
  /** By index of the question; undefined where nothing was answered. */
  readonly values: readonly (AnswerValue | undefined)[];
  /** As in `TrialModel.weights`. */
  readonly weights: readonly (readonly number[])[];
  /** Whether nodes take their other method. */
  readonly isAlternative: boolean;
}

/** What an open answer counts: nothing, the least it can, the most. */
export type Mode = 'as it is' | 'least' | 'most';

/**
 * A variation of one subject judged with doubles, bottom-up by the rules of `score`: open answers are left out, conditions on scores are
 * unknown where the open answers leave them so, and what is unknown counts as false. Nothing is found before it is asked for.
 */
export class Trial {
  readonly made: TrialModel;
  readonly variation: Variation;
  /** Answers and facts alone. */
  readonly answersOnly: Lookup;
  /** Scores and levels as well. */
  readonly lookup: Lookup;
  /** By mode, then by index of the node. */
  readonly #scores: Float64Array;
  readonly #shown = new Map<TrialQuestion | TrialNode, Truth>();

  constructor(made: TrialModel, variation: Variation) {
    this.made = made;
    this.variation = variation;
    ({ answersOnly: this.answersOnly, lookup: this.lookup } = trialLookup(this));
    this.#scores = new Float64Array(3 * made.nodes.length).fill(notFound);
  }

  /** The same with some answers changed; what these cannot touch is not judged again. */
  with(changes: ReadonlyMap<number, AnswerValue>): Trial {
    const values = [...this.variation.values];
    for (const [index, value] of changes) values[index] = value;
    const trial = new Trial(this.made, { ...this.variation, values });
    const touched = new Set<string>();
    for (const index of changes.keys()) {
      for (let node = this.made.questions[index]?.of.node; node !== undefined; node = node.parent) touched.add(node.id);
    }
    for (const { of, isUnconditional } of this.made.nodes) {
      if (isUnconditional && !touched.has(of.id)) trial.#scores[of.index] = this.#scores[of.index] ?? notFound;
    }
    return trial;
  }

  /** The score of a node by its index; NaN where nothing was assessed. */
  scoreOf(index: number, mode: Mode = 'as it is'): number {
    const node = this.made.nodes[index];
    if (node === undefined) return Number.NaN;
    // With nothing open below, the least and the most are what it is.
    const place = index + (node.hasOpen ? offsets[mode] * this.made.nodes.length : 0);
    const known = this.#scores[place] ?? notFound;
    if (known !== notFound) return known;
    const score = this.#computed(node, mode);
    this.#scores[place] = score;
    return score;
  }

  /** Whether a question or a node is asked at all. */
  isShown(place: TrialQuestion | TrialNode): Truth {
    return place.whens.length === 0 ? true : this.#allHold(place);
  }

  /** What a question counts on the terms of its node; NaN where it leaves. */
  pointsOf(question: TrialQuestion, mode: Mode): number {
    if (!question.isScored || question.otherwise === 'not-asked') return Number.NaN;
    const { missing, low, high, of } = question;
    const shown = this.isShown(question);
    if (shown === false || (shown === 'unknown' && mode === 'as it is')) return missing.hidden === 'lowest' ? low : Number.NaN;
    const value = this.variation.values[of.index];
    const points = value === this.made.told[of.index] || value === undefined ? question.toldPoints : question.points(value);
    if (!Number.isNaN(points)) return points;
    if (value !== undefined || question.otherwise === 'not-applicable') return missing.notApplicable === 'lowest' ? low : Number.NaN;
    if (mode === 'as it is') return of.node.dimension.aggregate === 'sum' ? low : Number.NaN;
    return mode === 'least' ? low : high;
  }

  /** What a dimension counts on the terms of the node above; NaN where it leaves. */
  scoreWithin(child: TrialNode, parent: TrialNode, mode: Mode): number {
    const isHidden = this.isShown(child) === false;
    if (isHidden && parent.dimension.missing.hidden !== 'lowest') return Number.NaN;
    const score = isHidden ? child.low : this.scoreOf(child.of.index, mode);
    if (child.counting !== undefined) return this.#counted(child, score, isHidden ? 'as it is' : mode);
    if (parent.of.method.takesPoints || (child.low === parent.low && child.high === parent.high)) return score;
    const width = child.high - child.low;
    return width === 0 ? parent.low : parent.low + ((score - child.low) / width) * (parent.high - parent.low);
  }

  #counted({ counting, of }: TrialNode, score: number, mode: Mode): number {
    if (counting === undefined || Number.isNaN(score)) return score;
    if (mode === 'as it is') return counting(score, score)[0];
    const [least, most] = counting(this.scoreOf(of.index, 'least'), this.scoreOf(of.index, 'most'));
    return mode === 'least' ? least : most;
  }

  /** The weight of a child as drawn; of one weighed by its own children, the sum of those that take part, or of all where it is hidden itself. */
  weightOf(node: TrialNode, position: number): number {
    const child = node.of.children[position];
    const inner = child?.kind === 'node' ? this.made.nodes[child.index] : undefined;
    return this.#weight(node, position, inner !== undefined && this.isShown(inner) === false);
  }

  #weight(node: TrialNode, position: number, isWhole: boolean): number {
    const drawn = this.variation.weights[node.of.index]?.[position] ?? 0;
    const child = node.of.children[position];
    const inner = child?.kind === 'node' ? this.made.nodes[child.index] : undefined;
    if (!Number.isNaN(drawn) || inner === undefined) return drawn;
    return inner.of.children.reduce(
      (sum, _, place) => (isWhole || this.takesPart(inner, place) ? sum + this.#weight(inner, place, isWhole) : sum),
      0,
    );
  }

  /** Whether a child has a say in its node, if only at its lowest or as an open answer; found without any score. */
  takesPart(node: TrialNode, position: number): boolean {
    const child = node.of.children[position];
    if (child?.kind === 'question') {
      const question = this.made.questions[child.index];
      return question !== undefined && !Number.isNaN(this.pointsOf(question, 'least'));
    }
    const inner = child === undefined ? undefined : this.made.nodes[child.index];
    if (inner === undefined) return false;
    if (this.isShown(inner) === false) return node.dimension.missing.hidden === 'lowest';
    return inner.of.children.some((_, place) => this.takesPart(inner, place));
  }

  #computed(node: TrialNode, mode: Mode): number {
    const method = this.variation.isAlternative ? node.alternative : node.aggregate;
    const shown = this.isShown(node);
    if (method === 'none' || shown === false || (shown === 'unknown' && mode === 'as it is')) return Number.NaN;
    const parts = this.#partsOf(node, mode);
    if (parts.count < node.partsNeeded || (mode === 'as it is' && !this.#isAssessed(node))) return Number.NaN;
    const score = this.#adjusted(clip(means[method](parts, node.settings), node), node, mode);
    if (mode !== 'as it is' || !node.hasOpen) return score;
    return Math.min(Math.max(score, this.scoreOf(node.of.index, 'least')), this.scoreOf(node.of.index, 'most'));
  }

  #partsOf(node: TrialNode, mode: Mode): Parts {
    const { parts } = node;
    let count = 0;
    for (let position = 0; position < node.of.children.length; position += 1) {
      const value = this.#part(node, position, node.of.method.subtracts && count > 0 ? opposite[mode] : mode);
      const weight = Number.isNaN(value) ? 0 : this.weightOf(node, position);
      if (weight === 0) continue;
      parts.values[count] = value;
      parts.weights[count] = weight;
      count += 1;
    }
    parts.count = count;
    return parts;
  }

  #part(node: TrialNode, position: number, mode: Mode): number {
    const child = node.of.children[position];
    if (child?.kind === 'question') {
      const question = this.made.questions[child.index];
      return question === undefined ? Number.NaN : this.pointsOf(question, mode);
    }
    const inner = child === undefined ? undefined : this.made.nodes[child.index];
    if (inner === undefined) return Number.NaN;
    const score = this.scoreWithin(inner, node, mode);
    return Number.isNaN(score) && node.aggregate === 'sum' && mode === 'as it is' ? this.scoreWithin(inner, node, 'least') : score;
  }

  /** Under a sum also the lowest points of what is open are counted; they alone assess nothing. */
  #isAssessed(node: TrialNode): boolean {
    if (node.aggregate !== 'sum' || !node.hasOpen) return true;
    return node.of.children.some((child) => {
      const inner = child.kind === 'node' ? this.made.nodes[child.index] : undefined;
      if (inner !== undefined) return !Number.isNaN(this.scoreWithin(inner, node, 'as it is'));
      const question = child.kind === 'question' ? this.made.questions[child.index] : undefined;
      if (question === undefined || Number.isNaN(this.pointsOf(question, 'as it is'))) return false;
      return this.isShown(question) !== true || this.variation.values[child.index] !== undefined || question.otherwise !== 'open';
    });
  }

  #adjusted(before: number, node: TrialNode, mode: Mode): number {
    let score = before;
    for (const { when, multiply, add, cap, atLeast } of node.adjust) {
      const truth = evaluate(when, this.lookup);
      if (truth === false || (truth === 'unknown' && mode === 'as it is')) continue;
      const after = clip(Math.max(Math.min(score * multiply + add, cap), atLeast), node);
      score = truth === true ? after : mode === 'least' ? Math.min(score, after) : Math.max(score, after);
    }
    return score;
  }

  #allHold(place: TrialQuestion | TrialNode): Truth {
    const before = this.#shown.get(place);
    if (before !== undefined) return before;
    // Conditions that lead in a circle are refused by reading; here they must only come to an end.
    this.#shown.set(place, false);
    const truth = allOf(place.whens, this.answersOnly);
    this.#shown.set(place, truth);
    return truth;
  }
}

const offsets: Record<Mode, number> = { 'as it is': 0, least: 1, most: 2 };
const opposite: Record<Mode, Mode> = { 'as it is': 'as it is', least: 'most', most: 'least' };

/** No score is infinite. */
const notFound = Number.POSITIVE_INFINITY;

const clip = (score: number, { low, high }: TrialNode): number => Math.min(Math.max(score, low), high);

function allOf(conditions: readonly Condition[], lookup: Lookup): Truth {
  const truths = conditions.map((condition) => evaluate(condition, lookup));
  return truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true;
}
