import type { Answers } from '../../../src/answers/answers.ts';
import { toNumber } from '../../../src/exact/real.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import type { Roadmap } from '../../../src/planning/roadmap/roadmap.ts';
import { evaluate } from '../../../src/questionnaire/evaluate.ts';
import type { Action, Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import type { NodeScore, Scorecard } from '../../../src/scoring/scorecard.ts';
import { answersAfter, isDone } from '../plan-checker.ts';
import { canBePlaced } from './can-be-placed.ts';

/** What a plan is judged by: maturity in one or two figures, what it costs once and for a year of keeping it running, and its actions. */
export interface Merit {
  readonly maturity: readonly number[];
  readonly cost: number;
  readonly count: number;
}

/** An action that can be in a plan, and what must have ended before it: one of each group. */
export interface Piece {
  readonly action: Action;
  readonly requires: readonly (readonly string[])[];
}

/**
 * Every plan there is for these answers. It shares no code with the planner: it reads the questionnaire, changes answers and scores, and tries
 * every set of actions in every month.
 */
export class EveryPlan {
  /** Whether what an action brings is there today. */
  readonly isThere: (id: string) => boolean;
  readonly #questionnaire: Questionnaire;
  readonly #pieces: readonly Piece[];
  readonly #after: (chosen: readonly Piece[]) => Scorecard;

  constructor(questionnaire: Questionnaire, answers: Answers) {
    const today = score(questionnaire, answers);
    const known = new Map<string, Scorecard>();
    this.#questionnaire = questionnaire;
    this.isThere = (id) => {
      const action = questionnaire.actions.get(id);
      return action !== undefined && isDone(action, questionnaire, answers, today);
    };
    const actions = [...questionnaire.actions.values()];
    this.#pieces = piecesOf(
      actions.filter((action) => applies(action, questionnaire, answers, today)),
      this.isThere,
    );
    this.#after = (chosen) => {
      const key = chosen.map(({ action }) => action.id).join();
      const found = known.get(key) ?? scoreAfter(chosen, questionnaire, answers, today);
      known.set(key, found);
      return found;
    };
  }

  /** The merit of the plan that is best in this order; undefined where none keeps the constraints. */
  best(constraints: Constraints, order: Order): Merit | undefined {
    const sets = subsetsOf(this.#pieces)
      .filter((chosen) => this.#isAllowed(chosen, constraints))
      .map((chosen) => ({ chosen, merit: this.#meritOf(chosen) }))
      .sort((a, b) => compareMerit(b.merit, a.merit, order));
    return sets.find(({ chosen }) => canBePlaced(chosen, constraints, (ended) => this.#meetsTarget(ended, constraints)))?.merit;
  }

  /** The merit of a roadmap; undefined where the actions chosen, or those that end in time for the target, break a constraint. */
  meritOf({ actions, constraints }: Roadmap): Merit | undefined {
    const those = (isOne: (end: number) => boolean): readonly Piece[] =>
      this.#pieces.filter(({ action }) => actions.some((other) => other.action.id === action.id && isOne(other.end)));
    const chosen = those(() => true);
    const ended = those((end) => end < (constraints.target?.within ?? 0));
    const isKept = chosen.length === actions.length && this.#isAllowed(chosen, constraints) && this.#meetsTarget(ended, constraints);
    return isKept ? this.#meritOf(chosen) : undefined;
  }

  #meritOf(chosen: readonly Piece[]): Merit {
    const after = this.#after(chosen);
    return {
      maturity: after.overall.exact === null ? [levelsIn(after, this.#questionnaire), positionsIn(after)] : [toNumber(after.overall.exact)],
      cost: chosen.reduce((so, { action }) => so + (action.cost?.likely ?? 0) + (action.cost?.perYear ?? 0), 0),
      count: chosen.length,
    };
  }

  /** What does not hang on months: nothing refused, all that is mandatory, no rivals, nothing without what it requires, no minimum missed. */
  #isAllowed(chosen: readonly Piece[], { mandatory, refused, atLeast }: Constraints): boolean {
    const ids = new Set(chosen.map(({ action }) => action.id));
    const isChosen = (id: string): boolean => ids.has(id);
    return (
      this.#pieces.every(({ action: { id } }) => (ids.has(id) ? !refused.has(id) : !mandatory.has(id))) &&
      chosen.every(({ action, requires }) => !action.excludes.some(isChosen) && requires.every((group) => group.some(isChosen))) &&
      [...atLeast].every(([node, least]) => figureOf(nodeIn(this.#after(chosen), node)) >= least - 1e-9)
    );
  }

  #meetsTarget(ended: readonly Piece[], { target }: Constraints): boolean {
    if (target === undefined) return true;
    const { overall } = this.#after(ended);
    if (typeof target.reach === 'number') return figureOf(overall) >= target.reach - 1e-9;
    const position = (level: string | null | undefined): number => this.#questionnaire.root.levels.findIndex(({ id }) => id === level);
    return position(overall.level?.id) >= position(target.reach);
  }
}

/** The figures of a merit, what counts most first, more of each being better. */
export type Order = (merit: Merit) => readonly number[];

export const mostMatureFirst: Order = ({ maturity, cost, count }) => [...maturity, -cost, -count];
export const cheapestFirst: Order = ({ maturity, cost, count }) => [-cost, ...maturity, -count];

/** 1 where a is better, -1 where it is worse, 0 where they differ by less than rounding. */
export function compareMerit(a: Merit, b: Merit, order: Order): number {
  const others = order(b);
  const differences = order(a).map((figure, index) => figure - (others[index] ?? 0));
  return Math.sign(differences.find((difference) => Math.abs(difference) > 1e-7) ?? 0);
}

/** What does not apply, or is there already, holds nothing up. */
function piecesOf(applying: readonly Action[], isThere: (id: string) => boolean): readonly Piece[] {
  const ids = new Set(applying.map(({ id }) => id));
  return applying.map((action) => ({
    action,
    requires: action.after
      .filter((group) => !group.some(isThere))
      .map((group) => group.filter((id) => ids.has(id)))
      .filter((group) => group.length > 0),
  }));
}

function applies(action: Action, questionnaire: Questionnaire, answers: Answers, today: Scorecard): boolean {
  if (action.when !== undefined) return evaluate(action.when, today.lookup) === true;
  const raised = answersAfter([action], questionnaire, answers, today).given;
  return [...action.raises.keys()].some((id) => {
    const [before, then] = [answers.given.get(id), raised.get(id)];
    return before?.status === 'answered' && then?.status === 'answered' && JSON.stringify(before.value) !== JSON.stringify(then.value);
  });
}

const scoreAfter = (chosen: readonly Piece[], questionnaire: Questionnaire, answers: Answers, today: Scorecard): Scorecard =>
  score(
    questionnaire,
    answersAfter(
      chosen.map(({ action }) => action),
      questionnaire,
      answers,
      today,
    ),
  );

const subsetsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  Array.from({ length: 2 ** pieces.length }, (_, mask) => pieces.filter((_, index) => (mask >> index) % 2 === 1));

const nodeIn = ({ overall, dimensions }: Scorecard, id: string): NodeScore | undefined => (id === 'overall' ? overall : dimensions.get(id));

const figureOf = (node: NodeScore | undefined): number =>
  node === undefined || node.exact === null ? Number.NEGATIVE_INFINITY : toNumber(node.exact);

function levelsIn({ overall, dimensions }: Scorecard, questionnaire: Questionnaire): number {
  const climbed = [overall, ...dimensions.values()].map(({ id, level }) => {
    const node = questionnaire.dimensions.get(id) ?? questionnaire.root;
    return node.levels.findIndex((each) => each.id === level?.id) + 1;
  });
  return climbed.reduce((so, each) => so + each, 0);
}

/** The scores of the dimensions at the top, each as a part of its range. */
const positionsIn = ({ dimensions }: Scorecard): number =>
  [...dimensions.values()]
    .filter(({ parent }) => parent === 'overall')
    .reduce((so, node) => so + (node.exact === null ? 0 : (figureOf(node) - node.scale.min) / (node.scale.max - node.scale.min)), 0);
