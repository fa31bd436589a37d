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
  /** How an end of a score compares with a threshold that is too near for doubles. */
  compareExactly(node: ModelNode, end: End, threshold: Real): number;
  /** A truth that does not have to be split; of one that has to, the run fails. */
  straight(condition: Condition, truth: Truth): Truth;
}

/** What is asked for a level. */
interface Asked {
  readonly level: ModelLevel;
  /** NaN where no score is asked for. */
  readonly from: number;
  /** How near a score may be to that for doubles to tell. */
  readonly margin: number;
  readonly isMore: boolean;
}

/** How many levels of a node are reached, counted from below; by the index of the node. */
export class LevelCounts {
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly point: Uint8Array;
  readonly #levels: readonly (readonly Asked[])[];
  readonly #known: Known;
  readonly #reckoned: Reckoned;
  readonly #run: Run;
  readonly #scores: Scores;

  constructor({ nodes }: Model, known: Known, reckoned: Reckoned, run: Run, scores: Scores, margins: Float64Array) {
    this.low = new Uint8Array(nodes.length);
    this.high = new Uint8Array(nodes.length);
    this.point = new Uint8Array(nodes.length);
    this.#levels = nodes.map((node) => node.levels.map((level) => askedFor(level, margins[node.index] ?? 0)));
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
    const has = this.#reckoned.hasBounds[i] === 1;
    low[i] = high[i] = point[i] = this.#reached(node, 'low', has, isCertain);
    if (!this.#run.isOpen) return;
    high[i] = this.#reached(node, 'high', has, isPossible);
    const told = this.#reached(node, 'point', this.#scores.isTold(node), isCertain);
    point[i] = Math.min(Math.max(told, low[i] ?? 0), high[i] ?? 0);
  }

  #reached(node: ModelNode, end: End, hasScore: boolean, counts: (truth: Truth) => boolean): number {
    if (!hasScore && (this.#known.visible(node) === false || node.questions.every(this.#known.isOut))) return 0;
    const levels = this.#levels[node.index] ?? [];
    let count = 0;
    for (; count < levels.length; count += 1) {
      const asked = levels[count];
      if (asked === undefined || (asked.level.from !== undefined && !(hasScore && this.#isFrom(asked, node, end)))) break;
      if (asked.isMore && !this.#hasMore(asked.level, counts)) break;
    }
    return count;
  }

  #isFrom({ level, from, margin }: Asked, node: ModelNode, end: End): boolean {
    const { low, high, point } = this.#reckoned;
    const difference = ((end === 'low' ? low : end === 'high' ? high : point)[node.index] ?? 0) - from;
    if (Math.abs(difference) > margin || level.from === undefined) return difference >= 0;
    return this.#scores.compareExactly(node, end, level.from) >= 0;
  }

  #hasMore({ needs, neededOf }: ModelLevel, counts: (truth: Truth) => boolean): boolean {
    const { lookup } = this.#known;
    if (needs !== undefined && !counts(this.#scores.straight(needs, evaluate(needs, lookup)))) return false;
    return neededOf.every(({ question, test }) => counts(this.#scores.straight(test, isMet(question, test, this.#known))));
  }
}

function askedFor(level: ModelLevel, margin: number): Asked {
  const from = level.from === undefined ? Number.NaN : toNumber(level.from);
  return {
    level,
    from,
    margin: margin + Math.abs(from) * Number.EPSILON,
    isMore: level.needs !== undefined || level.neededOf.length > 0,
  };
}

const isCertain = (truth: Truth): boolean => truth === true;
const isPossible = (truth: Truth): boolean => truth !== false;
