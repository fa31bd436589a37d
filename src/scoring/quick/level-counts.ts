import { type Real, toNumber } from '../../exact/real.ts';
import type { Condition, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import { isMet, type Known } from '../levels.ts';
import type { Model, ModelLevel, ModelNode } from '../model.ts';
import type { End, Reckoned, Run } from './reckoned.ts';

/** What levels ask of the scores of a run. */
export interface Scores {
  /** Whether a score is told. */
  isTold(node: ModelNode): boolean;
  /** How an end of a score compares with a threshold. */
  compare(node: ModelNode, end: End, threshold: Real, number: number): number;
  /** A truth that does not have to be split; of one that has to, the run fails. */
  straight(condition: Condition, truth: Truth): Truth;
}

/** How many levels of a node are reached, counted from below; by the index of the node. */
export class LevelCounts {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly point: Uint8Array;
  readonly #levels: readonly (readonly { readonly level: ModelLevel; readonly from: number }[])[];
  readonly #known: Known;
  readonly #reckoned: Reckoned;
  readonly #run: Run;
  readonly #scores: Scores;

  constructor({ nodes }: Model, known: Known, reckoned: Reckoned, run: Run, scores: Scores) {
    this.low = new Uint8Array(nodes.length);
    this.high = new Uint8Array(nodes.length);
    this.point = new Uint8Array(nodes.length);
    this.#levels = nodes.map((node) =>
      node.levels.map((level) => ({ level, from: level.from === undefined ? Number.NaN : toNumber(level.from) })),
    );
    this.#known = known;
    this.#reckoned = reckoned;
    this.#run = run;
    this.#scores = scores;
  }

  /** Counts the levels of a node whose score is found. */
  count(node: ModelNode): void {
    const i = node.index;
    const { low, high, point } = this;
    if (node.levels.length === 0 || (node.dimension.aggregate === 'none' && node.levels[0]?.from !== undefined)) {
      low[i] = high[i] = point[i] = 0;
      return;
    }
    const hasBounds = this.#reckoned.hasBounds[i] === 1;
    low[i] = this.#reached(node, hasBounds ? 'low' : undefined, isCertain);
    high[i] = this.#run.isOpen ? this.#reached(node, hasBounds ? 'high' : undefined, isPossible) : (low[i] ?? 0);
    const told = this.#run.isOpen ? this.#reached(node, this.#scores.isTold(node) ? 'point' : undefined, isCertain) : (low[i] ?? 0);
    point[i] = Math.min(Math.max(told, low[i] ?? 0), high[i] ?? 0);
  }

  #reached(node: ModelNode, end: End | undefined, counts: (truth: Truth) => boolean): number {
    if (this.#known.visible(node) === false || (end === undefined && node.questions.every(this.#known.isOut))) return 0;
    let count = 0;
    for (const { level, from } of this.#levels[node.index] ?? []) {
      if (level.from !== undefined && (end === undefined || this.#scores.compare(node, end, level.from, from) < 0)) break;
      if (level.needs !== undefined && !counts(this.#scores.straight(level.needs, evaluate(level.needs, this.#known.lookup)))) break;
      if (level.neededOf.length > 0 && !this.#hasAll(level, counts)) break;
      count += 1;
    }
    return count;
  }

  #hasAll({ neededOf }: ModelLevel, counts: (truth: Truth) => boolean): boolean {
    return neededOf.every(({ question, test }) => counts(this.#scores.straight(test, isMet(question, test, this.#known))));
  }
}

const isCertain = (truth: Truth): boolean => truth === true;
const isPossible = (truth: Truth): boolean => truth !== false;
