import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import type { ModelNode, ModelQuestion } from '../../scoring/model.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { type Expression, minus, opposite, times, total, valueIn } from './expression.ts';
import type { Building } from './maturity-model.ts';
import type { Program } from './program.ts';

/** A part of the model that may promise more than is true; it can be tightened where it did. */
export interface Loose {
  /** Adds rows that hold for every plan and take away what this solution promised too much; how many. */
  tighten(values: ArrayLike<number>, truth: Scorecard): number;
}

/** Promises that exceed the truth by less than this part of the range are let pass. */
const negligible = 1e-9;

/** The loose parts of one model. */
export class LooseParts {
  readonly all: Loose[] = [];
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** The score of a node, by its range alone. */
  score(node: ModelNode, building: Building, { monotone }: { readonly monotone: boolean }): Expression {
    const [low, high] = [toNumber(node.range.low), toNumber(node.range.high)];
    const score = this.#program.variable(low, high);
    const states = (): readonly Expression[] => statesFor(node, building, monotone);
    this.#watch(score, high, (truth) => exactly(truth, node), states, monotone);
    return score;
  }

  /** The score of a question on the terms of its node, by its range alone. */
  question(question: ModelQuestion, states: readonly Expression[]): Expression {
    const [low, high] = [toNumber(question.range.low), toNumber(question.range.high)];
    const score = this.#program.variable(low, high);
    const truly = ({ questions }: Scorecard): number | undefined => questions.get(question.id)?.score ?? undefined;
    this.#watch(score, high, truly, () => states, false);
    return score;
  }

  /** A concave function of its parts: wherever it promises too much, a tangent there lies above it everywhere and below the promise. */
  concave(node: ModelNode, parts: readonly Expression[], tangentAt: (values: readonly number[]) => Tangent | undefined): Expression {
    const [low, high] = [toNumber(node.range.low), toNumber(node.range.high)];
    const score = this.#program.variable(low, high);
    const touch = (values: readonly number[]): number => {
      const tangent = tangentAt(values);
      if (tangent === undefined) return 0;
      const slope = (index: number) => rational(tangent.slopes[index] ?? 0);
      const rest = minus(score, total(parts.map((part, index) => times(part, slope(index)))));
      this.#program.within(Number.NEGATIVE_INFINITY, rest, tangent.offset + (high - low) * negligible);
      return 1;
    };
    this.all.push({
      tighten: (values) => {
        const at = parts.map((part) => valueIn(part, values));
        const tangent = tangentAt(at);
        if (tangent === undefined) return 0;
        const truly = tangent.offset + at.reduce((so, value, index) => so + value * (tangent.slopes[index] ?? 0), 0);
        return valueIn(score, values) > truly + (high - low) * negligible * 10 ? touch(at) : 0;
      },
    });
    for (const end of ['low', 'high'] as const) touch(parts.map((part) => this.#program.rangeOf(part)[end]));
    return score;
  }

  /** Nothing is known of it but that it is 0 or 1. */
  truth(): Expression {
    return this.#program.binary();
  }

  #watch(
    score: Expression,
    high: number,
    truly: (truth: Scorecard) => number | undefined,
    states: () => readonly Expression[],
    monotone: boolean,
  ): void {
    this.all.push({
      tighten: (values, truth) => {
        const value = truly(truth);
        if (value === undefined || valueIn(score, values) <= value + (high - value) * negligible + negligible) return 0;
        const other = distance(states(), values, monotone);
        this.#program.within(Number.NEGATIVE_INFINITY, minus(score, times(other, rational(high - value))), value + negligible);
        return 1;
      },
    });
  }
}

/** slopes . values + offset */
export interface Tangent {
  readonly slopes: readonly number[];
  readonly offset: number;
}

/** How many states differ from those of a solution; where more can only be better, how many more are reached. */
export function distance(states: readonly Expression[], values: ArrayLike<number>, onlyMore: boolean): Expression {
  const isReached = (state: Expression): boolean => valueIn(state, values) > 0.5;
  return total(states.flatMap((state) => (isReached(state) ? (onlyMore ? [] : [opposite(state)]) : [state])));
}

const exactly = ({ overall, dimensions }: Scorecard, { id, parent }: ModelNode): number | undefined => {
  const told = parent === undefined ? overall : dimensions.get(id);
  return told?.exact === null || told === undefined ? undefined : toNumber(told.exact);
};

/** The states a node hangs on: those below it where no conditions stand in between, else all. */
function statesFor(node: ModelNode, { statesOf }: Building, below: boolean): readonly Expression[] {
  return [...statesOf].flatMap(([question, { states }]) => (!below || node.questions.includes(question) ? states : []));
}
