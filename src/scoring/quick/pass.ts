import type { Answers } from '../../answers/answers.ts';
import { rationalToNumber } from '../../exact/rational.ts';
import { compare, type Real, toNumber } from '../../exact/real.ts';
import type { Condition, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { influenceOf } from '../influence.ts';
import { isMet, type Known } from '../levels.ts';
import { isSum, type Model, type ModelLevel, type ModelNode, type ModelQuestion } from '../model.ts';
import { testsIn } from '../tests-in.ts';
import { type Exactly, exactlyIn } from './exactly.ts';
import { quickLookup } from './lookup.ts';
import { type Mean, meanOf } from './means.ts';
import type { QuickScores } from './scorer.ts';
import { nodeTables } from './tables.ts';
import { roles, type TakenAnswers, takenAnswers } from './taken-answers.ts';

/** What a node has come to, as doubles. */
export interface Reckoned {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly point: Float64Array;
  /** Whether it has bounds, and whether anything in it is assessed. */
  readonly hasBounds: Uint8Array;
  readonly isAssessed: Uint8Array;
  /** Whether anything in it applies. */
  readonly applies: Uint8Array;
  readonly weight: Float64Array;
  /** Per node and adjustment. */
  readonly adjusts: readonly Truth[][];
}

export type End = 'low' | 'high' | 'point';

/** One way through a questionnaire that is taken again and again; undefined where the exact way has to be taken. */
export function quickPass(model: Model): (answers: Answers) => QuickScores | undefined {
  const pass = new Pass(model);
  return (answers) => pass.run(answers);
}

/** Everything is kept in arrays that are filled anew by every run, so that nothing is made for an answer but the result. */
class Pass {
  readonly #model: Model;
  readonly #taken: TakenAnswers;
  readonly #tables;
  readonly #means: readonly Mean[];
  readonly #reckoned: Reckoned;
  readonly #known: Known;
  readonly #exactly: Exactly;
  readonly #levels: readonly (readonly { readonly level: ModelLevel; readonly from: number }[])[];
  readonly #facts: readonly string[];
  /** Nodes that are means of nothing but scored questions, always asked and never adjusted. */
  readonly #isSimple: Uint8Array;
  readonly #floors: boolean;
  readonly #isAligned: (condition: Condition) => boolean;
  /** By node: the run that has found it. */
  readonly #foundIn: Int32Array;
  readonly #levelsFoundIn: Int32Array;
  readonly #told: Readonly<Record<'score' | 'low' | 'high', Float64Array>>;
  readonly #counts: Readonly<Record<End, Uint8Array>>;
  readonly #coverage: { readonly answered: Float64Array; readonly applicable: Float64Array };
  readonly #values: Readonly<Record<End, Float64Array>>;
  readonly #weights: Float64Array;
  readonly #pointWeights: Float64Array;
  #run = 0;
  #isOpen = false;
  #hasFailed = false;

  constructor(model: Model) {
    const { nodes } = model;
    const size = nodes.length;
    const most = Math.max(...nodes.map(({ children }) => children.length), 1);
    const fail = () => {
      this.#hasFailed = true;
    };
    this.#model = model;
    this.#tables = nodeTables(model);
    this.#means = nodes.map(meanOf);
    this.#reckoned = {
      low: new Float64Array(size),
      high: new Float64Array(size),
      point: new Float64Array(size),
      hasBounds: new Uint8Array(size),
      isAssessed: new Uint8Array(size),
      applies: new Uint8Array(size),
      weight: new Float64Array(size),
      adjusts: nodes.map(({ adjust }) => adjust.map(() => false)),
    };
    const lookup = quickLookup(model, () => this.#taken, {
      fail,
      compare: (node, threshold, number) => this.#compareBoth(node, threshold, number),
      levels: (node) => {
        this.#findLevels(node);
        return { low: this.#counts.low[node.index] ?? 0, high: this.#counts.high[node.index] ?? 0 };
      },
    });
    this.#taken = takenAnswers(model, lookup, fail);
    this.#known = {
      lookup,
      isOut: (question) => this.#taken.isOut(question.index),
      visible: (place) => (place.kind === 'question' ? this.#taken.isVisible(place.index) : this.#taken.isNodeVisible(place)),
    };
    this.#exactly = exactlyIn(this.#taken, this.#reckoned);
    this.#levels = nodes.map((node) =>
      node.levels.map((level) => ({ level, from: level.from === undefined ? Number.NaN : toNumber(level.from) })),
    );
    this.#isSimple = Uint8Array.from(nodes, (node) => Number(isSimple(node)));
    this.#facts = [...testsIn(model).factTests.keys()];
    this.#floors = nodes.some(({ publishFrom }) => publishFrom.numerator !== 0);
    this.#isAligned = influenceOf(model).isAligned;
    this.#foundIn = new Int32Array(size);
    this.#levelsFoundIn = new Int32Array(size);
    this.#told = { score: new Float64Array(size), low: new Float64Array(size), high: new Float64Array(size) };
    this.#counts = { low: new Uint8Array(size), high: new Uint8Array(size), point: new Uint8Array(size) };
    this.#coverage = { answered: new Float64Array(size), applicable: new Float64Array(size) };
    this.#values = { low: new Float64Array(most), high: new Float64Array(most), point: new Float64Array(most) };
    this.#weights = new Float64Array(most);
    this.#pointWeights = new Float64Array(most);
  }

  run(answers: Answers): QuickScores | undefined {
    this.#run += 1;
    this.#hasFailed = false;
    this.#taken.take(answers);
    this.#exactly.forget();
    this.#isOpen = this.#taken.isAnyOpen() || this.#facts.some((fact) => !answers.subject.facts.has(fact));
    for (const node of this.#model.nodes) {
      this.#find(node);
      if (this.#hasFailed) return undefined;
    }
    const result = this.#result();
    return this.#hasFailed ? undefined : result;
  }

  /** Always in the same arrays: making new ones takes longer than filling them. */
  #result(): QuickScores {
    const { low, high, point, hasBounds } = this.#reckoned;
    const { low: lowLevel, high: highLevel, point: level } = this.#counts;
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
    if (this.#foundIn[i] === this.#run) return;
    this.#foundIn[i] = this.#run;
    for (const child of node.children) if (child.kind === 'node') this.#find(child);
    if (this.#isSimple[i] === 1 && !this.#isOpen && this.#taken.deviating[i] === 0) {
      this.#meanOfQuestions(node);
      return;
    }
    const parts = this.#taken.isNodeVisible(node) === false ? 0 : this.#gather(node);
    const { hasBounds, isAssessed } = this.#reckoned;
    hasBounds[i] = parts > 0 && node.dimension.aggregate !== 'none' ? 1 : 0;
    if (hasBounds[i] === 0) isAssessed[i] = 0;
    else this.#combine(node, parts);
  }

  /** The mean of questions that all count: by far the most of all work. */
  #meanOfQuestions({ index, questions }: ModelNode): void {
    const { weight, low: lows } = this.#taken;
    const { low, high, point, hasBounds, isAssessed, applies } = this.#reckoned;
    let [total, all] = [0, 0];
    for (let i = 0; i < questions.length; i += 1) {
      const at = questions[i]?.index ?? 0;
      const each = weight[at] ?? 0;
      total += each * (lows[at] ?? 0);
      all += each;
    }
    low[index] = high[index] = point[index] = Math.min(Math.max(total / all, this.#tables.low[index] ?? 0), this.#tables.high[index] ?? 0);
    hasBounds[index] = isAssessed[index] = applies[index] = 1;
    this.#reckoned.weight[index] = Number.isNaN(this.#tables.weight[index]) ? all : (this.#tables.weight[index] ?? 0);
    this.#coverage.answered[index] = this.#coverage.applicable[index] = 1;
  }

  /** Puts the parts of a node side by side; tells how many there are. */
  #gather(node: ModelNode): number {
    const { isAssessed, applies, weight } = this.#reckoned;
    let count = 0;
    let assessed = false;
    let applying = false;
    let [total, answered, applicable] = [0, 0, 0];
    for (const child of node.children) {
      const part = child.kind === 'question' ? this.#questionPart(child, count, isSum(node)) : this.#nodePart(child, count, node);
      if (part === none) continue;
      const each = this.#weights[count] ?? 0;
      count += 1;
      applying = true;
      total += each;
      if (part === assessedPart) assessed = true;
      if (this.#floors) {
        answered += each * (child.kind === 'question' ? Number(part === assessedPart) : this.#covered(child).answered);
        applicable += each * (child.kind === 'question' ? 1 : this.#covered(child).applicable);
      }
    }
    isAssessed[node.index] = assessed ? 1 : 0;
    applies[node.index] = applying ? 1 : 0;
    weight[node.index] = node.weight === 'sum' ? total : (this.#tables.weight[node.index] ?? 0);
    this.#coverage.answered[node.index] = total === 0 ? 0 : answered / total;
    this.#coverage.applicable[node.index] = total === 0 ? 0 : applicable / total;
    return count;
  }

  #covered({ index }: ModelNode): { readonly answered: number; readonly applicable: number } {
    const isThere = this.#reckoned.applies[index] === 1;
    return {
      answered: isThere ? (this.#coverage.answered[index] ?? 0) : 0,
      applicable: isThere ? (this.#coverage.applicable[index] ?? 0) : 0,
    };
  }

  #questionPart({ index }: ModelQuestion, at: number, inSum: boolean): Part {
    const { role, isOpen, low, openHigh, weight, lowest } = this.#taken;
    const { low: lows, high: highs, point: points } = this.#values;
    const part = role[index];
    if (part === roles.left) return none;
    this.#weights[at] = weight[index] ?? 0;
    if (part === roles.lowest) {
      lows[at] = highs[at] = points[at] = lowest[index] ?? 0;
      return assessedPart;
    }
    lows[at] = low[index] ?? 0;
    highs[at] = (isOpen[index] === 1 ? openHigh : low)[index] ?? 0;
    points[at] = isOpen[index] === 0 || inSum ? (low[index] ?? 0) : Number.NaN;
    return isOpen[index] === 0 ? assessedPart : openPart;
  }

  #nodePart(child: ModelNode, at: number, node: ModelNode): Part {
    const { hasBounds, isAssessed, low, high, point, weight } = this.#reckoned;
    const { low: lows, high: highs, point: points } = this.#values;
    const i = child.index;
    if (this.#tables.weight[i] === 0) return none;
    if (this.#taken.isNodeVisible(child) === false) {
      if (node.dimension.missing.hidden !== 'lowest' || this.#taken.isNodeVisible(node) === false) return none;
      this.#reckoned.applies[i] = 0;
      this.#weights[at] = this.#tables.wholeWeight[i] ?? 0;
      lows[at] = highs[at] = points[at] = this.#tables.lowestAbove[i] ?? 0;
      return this.#weights[at] === 0 ? none : assessedPart;
    }
    if (hasBounds[i] === 0 || weight[i] === 0) return none;
    const [factor, shift] = [this.#tables.factor[i] ?? 1, this.#tables.shift[i] ?? 0];
    this.#weights[at] = weight[i] ?? 0;
    lows[at] = factor * (low[i] ?? 0) + shift;
    highs[at] = factor * (high[i] ?? 0) + shift;
    points[at] = isAssessed[i] === 1 ? factor * (point[i] ?? 0) + shift : isSum(node) ? (lows[at] ?? 0) : Number.NaN;
    return isAssessed[i] === 1 ? assessedPart : openPart;
  }

  #combine(node: ModelNode, count: number): void {
    const { low, high, point, isAssessed } = this.#reckoned;
    const i = node.index;
    // Means may lift values to a floor where they stand, so what was assessed is taken together before.
    const scored = this.#isOpen && isAssessed[i] === 1 ? this.#compact(count) : 0;
    low[i] = this.#meanOf(node, 'low', this.#weights, count);
    if (!this.#isOpen) {
      high[i] = point[i] = low[i] ?? 0;
    } else {
      high[i] = this.#meanOf(node, 'high', this.#weights, count);
      point[i] = isAssessed[i] === 1 ? this.#meanOf(node, 'point', this.#pointWeights, scored) : Number.NaN;
    }
    for (const [at, adjustment] of node.adjust.entries()) this.#adjust(node, at, evaluate(adjustment.when, this.#known.lookup));
    if (this.#isOpen) point[i] = Math.min(Math.max(point[i] ?? 0, low[i] ?? 0), high[i] ?? 0);
  }

  /** Only what has a score; of a sum that is everything. */
  #compact(count: number): number {
    const points = this.#values.point;
    let scored = 0;
    for (let at = 0; at < count; at += 1) {
      const value = points[at] ?? 0;
      if (Number.isNaN(value)) continue;
      points[scored] = value;
      this.#pointWeights[scored] = this.#weights[at] ?? 0;
      scored += 1;
    }
    return scored;
  }

  #meanOf(node: ModelNode, end: End, weights: Float64Array, count: number): number {
    const mean = this.#means[node.index]?.(this.#values[end], weights, count) ?? Number.NaN;
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
    const [cap, atLeast, factor] = [adjustment.cap, adjustment.atLeast, adjustment.multiply].map((each) => each && rationalToNumber(each));
    const after = (score: number): number => {
      const capped = Math.min(score * (factor ?? 1), cap ?? Number.POSITIVE_INFINITY);
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
    return [low, this.#isOpen ? this.#compare(node, 'high', threshold, number) : low];
  }

  /** Exactly where doubles come too near. */
  #compare(node: ModelNode, end: End, threshold: Real, number: number): number {
    const difference = (this.#reckoned[end][node.index] ?? 0) - number;
    const margin = (this.#tables.margin[node.index] ?? 0) + Math.abs(number) * Number.EPSILON;
    if (Math.abs(difference) > margin) return difference;
    return compare(this.#exactly.score(node, this.#isOpen ? end : 'low'), threshold);
  }

  /** Whether a score is told: something is assessed, and enough answered. */
  #isTold(node: ModelNode): boolean {
    const i = node.index;
    if (this.#reckoned.isAssessed[i] === 0) return false;
    if (!this.#floors || node.publishFrom.numerator === 0) return true;
    const coverage = (this.#coverage.answered[i] ?? 0) / (this.#coverage.applicable[i] ?? 0);
    const floor = rationalToNumber(node.publishFrom);
    if (Math.abs(coverage - floor) < 1e-9) this.#hasFailed = true;
    return coverage >= floor;
  }

  #findLevels(node: ModelNode): void {
    const i = node.index;
    if (this.#levelsFoundIn[i] === this.#run) return;
    this.#levelsFoundIn[i] = this.#run;
    this.#find(node);
    this.#countLevels(node);
  }

  #countLevels(node: ModelNode): void {
    const i = node.index;
    const { low, high, point } = this.#counts;
    if (node.levels.length === 0 || (node.dimension.aggregate === 'none' && node.levels[0]?.from !== undefined)) {
      low[i] = high[i] = point[i] = 0;
      return;
    }
    const hasBounds = this.#reckoned.hasBounds[i] === 1;
    low[i] = this.#reached(node, hasBounds ? 'low' : undefined, isCertain);
    high[i] = this.#isOpen ? this.#reached(node, hasBounds ? 'high' : undefined, isPossible) : (low[i] ?? 0);
    const told = this.#isOpen ? this.#reached(node, this.#isTold(node) ? 'point' : undefined, isCertain) : (low[i] ?? 0);
    point[i] = Math.min(Math.max(told, low[i] ?? 0), high[i] ?? 0);
  }

  #reached(node: ModelNode, end: End | undefined, counts: (truth: Truth) => boolean): number {
    if (this.#taken.isNodeVisible(node) === false || (end === undefined && node.questions.every(this.#known.isOut))) return 0;
    let count = 0;
    for (const { level, from } of this.#levels[node.index] ?? []) {
      if (level.from !== undefined && (end === undefined || this.#compare(node, end, level.from, from) < 0)) break;
      if (level.needs !== undefined && !counts(this.#straight(level.needs, evaluate(level.needs, this.#known.lookup)))) break;
      if (level.neededOf.length > 0 && !this.#hasAll(level, counts)) break;
      count += 1;
    }
    return count;
  }

  #hasAll({ neededOf }: ModelLevel, counts: (truth: Truth) => boolean): boolean {
    return neededOf.every(({ question, test }) => counts(this.#straight(test, isMet(question, test, this.#known))));
  }

  /** What better answers may turn for the worse has to be split where it is unknown. */
  #straight(condition: Condition, truth: Truth): Truth {
    if (truth === 'unknown' && !this.#isAligned(condition)) this.#hasFailed = true;
    return truth;
  }
}

const isSimple = ({ dimension, adjust, children }: ModelNode): boolean =>
  dimension.aggregate === 'mean' &&
  adjust.length === 0 &&
  children.length > 0 &&
  children.every((child) => child.kind === 'question' && child.value !== undefined && child.weight.numerator !== 0);

type Part = 0 | 1 | 2;
const none = 0;
const openPart = 1;
const assessedPart = 2;

const isCertain = (truth: Truth): boolean => truth === true;
const isPossible = (truth: Truth): boolean => truth !== false;
