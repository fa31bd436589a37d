import { isSum, type Model, type ModelNode, type ModelQuestion } from '../model.ts';
import type { End, Reckoned } from './reckoned.ts';
import type { NodeTables } from './tables.ts';
import { roles, type TakenAnswers } from './taken-answers.ts';

/** What the children of a node bring to it, side by side; of one node after the other in the same arrays. */
export class Parts {
  readonly values: Readonly<Record<End, Float64Array>>;
  readonly weights: Float64Array;
  /** The weights of what has a score, once it is taken together. */
  readonly pointWeights: Float64Array;
  readonly #taken: TakenAnswers;
  readonly #tables: NodeTables;
  readonly #reckoned: Reckoned;

  constructor({ nodes }: Model, taken: TakenAnswers, tables: NodeTables, reckoned: Reckoned) {
    const most = Math.max(...nodes.map(({ children }) => children.length), 1);
    this.values = { low: new Float64Array(most), high: new Float64Array(most), point: new Float64Array(most) };
    this.weights = new Float64Array(most);
    this.pointWeights = new Float64Array(most);
    this.#taken = taken;
    this.#tables = tables;
    this.#reckoned = reckoned;
  }

  /** Puts the parts of a node side by side; tells how many there are. */
  gather(node: ModelNode): number {
    const { isAssessed, applies, weight } = this.#reckoned;
    let count = 0;
    let assessed = false;
    let applying = false;
    let total = 0;
    let answered = 0;
    let applicable = 0;
    for (const child of node.children) {
      const part = child.kind === 'question' ? this.#questionPart(child, count, isSum(node)) : this.#nodePart(child, count, node);
      if (part === none) continue;
      const each = this.weights[count] ?? 0;
      count += 1;
      applying = true;
      total += each;
      if (part === assessedPart) assessed = true;
      if (this.#tables.hasFloors) {
        answered += each * (child.kind === 'question' ? Number(part === assessedPart) : this.#covered(child).answered);
        applicable += each * (child.kind === 'question' ? 1 : this.#covered(child).applicable);
      }
    }
    isAssessed[node.index] = assessed ? 1 : 0;
    applies[node.index] = applying ? 1 : 0;
    weight[node.index] = node.weight === 'sum' ? total : (this.#tables.weight[node.index] ?? 0);
    this.#reckoned.answered[node.index] = total === 0 ? 0 : answered / total;
    this.#reckoned.applicable[node.index] = total === 0 ? 0 : applicable / total;
    return count;
  }

  #covered({ index }: ModelNode): { readonly answered: number; readonly applicable: number } {
    const isThere = this.#reckoned.applies[index] === 1;
    return {
      answered: isThere ? (this.#reckoned.answered[index] ?? 0) : 0,
      applicable: isThere ? (this.#reckoned.applicable[index] ?? 0) : 0,
    };
  }

  #questionPart({ index }: ModelQuestion, at: number, inSum: boolean): Part {
    const { role, isOpen, low, openHigh, weight } = this.#taken;
    const { low: lows, high: highs, point: points } = this.values;
    if (role[index] === roles.left) return none;
    const least = low[index] ?? 0;
    this.weights[at] = weight[index] ?? 0;
    lows[at] = highs[at] = points[at] = least;
    if (isOpen[index] === 0) return assessedPart;
    highs[at] = openHigh[index] ?? 0;
    points[at] = inSum ? least : Number.NaN;
    return openPart;
  }

  #nodePart(child: ModelNode, at: number, node: ModelNode): Part {
    const { hasBounds, isAssessed, low, high, point, weight } = this.#reckoned;
    const { low: lows, high: highs, point: points } = this.values;
    const i = child.index;
    if (this.#tables.weight[i] === 0) return none;
    if (this.#taken.isNodeVisible(child) === false) {
      if (node.dimension.missing.hidden !== 'lowest' || this.#taken.isNodeVisible(node) === false) return none;
      this.#reckoned.applies[i] = 0;
      this.weights[at] = this.#tables.wholeWeight[i] ?? 0;
      lows[at] = highs[at] = points[at] = this.#tables.lowestAbove[i] ?? 0;
      return this.weights[at] === 0 ? none : assessedPart;
    }
    if (hasBounds[i] === 0 || weight[i] === 0) return none;
    const factor = this.#tables.factor[i] ?? 1;
    const shift = this.#tables.shift[i] ?? 0;
    this.weights[at] = weight[i] ?? 0;
    lows[at] = factor * (low[i] ?? 0) + shift;
    highs[at] = factor * (high[i] ?? 0) + shift;
    points[at] = isAssessed[i] === 1 ? factor * (point[i] ?? 0) + shift : isSum(node) ? (lows[at] ?? 0) : Number.NaN;
    return isAssessed[i] === 1 ? assessedPart : openPart;
  }

  /** Only what has a score; of a sum that is everything. */
  compact(count: number): number {
    const points = this.values.point;
    let scored = 0;
    for (let at = 0; at < count; at += 1) {
      const value = points[at] ?? 0;
      if (Number.isNaN(value)) continue;
      points[scored] = value;
      this.pointWeights[scored] = this.weights[at] ?? 0;
      scored += 1;
    }
    return scored;
  }
}

type Part = 0 | 1 | 2;
const none = 0;
const openPart = 1;
const assessedPart = 2;
