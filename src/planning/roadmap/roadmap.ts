import type { Action } from '../../questionnaire/questionnaire.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import type { Constraints } from '../constraints/constraints.ts';
import type { Because, Plan } from '../plan.ts';
import type { Task } from './task.ts';

/** Actions placed in months under constraints, with what is proved of it. */
export interface Roadmap {
  readonly constraints: Constraints;
  readonly proof: Plan['proof'];
  /** The constraints that cannot be met together, in the words of the plan file; empty unless infeasible. */
  readonly conflict: readonly string[];
  /** In order of start, then of the questionnaire. */
  readonly actions: readonly ScheduledAction[];
  readonly leftOut: readonly LeftOut[];
  /** Overall scores; null where there is no overall score. */
  readonly objective: { readonly before: number; readonly after: number; readonly bound: number } | null;
  /** Overall levels; null where there are none. */
  readonly levels: Plan['levels'];
  /** The scorecard once all of it is done. */
  readonly after: Scorecard;
  readonly spend: readonly Spend[];
  /** Role -> person-months by period; all roles that actions of the plan need. */
  readonly effort: ReadonlyMap<string, readonly Use[]>;
  /** What the greedy way of planning came to, for comparison. */
  readonly greedy: { readonly actions: readonly string[]; readonly after: number | null };
  /** All actions that apply as tasks, chosen or not, by id. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly work: Work;
}

export interface ScheduledAction {
  readonly action: Action;
  /** Month from 0 at the start of the plan. */
  readonly start: number;
  /** The last month of work. */
  readonly end: number;
  /** From 1. */
  readonly period: number;
  /** Likely cost for this kind of subject; null where none is told. */
  readonly cost: number | null;
  readonly perYear: number;
  /** Overall score gained by this action alone on today's answers; null where there is no overall score. */
  readonly gain: number | null;
  /** The predecessors in this plan. */
  readonly after: readonly string[];
  /** Predecessors of which it is unknown whether they apply. */
  readonly waitsFor: readonly string[];
  /** The actions of this plan that wait for it. */
  readonly unlocks: readonly string[];
  readonly because: readonly Because[];
}

/**
 * Why an action is not in the plan. `no-gain`: with it, and all it requires, the plan would reach nothing more; `prerequisite`: what it
 * requires cannot be done; `time`: it does not end within the years planned; `capacity`, `budget`: there would be room for it
 * without that limit.
 */
export type Reason = 'refused' | 'excluded' | 'no-gain' | 'prerequisite' | 'time' | 'capacity' | 'budget';

export interface LeftOut {
  readonly id: string;
  readonly reason: Reason;
}

/** Money of a period: `available` is null where there is no limit; with carry-over it holds what earlier periods left. */
export interface Spend {
  readonly period: number;
  readonly available: number | null;
  readonly spent: number;
  /** The part of `spent` that keeps earlier actions running. */
  readonly running: number;
}

/** Person-months of a role in a period. */
export interface Use {
  readonly available: number | null;
  readonly used: number;
}

/** What the solver did, counted. */
export interface Work {
  readonly solves: number;
  readonly iterations: number;
  readonly variables: number;
  readonly rows: number;
}
