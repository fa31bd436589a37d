import type { Model, ModelNode } from '../model.ts';
import type { Reckoned } from './reckoned.ts';
import type { NodeTables } from './tables.ts';
import { roles, type TakenAnswers } from './taken-answers.ts';

/** The means of nodes that hold nothing but scored questions and are never adjusted: by far the most of all work. */
export class QuestionMeans {
  readonly #taken: TakenAnswers;
  readonly #tables: NodeTables;
  readonly #reckoned: Reckoned;
  readonly #isMean: Uint8Array;
  readonly #isWeightSum: Uint8Array;
  readonly #questionsOf: readonly Int32Array[];

  constructor({ nodes }: Model, taken: TakenAnswers, tables: NodeTables, reckoned: Reckoned) {
    this.#taken = taken;
    this.#tables = tables;
    this.#reckoned = reckoned;
    this.#isMean = Uint8Array.from(nodes, (node) => Number(isMeanOfQuestions(node)));
    this.#isWeightSum = Uint8Array.from(nodes, ({ weight }) => Number(weight === 'sum'));
    this.#questionsOf = nodes.map(({ questions }) => Int32Array.from(questions, ({ index }) => index));
  }

  /** Whether a node is such a mean. */
  has({ index }: ModelNode): boolean {
    return this.#isMean[index] === 1;
  }

  /** Finds bounds and score of a visible node, in one walk along its questions. Engines box numbers that are handed over; arrays do not. */
  find({ index: i }: ModelNode): void {
    const { role, isOpen, low: lows, openHigh, weight: weights } = this.#taken;
    const { low, high, point, weight, hasBounds, isAssessed, applies, answered, applicable } = this.#reckoned;
    const places = this.#questionsOf[i] ?? none;
    let all = 0;
    let assessed = 0;
    let lowTotal = 0;
    let highTotal = 0;
    let pointTotal = 0;
    for (let place = 0; place < places.length; place += 1) {
      const at = places[place] ?? 0;
      if (role[at] === roles.left) continue;
      const each = weights[at] ?? 0;
      const least = each * (lows[at] ?? 0);
      all += each;
      lowTotal += least;
      if (isOpen[at] === 1) {
        highTotal += each * (openHigh[at] ?? 0);
      } else {
        highTotal += least;
        pointTotal += least;
        assessed += each;
      }
    }
    hasBounds[i] = applies[i] = applicable[i] = all > 0 ? 1 : 0;
    isAssessed[i] = assessed > 0 ? 1 : 0;
    answered[i] = all > 0 ? assessed / all : 0;
    weight[i] = this.#isWeightSum[i] === 1 ? all : (this.#tables.weight[i] ?? 0);
    low[i] = lowTotal / all;
    high[i] = highTotal / all;
    point[i] = pointTotal / assessed;
    this.#clip(i);
  }

  /** Into the range of the node, and the score between its bounds. */
  #clip(i: number): void {
    const { low, high, point } = this.#reckoned;
    const least = this.#tables.low[i] ?? 0;
    const most = this.#tables.high[i] ?? 0;
    low[i] = Math.min(Math.max(low[i] ?? 0, least), most);
    high[i] = Math.min(Math.max(high[i] ?? 0, least), most);
    point[i] = Math.min(Math.max(point[i] ?? 0, low[i] ?? 0), high[i] ?? 0);
  }
}

const none = new Int32Array();

const isMeanOfQuestions = ({ dimension, adjust, children }: ModelNode): boolean =>
  dimension.aggregate === 'mean' &&
  adjust.length === 0 &&
  children.length > 0 &&
  children.every((child) => child.kind === 'question' && child.value !== undefined && child.weight.numerator !== 0);
