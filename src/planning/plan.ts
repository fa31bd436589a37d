import type { AnswerValue, Status } from '../answers/answers.ts';

/** What to do next: findings, and the actions that apply in an order that respects what they require. */
export interface Plan {
  readonly proof: 'optimal' | 'not-proved' | 'infeasible';
  /** Overall scores; null where the questionnaire has no overall score or nothing was assessed. */
  readonly objective: { readonly before: number; readonly after: number; readonly bound: number } | null;
  /** Overall levels; null where there are none. */
  readonly levels: { readonly before: string | null; readonly after: string | null } | null;
  readonly actions: readonly PlannedAction[];
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  /** Actions and findings whose condition is still unknown, with the open questions (or facts) it waits for. */
  readonly mayApply: readonly { readonly id: string; readonly what: 'action' | 'finding'; readonly unknown: readonly string[] }[];
  readonly budget: readonly { readonly period: number; readonly available: number; readonly spent: number }[];
  readonly findings: readonly Fired[];
}

export interface PlannedAction {
  readonly id: string;
  /** From 1; null where nothing was scheduled. */
  readonly period: number | null;
  /** `YYYY-MM`, or null. */
  readonly start: string | null;
  readonly end: string | null;
  /** Likely cost for this kind of subject; null where none is told. */
  readonly cost: number | null;
  /** Overall score gained by this action alone on today's answers; null where there is no overall score. */
  readonly gain: number | null;
  /** The predecessors that come before it in this plan. */
  readonly after: readonly string[];
  /** Predecessors of which it is unknown whether they apply; they stand under `mayApply`. */
  readonly waitsFor: readonly string[];
  /** The actions of this plan that wait for it. */
  readonly unlocks: readonly string[];
  readonly because: readonly Because[];
}

export interface Fired {
  readonly id: string;
  readonly kind: 'strength' | 'weakness' | 'opportunity' | 'threat';
  readonly because: readonly Because[];
}

/** A fact that made something apply, as it stands today; printed in JSON as it is. */
export type Because =
  | { readonly question: string; readonly status: Status; readonly value: AnswerValue | null }
  | { readonly dimension: string; readonly score: number | null; readonly level?: string | null }
  | { readonly stage: string; readonly score: number | null }
  | { readonly cell: string; readonly score: number | null }
  | { readonly fact: string; readonly value: number | string | boolean | null }
  | { readonly kind: string; readonly applies: boolean };
