import type { Expression, Variable } from './expression.ts';
import type { Program } from './program.ts';

/** Solves mixed integer linear programs; handed in by who has one. Without `seconds` the same call has the same answer. */
export type Solver = (program: Program, objective: Objective, limit: Limit) => Solution;

export interface Objective {
  readonly sense: 'most' | 'least';
  readonly of: Expression;
  /** Solutions whose objectives differ by less than this count as equally good. */
  readonly tolerance: number;
  /** Values of some variables to begin with. */
  readonly from?: ReadonlyMap<Variable, number> | undefined;
}

/** How much work a solve may be. */
export interface Limit {
  /** Simplex iterations of all nodes together: the count of the work that follows time most closely. */
  readonly iterations: number;
  /** Where somebody asked for that: then the same call may have another answer. */
  readonly seconds?: number | undefined;
}

export type Solution =
  | { readonly status: 'infeasible'; readonly iterations: number }
  /** `values` are missing where the limit came before a first solution. */
  | {
      readonly status: 'optimal' | 'limit';
      readonly values: ArrayLike<number> | undefined;
      readonly bound: number;
      readonly iterations: number;
    };
