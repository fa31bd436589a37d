import { rational } from '../../exact/rational.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { horizonOf } from '../constraints/constraints.ts';
import { withDone } from '../with-done.ts';
import { atLeastDemands, type Demand, targetDemand } from './demands.ts';
import { certain, type Expression, minus, nothing, opposite, times, total, valueIn } from './expression.ts';
import type { Goal } from './goal.ts';
import { distance } from './loose-parts.ts';
import { type MaturityModel, maturityModel } from './maturity-model.ts';
import { placeCells } from './place-cells.ts';
import type { Problem } from './problem.ts';
import { Program } from './program.ts';
import type { Work } from './roadmap.ts';
import type { Limit, Solution, Solver } from './solver.ts';
import type { Starts } from './task.ts';
import { Timeline } from './timeline.ts';
import { violations } from './violations.ts';

/** How to look for the best plan. */
export interface Manner {
  readonly solver: Solver;
  /** For all solves of a search together. */
  readonly limit: Limit;
  /** How many proposals are tried for each goal; more than one where the true model refutes the first. */
  readonly attempts: number;
}

export const usualManner: Omit<Manner, 'solver'> = { limit: { iterations: 40_000 }, attempts: 12 };

/** The best plan found, and what is proved of it. */
export interface Found {
  readonly starts: Starts | undefined;
  /** Of each goal, in order, as far as they were pursued. */
  readonly outcomes: readonly Outcome[];
  /** Proved that there is no plan at all. */
  readonly isInfeasible: boolean;
  readonly work: Work;
}

export interface Outcome {
  readonly value: number;
  /** What no plan is better than, among those best by all earlier goals. */
  readonly bound: number;
  readonly isProved: boolean;
}

/** What goals are written with. */
export interface Described {
  readonly program: Program;
  readonly model: MaturityModel;
  readonly isDone: (id: string) => Expression;
}

interface Plan {
  readonly starts: Starts;
  /** What each goal truly comes to. */
  readonly values: readonly number[];
}

/** A demand, and by when what meets it must have ended. */
interface Due {
  readonly demand: Demand;
  readonly within: number;
  readonly model: MaturityModel;
}

/**
 * Looks for the plan that is best by the first goal, of those for the best by the second, and so on. The solver proposes, the true
 * model judges: every proposal is placed in months, scored again, and all its constraints are counted in whole numbers. What the
 * model had promised too much is taken from it, and the solver asked again. `known` is a plan to begin with.
 */
export function findBest(problem: Problem, goalsFor: (described: Described) => readonly Goal[], manner: Manner, known?: Starts): Found {
  return new Search(problem, goalsFor, manner).run(known);
}

const attemptsWithoutProof = 3;

/** Placing tasks in the simple ways only. */
const withoutSolver = { solver: (): Solution => ({ status: 'infeasible', iterations: 0 }), limit: { iterations: 0 } };

class Search {
  readonly #problem: Problem;
  readonly #manner: Manner;
  readonly #program = new Program();
  readonly #timeline: Timeline;
  readonly #model: MaturityModel;
  readonly #dues: readonly Due[];
  readonly #goals: readonly Goal[];
  readonly #scored = new Map<string, Scorecard>();
  #best: Plan | undefined;
  /** Something was given up without proof that it leads nowhere. */
  #isOpen = false;
  #isRefuted = false;
  #solves = 0;
  #iterations = 0;

  constructor(problem: Problem, goalsFor: (described: Described) => readonly Goal[], manner: Manner) {
    const { situation, candidates, tasks, constraints, missing } = problem;
    this.#problem = problem;
    this.#manner = manner;
    this.#timeline = new Timeline(this.#program, tasks, constraints);
    const actions = candidates.map(({ action }) => action);
    this.#model = maturityModel(this.#program, situation, actions, ({ id }) => this.#timeline.isDone(id));
    for (const id of constraints.mandatory) if (tasks.has(id)) this.#program.atMost(certain, this.#timeline.isDone(id));
    // Nothing there is comes to 1.
    if (missing.length > 0) this.#program.within(1, nothing, 1);
    this.#dues = this.#ask();
    this.#goals = goalsFor({ program: this.#program, model: this.#model, isDone: (id) => this.#timeline.isDone(id) });
  }

  run(known: Starts | undefined): Found {
    this.#best = known && this.#judged(known);
    const outcomes: Outcome[] = [];
    for (const [index, goal] of this.#goals.entries()) {
      const outcome = this.#pursue(goal, index);
      if (outcome === undefined) break;
      outcomes.push(outcome);
      if (!outcome.isProved) break;
      this.#keep(goal, outcome.value);
    }
    return {
      starts: this.#best?.starts,
      outcomes,
      isInfeasible: this.#best === undefined && this.#isRefuted && !this.#isOpen,
      work: { solves: this.#solves, iterations: this.#iterations, variables: this.#program.lower.length, rows: this.#program.rows.length },
    };
  }

  /** Puts what is demanded of the scores into the program. */
  #ask(): readonly Due[] {
    const { situation, candidates, constraints } = this.#problem;
    const dues: Due[] = atLeastDemands(constraints).map((demand) => ({ demand, within: horizonOf(constraints), model: this.#model }));
    const { target } = constraints;
    if (target !== undefined) {
      const isEarly = target.within < horizonOf(constraints);
      const actions = candidates.map(({ action }) => action);
      const byThen = (id: string): Expression => this.#timeline.isDoneWithin(target.within, id);
      const model = isEarly ? maturityModel(this.#program, situation, actions, ({ id }) => byThen(id)) : this.#model;
      dues.push({ demand: targetDemand(target, situation.questionnaire), within: target.within, model });
    }
    for (const { demand, model } of dues) demand.ask(model, this.#program);
    return dues;
  }

  /** The best by this goal; undefined where there is no plan, or none was found. */
  #pursue(goal: Goal, index: number): Outcome | undefined {
    let bound = goal.sense === 'most' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (let attempt = 0; attempt < this.#manner.attempts; attempt += 1) {
      const from = this.#best && this.#timeline.valuesFor(this.#best.starts);
      const solution = this.#manner.solver(this.#program, { ...goal, from }, this.#limit());
      this.#solves += 1;
      this.#iterations += solution.iterations;
      if (solution.status === 'infeasible') {
        this.#isRefuted = true;
        return this.#best && this.#outcome(goal, index, this.#best.values[index] ?? 0);
      }
      if (!this.#isOpen || !Number.isFinite(bound)) bound = solution.bound;
      if (solution.values === undefined) break;
      const isSettled = this.#examine(solution.values, index);
      if (solution.status === 'limit') break;
      if (isSettled || this.#isReached(goal, index, bound)) break;
      // Nothing is left to prove; a few more proposals may still lead to a better plan.
      if (this.#isOpen && attempt >= attemptsWithoutProof) break;
    }
    return this.#best && this.#outcome(goal, index, bound);
  }

  #limit(): Limit {
    const { limit } = this.#manner;
    return { ...limit, iterations: Math.max(0, limit.iterations - this.#iterations) };
  }

  #isReached(goal: Goal, index: number, bound: number): boolean {
    const value = this.#best?.values[index];
    return value !== undefined && Math.abs(bound - value) <= goal.tolerance * 1.001;
  }

  #outcome(goal: Goal, index: number, bound: number): Outcome {
    const value = this.#best?.values[index] ?? 0;
    const isProved = !this.#isOpen && this.#model.isTrusted && this.#isReached(goal, index, bound);
    const worst = goal.sense === 'most' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    // A bound that the truth has passed, or that the model cannot vouch for, is none.
    const isPassed = goal.sense === 'most' ? value > bound + goal.tolerance : value < bound - goal.tolerance;
    const furthest = isPassed || !this.#model.isTrusted ? worst : bound;
    return { value, bound: isProved ? value : furthest, isProved };
  }

  /** Judges a proposal and takes from the program what it promised too much; whether the proposal stands as it is. */
  #examine(values: ArrayLike<number>, index: number): boolean {
    const cells = this.#timeline.startsIn(values);
    const placed = placeCells(cells, this.#problem.tasks, this.#problem.constraints, this.#manner);
    if (placed.starts === undefined) {
      this.#isOpen ||= !placed.isProved;
      this.#giveUpSelection(cells);
      this.#rescue(cells);
      return false;
    }
    const truth = this.#after(placed.starts, horizonOf(this.#problem.constraints));
    // Placed anew, what a target needs may end too late: the months of the solver are those that the model speaks of.
    const plan = this.#judged(placed.starts) ?? this.#judged(cells);
    if (plan === undefined) return this.#refute(values, cells);
    this.#prefer(plan);
    for (const [earlier, goal] of this.#goals.slice(0, index + 1).entries()) {
      const [promised, value] = [valueIn(goal.of, values), plan.values[earlier] ?? 0];
      if (goal.sense === 'least') continue;
      // Truth beyond the model: then what it says is no bound.
      if (earlier === index && promised < value - 2 * goal.tolerance) this.#isOpen = true;
      if (promised <= value + goal.tolerance) continue;
      if (!this.#tighten(values, truth, this.#model)) this.#capGoal(goal, value, values);
      return false;
    }
    return true;
  }

  /** A plan that can be carried out and meets all demands; else undefined. */
  #judged(starts: Starts): Plan | undefined {
    const { tasks, constraints, missing } = this.#problem;
    if (missing.length > 0 || violations(starts, tasks, constraints).length > 0) return undefined;
    if (!this.#dues.every(({ demand, within }) => demand.isMet(this.#after(starts, within)))) return undefined;
    const after = this.#after(starts, horizonOf(constraints));
    const chosen = [...tasks.values()].filter(({ id }) => starts.has(id));
    return { starts, values: this.#goals.map((goal) => goal.truly(after, chosen)) };
  }

  /** The true scores when what has ended within so many months is done. */
  #after(starts: Starts, within: number): Scorecard {
    const { situation, candidates, tasks } = this.#problem;
    const done = candidates.filter(({ action: { id } }) => {
      const start = starts.get(id);
      return start !== undefined && start + (tasks.get(id)?.months ?? 1) <= within;
    });
    const key = done.map(({ action }) => action.id).join();
    const known = this.#scored.get(key);
    if (known !== undefined) return known;
    const actions = done.map(({ action }) => action);
    const scorecard = score(situation.questionnaire, withDone(situation.questionnaire, situation.answers, actions));
    this.#scored.set(key, scorecard);
    return scorecard;
  }

  #prefer(plan: Plan): void {
    if (this.#best === undefined || this.#isBetter(plan.values, this.#best.values)) this.#best = plan;
  }

  #isBetter(values: readonly number[], than: readonly number[]): boolean {
    for (const [index, { sense, tolerance }] of this.#goals.entries()) {
      const more = ((values[index] ?? 0) - (than[index] ?? 0)) * (sense === 'most' ? 1 : -1);
      if (Math.abs(more) > tolerance) return more > 0;
    }
    return false;
  }

  /** The proposal fails a demand that the model believed was met. */
  #refute(values: ArrayLike<number>, starts: Starts): boolean {
    for (const { demand, within, model } of this.#dues) {
      const truth = this.#after(starts, within);
      if (demand.isMet(truth)) continue;
      if (this.#tighten(values, truth, model)) return false;
      // The same states again would fail again.
      this.#program.within(1, distance(model.states, values, false), Number.POSITIVE_INFINITY);
      return false;
    }
    this.#isOpen = true;
    this.#giveUpSelection(this.#timeline.startsIn(values));
    return false;
  }

  #tighten(values: ArrayLike<number>, truth: Scorecard, model: MaturityModel): boolean {
    return model.loose.reduce((rows, part) => rows + part.tighten(values, truth), 0) > 0;
  }

  /** With these very states the goal comes to this; with others to whatever it promises. */
  #capGoal({ of, tolerance }: Goal, value: number, values: ArrayLike<number>): void {
    const most = this.#program.rangeOf(of).high;
    const other = distance(this.#model.states, values, false);
    this.#program.within(Number.NEGATIVE_INFINITY, minus(of, times(other, rational(Math.max(0, most - value)))), value + tolerance * 0.1);
  }

  /** These together cannot be placed. Nor can more than these, unless more would open another way to what one of them requires. */
  #giveUpSelection(cells: Starts): void {
    const { tasks } = this.#problem;
    const isAlone = [...tasks.values()].every(({ requires }) => requires.every((group) => group.length === 1));
    const others = isAlone ? [] : [...tasks.keys()].filter((id) => !cells.has(id)).map((id) => this.#timeline.isDone(id));
    const these = [...cells.keys()].map((id) => opposite(this.#timeline.isDone(id)));
    this.#program.within(1, total([...these, ...others]), Number.POSITIVE_INFINITY);
  }

  /** A plan of a proposal that could not be placed: without one, or a few, of its tasks, the last first. */
  #rescue(cells: Starts): void {
    const { tasks, constraints } = this.#problem;
    const kept = new Map(cells);
    const last = [...cells].sort(([, a], [, b]) => b - a).map(([id]) => id);
    for (const id of last) {
      kept.delete(id);
      if ([...kept.keys()].some((other) => tasks.get(other)?.requires.some((group) => !group.some((one) => kept.has(one))))) {
        kept.set(id, cells.get(id) ?? 0);
        continue;
      }
      const placed = placeCells(kept, tasks, constraints, withoutSolver);
      const plan = placed.starts && this.#judged(placed.starts);
      if (plan === undefined) continue;
      this.#prefer(plan);
      return;
    }
  }

  /** Only what is as good by this goal counts from here on. */
  #keep({ of, sense, tolerance }: Goal, value: number): void {
    if (sense === 'most') this.#program.within(value - tolerance * 0.9, of, Number.POSITIVE_INFINITY);
    else this.#program.within(Number.NEGATIVE_INFINITY, of, value + tolerance * 0.9);
  }
}
