import type { Answers } from '../../answers/answers.ts';
import { rationalToNumber } from '../../exact/rational.ts';
import { compare, type Real, toNumber } from '../../exact/real.ts';
import type { Condition, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { influenceOf } from '../influence.ts';
import type { Known } from '../levels.ts';
import type { Model, ModelAdjustment, ModelNode } from '../model.ts';
import { testsIn } from '../tests-in.ts';
import { type Exactly, exactlyIn } from './exactly.ts';
import { LevelCounts, type Scores } from './level-counts.ts';
import { quickLookup } from './lookup.ts';
import { type Mean, meanOf } from './means.ts';
import { Parts } from './parts.ts';
import { QuestionMeans } from './question-means.ts';
import { type End, type Reckoned, type Run, reckonedOf } from './reckoned.ts';
import type { QuickScores } from './scorer.ts';
import { type NodeTables, nodeTables } from './tables.ts';
import { type TakenAnswers, takenAnswers } from './taken-answers.ts';

/** One way through a questionnaire that is taken again and again; undefined where the exact way has to be taken. */
export function quickPass(model: Model): (answers: Answers) => QuickScores | undefined {
  const pass = new Pass(model);
  return (answers) => pass.run(answers);
}

/** Everything is kept in arrays that are filled anew by every run, so that hardly anything is made for an answer. */
class Pass {
  readonly #model: Model;
  readonly #taken: TakenAnswers;
  readonly #tables: NodeTables;
  readonly #means: readonly Mean[];
  readonly #parts: Parts;
  readonly #reckoned: Reckoned;
  readonly #known: Known;
  readonly #exactly: Exactly;
  readonly #levels: LevelCounts;
  readonly #facts: readonly string[];
  readonly #questionMeans: QuestionMeans;
  readonly #nodesIn: readonly (readonly ModelNode[])[];
  readonly #isAligned: (condition: Condition) => boolean;
  /** By node: the run that has found it. */
  readonly #foundIn: Int32Array;
  readonly #levelsFoundIn: Int32Array;
  readonly #told: Readonly<Record<'score' | 'low' | 'high', Float64Array>>;
  readonly #run: Run = { number: 0, isOpen: false, hasFailed: false };

  constructor(model: Model) {
    const { nodes } = model;
    const size = nodes.length;
    const fail = () => {
      this.#run.hasFailed = true;
    };
    const lookup = quickLookup(model, () => this.#taken, {
      fail,
      compare: (node, threshold, number) => this.#compareBoth(node, threshold, number),
      levels: (node) => this.#levelsOf(node),
    });
    this.#model = model;
    this.#tables = nodeTables(model);
    this.#means = nodes.map(meanOf);
    this.#taken = takenAnswers(model, lookup, fail);
    this.#reckoned = reckonedOf(model);
    this.#parts = new Parts(model, this.#taken, this.#tables, this.#reckoned);
    this.#known = {
      lookup,
      isOut: (question) => this.#taken.isOut(question.index),
      visible: (place) => (place.kind === 'question' ? this.#taken.isVisible(place.index) : this.#taken.isNodeVisible(place)),
    };
    this.#exactly = exactlyIn(this.#taken, this.#reckoned);
    const scores: Scores = {
      isTold: (node) => this.#isTold(node),
      compareExactly: (node, end, threshold) => this.#compareExactly(node, end, threshold),
      straight: (condition, truth) => this.#straight(condition, truth),
    };
    this.#levels = new LevelCounts(model, this.#known, this.#reckoned, this.#run, scores, this.#tables.margin);
    this.#facts = [...testsIn(model).factTests.keys()];
    this.#questionMeans = new QuestionMeans(model, this.#taken, this.#tables, this.#reckoned);
    this.#nodesIn = nodes.map(({ children }) => children.filter((child) => child.kind === 'node'));
    this.#isAligned = influenceOf(model).isAligned;
    this.#foundIn = new Int32Array(size);
    this.#levelsFoundIn = new Int32Array(size);
    this.#told = { score: new Float64Array(size), low: new Float64Array(size), high: new Float64Array(size) };
  }

  run(answers: Answers): QuickScores | undefined {
    this.#run.number += 1;
    this.#run.hasFailed = false;
    this.#taken.take(answers);
    this.#exactly.forget();
    this.#run.isOpen = this.#taken.isAnyOpen() || this.#facts.some((fact) => !answers.subject.facts.has(fact));
    for (const node of this.#model.nodes) {
      this.#find(node);
      if (this.#run.hasFailed) return undefined;
    }
    const result = this.#result();
    return this.#run.hasFailed ? undefined : result;
  }

  /** Always in the same arrays: making new ones takes longer than filling them. */
  #result(): QuickScores {
    const { low, high, point, hasBounds } = this.#reckoned;
    const { low: lowLevel, high: highLevel, point: level } = this.#levels;
    const { score, low: lows, high: highs } = this.#told;
    for (const node of this.#model.nodes) {
      const i = node.index;
      score[i] = this.#isTold(node) ? (point[i] ?? 0) : Number.NaN;
      lows[i] = hasBounds[i] === 1 ? (low[i] ?? 0) : Number.NaN;
      highs[i] = hasBounds[i] === 1 ? (high[i] ?? 0) : Number.NaN;
      this.#findLevels(node);
    }
    return { score, low: lows, high: highs, level, lowLevel, highLevel };
  }

  /** Children first; a condition may have asked for the node already. */
  #find(node: ModelNode): void {
    const i = node.index;
    if (this.#foundIn[i] === this.#run.number) return;
    this.#foundIn[i] = this.#run.number;
    for (const child of this.#nodesIn[i] ?? []) this.#find(child);
    if (this.#questionMeans.has(node) && this.#taken.isNodeVisible(node)) {
      this.#questionMeans.find(node);
      return;
    }
    const parts = this.#taken.isNodeVisible(node) === false ? 0 : this.#parts.gather(node);
    const { hasBounds, isAssessed } = this.#reckoned;
    hasBounds[i] = parts > 0 && node.dimension.aggregate !== 'none' ? 1 : 0;
    if (hasBounds[i] === 0) isAssessed[i] = 0;
    else this.#combine(node, parts);
  }

  #combine(node: ModelNode, count: number): void {
    const { low, high, point, isAssessed } = this.#reckoned;
    const i = node.index;
    // Means may lift values to a floor where they stand, so what was assessed is taken together before.
    const scored = this.#run.isOpen && isAssessed[i] === 1 ? this.#parts.compact(count) : 0;
    low[i] = this.#meanOf(node, 'low', this.#parts.weights, count);
    if (!this.#run.isOpen) {
      high[i] = point[i] = low[i] ?? 0;
    } else {
      high[i] = this.#meanOf(node, 'high', this.#parts.weights, count);
      point[i] = isAssessed[i] === 1 ? this.#meanOf(node, 'point', this.#parts.pointWeights, scored) : Number.NaN;
    }
    for (const [at, adjustment] of node.adjust.entries()) this.#adjust(node, at, evaluate(adjustment.when, this.#known.lookup));
    if (this.#run.isOpen) point[i] = Math.min(Math.max(point[i] ?? 0, low[i] ?? 0), high[i] ?? 0);
  }

  #meanOf(node: ModelNode, end: End, weights: Float64Array, count: number): number {
    const mean = this.#means[node.index]?.(this.#parts.values[end], weights, count) ?? Number.NaN;
    if (Number.isNaN(mean)) return toNumber(this.#exactly.total(node, end));
    return Math.min(Math.max(mean, this.#tables.low[node.index] ?? 0), this.#tables.high[node.index] ?? 0);
  }

  #adjust(node: ModelNode, at: number, truth: Truth): void {
    const { low, high, point, adjusts } = this.#reckoned;
    const adjustment = node.adjust[at];
    const i = node.index;
    const truths = adjusts[i];
    if (adjustment === undefined || truths === undefined) return;
    truths[at] = this.#straight(adjustment.when, truth);
    if (truth === false) return;
    const { multiply, add, cap, atLeast } = inDoubles(adjustment);
    const after = (score: number): number => {
      const capped = Math.min(score * (multiply ?? 1) + (add ?? 0), cap ?? Number.POSITIVE_INFINITY);
      const lifted = Math.max(capped, atLeast ?? Number.NEGATIVE_INFINITY);
      return Math.min(Math.max(lifted, this.#tables.low[i] ?? 0), this.#tables.high[i] ?? 0);
    };
    const [lowBefore, highBefore] = [low[i] ?? 0, high[i] ?? 0];
    low[i] = truth === true ? after(lowBefore) : Math.min(lowBefore, after(lowBefore));
    high[i] = truth === true ? after(highBefore) : Math.max(highBefore, after(highBefore));
    if (truth === true) point[i] = after(point[i] ?? 0);
  }

  /** How the ends of a score compare with a threshold; undefined where the node has no score. */
  #compareBoth(node: ModelNode, threshold: Real, number: number): readonly [number, number] | undefined {
    this.#find(node);
    if (this.#reckoned.hasBounds[node.index] === 0) return undefined;
    const low = this.#compare(node, 'low', threshold, number);
    return [low, this.#run.isOpen ? this.#compare(node, 'high', threshold, number) : low];
  }

  /** Exactly where doubles come too near. */
  #compare(node: ModelNode, end: 'low' | 'high', threshold: Real, number: number): number {
    const { low, high } = this.#reckoned;
    const difference = ((end === 'low' ? low : high)[node.index] ?? 0) - number;
    const margin = (this.#tables.margin[node.index] ?? 0) + Math.abs(number) * Number.EPSILON;
    return Math.abs(difference) > margin ? difference : this.#compareExactly(node, end, threshold);
  }

  #compareExactly(node: ModelNode, end: End, threshold: Real): number {
    return compare(this.#exactly.score(node, this.#run.isOpen ? end : 'low'), threshold);
  }

  /** Whether a score is told: something is assessed, and enough answered. */
  #isTold(node: ModelNode): boolean {
    const i = node.index;
    if (this.#reckoned.isAssessed[i] === 0) return false;
    if (!this.#tables.hasFloors || node.publishFrom.numerator === 0) return true;
    const coverage = (this.#reckoned.answered[i] ?? 0) / (this.#reckoned.applicable[i] ?? 0);
    const floor = rationalToNumber(node.publishFrom);
    if (Math.abs(coverage - floor) < 1e-9) this.#run.hasFailed = true;
    return coverage >= floor;
  }

  #levelsOf(node: ModelNode): { readonly low: number; readonly high: number } {
    this.#findLevels(node);
    return { low: this.#levels.low[node.index] ?? 0, high: this.#levels.high[node.index] ?? 0 };
  }

  #findLevels(node: ModelNode): void {
    const i = node.index;
    if (this.#levelsFoundIn[i] === this.#run.number) return;
    this.#levelsFoundIn[i] = this.#run.number;
    this.#find(node);
    this.#levels.count(node);
  }

  /** What better answers may turn for the worse has to be split where it is unknown. */
  #straight(condition: Condition, truth: Truth): Truth {
    if (truth === 'unknown' && !this.#isAligned(condition)) this.#run.hasFailed = true;
    return truth;
  }
}

const inDoubles = ({ multiply, add, cap, atLeast }: ModelAdjustment) => ({
  multiply: multiply && rationalToNumber(multiply),
  add: add && rationalToNumber(add),
  cap: cap && rationalToNumber(cap),
  atLeast: atLeast && rationalToNumber(atLeast),
});
