import { horizonOf } from '../constraints/constraints.ts';
import { capGoal, forbidAnswers, forbidSelection, keepAsGood, tightened } from './cuts.ts';
import { atLeastDemands, targetDemand } from './demands.ts';
import { inEarliestMonths } from './earliest-months.ts';
import { certain, type Expression, nothing, valueIn } from './expression.ts';
import type { Goal } from './goal.ts';
import { type Due, Judge, type Plan } from './judge.ts';
import { type MaturityModel, maturityModel } from './maturity-model.ts';
import type { Problem } from './problem.ts';
import { Program } from './program.ts';
import type { Work } from './roadmap.ts';
import type { Limit, Solution, Solver } from './solver.ts';
import type { Starts } from './task.ts';
import { Timeline } from './timeline.ts';

/** How to look for the best plan. */
export interface Manner {
  readonly solver: Solver;
  /** For all solves of a search together. Large programs are granted fewer iterations, as each is more work. */
  readonly limit: Limit;
  /** How many proposals are tried for each goal; more than one where the true model refutes the first. */
  readonly attempts: number;
}

export const usualManner: Omit<Manner, 'solver'> = { limit: { iterations: 40_000 }, attempts: 40 };

/** Up to so many rows a program is granted all iterations of the limit. */
const rowsGrantedAll = 2000;

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

/**
 * Looks for the plan that is best by the first goal, of those for the best by the second, and so on. The solver proposes, the true
 * model judges: every proposal is scored again, and all its constraints are counted in whole numbers. What the model had promised too
 * much is taken from it, and the solver asked again. `known` is a plan to begin with.
 */
export function findBest(problem: Problem, goalsFor: (described: Described) => readonly Goal[], manner: Manner, known?: Starts): Found {
  return new Search(problem, goalsFor, manner).run(known);
}

const attemptsWithoutProof = 3;

class Search {
  readonly #problem: Problem;
  readonly #manner: Manner;
  readonly #program = new Program();
  readonly #timeline: Timeline;
  readonly #model: MaturityModel;
  readonly #goals: readonly Goal[];
  readonly #judge: Judge;
  #best: Plan | undefined;
  /** Something was given up without proof that it leads nowhere. */
  #isOpen = false;
  #isRefuted = false;
  #solves = 0;
  #iterations = 0;

  constructor(problem: Problem, goalsFor: (described: Described) => readonly Goal[], manner: Manner) {
    const { tasks, constraints, missing } = problem;
    this.#problem = problem;
    this.#manner = manner;
    this.#timeline = new Timeline(this.#program, tasks, constraints);
    const isDone = (id: string): Expression => this.#timeline.isDone(id);
    this.#model = this.#modelOf(isDone);
    for (const id of constraints.mandatory) if (tasks.has(id)) this.#program.atMost(certain, isDone(id));
    // Nothing there is comes to 1.
    if (missing.length > 0) this.#program.within(1, nothing, 1);
    const dues = this.#dues();
    for (const { demand, model } of dues) demand.ask(model, this.#program);
    this.#goals = goalsFor({ program: this.#program, model: this.#model, isDone });
    this.#judge = new Judge(problem, dues, this.#goals);
  }

  run(known: Starts | undefined): Found {
    this.#best = known && this.#judge.planOf(known);
    const outcomes: Outcome[] = [];
    for (const [index, goal] of this.#goals.entries()) {
      const outcome = this.#pursue(goal, index);
      if (outcome === undefined) break;
      outcomes.push(outcome);
      if (!outcome.isProved) break;
      keepAsGood(this.#program, goal, outcome.value);
    }
    return {
      starts: this.#best?.starts,
      outcomes,
      isInfeasible: this.#best === undefined && this.#isRefuted && !this.#isOpen,
      work: { solves: this.#solves, iterations: this.#iterations, variables: this.#program.lower.length, rows: this.#program.rows.length },
    };
  }

  #modelOf(isDone: (id: string) => Expression): MaturityModel {
    const { situation, candidates } = this.#problem;
    const actions = candidates.map(({ action }) => action);
    return maturityModel(this.#program, situation, actions, ({ id }) => isDone(id));
  }

  /** What is demanded of the scores. */
  #dues(): readonly Due[] {
    const { situation, constraints } = this.#problem;
    const horizon = horizonOf(constraints);
    const inTheEnd = atLeastDemands(constraints).map((demand) => ({ demand, within: horizon, model: this.#model }));
    const { target } = constraints;
    if (target === undefined) return inTheEnd;
    const model = target.within < horizon ? this.#modelOf((id) => this.#timeline.isDoneWithin(target.within, id)) : this.#model;
    return [...inTheEnd, { demand: targetDemand(target, situation.questionnaire), within: target.within, model }];
  }

  /** The best by this goal; undefined where there is no plan, or none was found. */
  #pursue(goal: Goal, index: number): Outcome | undefined {
    let bound = goal.sense === 'most' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (let attempt = 0; attempt < this.#manner.attempts; attempt += 1) {
      const solution = this.#solve(goal);
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

  #solve(goal: Goal): Solution {
    const from = this.#best && this.#timeline.valuesFor(this.#best.starts);
    const solution = this.#manner.solver(this.#program, { ...goal, from }, this.#limit());
    this.#solves += 1;
    this.#iterations += solution.iterations;
    return solution;
  }

  #limit(): Limit {
    const { limit } = this.#manner;
    const granted = limit.iterations * Math.min(1, rowsGrantedAll / this.#program.rows.length);
    return { ...limit, iterations: Math.max(0, Math.round(granted) - this.#iterations) };
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
    const { tasks, constraints } = this.#problem;
    const proposed = this.#timeline.startsIn(values);
    const early = inEarliestMonths(proposed, tasks, constraints);
    if (early === undefined) {
      // Only what the solver takes for nothing is too much here; in other months there may be room.
      this.#isOpen = true;
      forbidSelection(this.#program, this.#timeline, proposed, tasks);
      return false;
    }
    // Placed anew, what a target needs may end too late: the months of the solver are those that the model speaks of.
    const plan = this.#judge.planOf(early) ?? this.#judge.planOf(proposed);
    if (plan === undefined) {
      this.#refute(values, proposed);
      return false;
    }
    if (this.#best === undefined || this.#judge.isBetter(plan, this.#best)) this.#best = plan;
    return this.#keepsItsPromises(values, plan, index);
  }

  /** Whether a plan truly comes to what the model promised for the goals up to this one; what it does not is taken from the program. */
  #keepsItsPromises(values: ArrayLike<number>, plan: Plan, index: number): boolean {
    const truth = this.#judge.after(plan.starts, horizonOf(this.#problem.constraints));
    for (const [earlier, goal] of this.#goals.slice(0, index + 1).entries()) {
      const [promised, value] = [valueIn(goal.of, values), plan.values[earlier] ?? 0];
      if (goal.sense === 'least') continue;
      // Truth beyond the model: then what it says is no bound.
      if (earlier === index && promised < value - 2 * goal.tolerance) this.#isOpen = true;
      if (promised <= value + goal.tolerance) continue;
      if (!tightened(this.#model, values, truth)) capGoal(this.#program, goal, value, this.#model, values);
      return false;
    }
    return true;
  }

  /** The proposal fails a demand that the model believed was met. */
  #refute(values: ArrayLike<number>, starts: Starts): void {
    const missed = this.#judge.missedBy(starts);
    if (missed === undefined) {
      this.#isOpen = true;
      forbidSelection(this.#program, this.#timeline, starts, this.#problem.tasks);
      return;
    }
    const { model, within } = missed;
    // The same answers again would fail again.
    if (!tightened(model, values, this.#judge.after(starts, within))) forbidAnswers(this.#program, model, values);
  }
}
