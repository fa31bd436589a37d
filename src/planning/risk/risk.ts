import { quantiles } from '../../statistics/quantile.ts';
import { streamsOf } from '../../statistics/random.ts';
import { horizonOf } from '../constraints/constraints.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { isSure, rangesOf } from './ranges.ts';
import { type Run, runOnce, type Uncertain } from './run-once.ts';

/** How likely a roadmap is to cost more and to take longer, after carrying it out many times by chance. */
export interface Risk {
  readonly seed: number;
  readonly runs: number;
  /** How many actions say a range for their cost, and for their duration; the others are taken as sure. */
  readonly told: { readonly cost: number; readonly duration: number; readonly of: number };
  readonly budgets: readonly BudgetRisk[];
  /** What the whole costs within the years planned. */
  readonly total: Spread;
  readonly end: {
    /** The month after the last, as planned. */
    readonly planned: number;
    readonly spread: Spread;
    /** How often the whole ended no later than planned. */
    readonly onTime: number;
    /** How often it ended within the years planned. */
    readonly withinHorizon: number;
    /** How often it ended before the end of a month asked for; null where none is. */
    readonly by: number | null;
  };
  readonly actions: ReadonlyMap<string, ActionRisk>;
}

/** In nine of ten runs it was at least `low`, in half of them at most `middle`, in nine of ten at most `high`. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface BudgetRisk {
  readonly period: number;
  /** How often more was spent than there was; null where there is no limit. */
  readonly overrun: number | null;
  readonly spent: Spread;
}

export interface ActionRisk {
  /** How often the end of the whole hung on it. */
  readonly criticality: number;
  /** How often it ended later than planned. */
  readonly late: number;
}

export interface RiskOptions {
  readonly seed: number;
  readonly runs: number;
  /** The month, from 0 at the start of the plan, by the end of which all should be done. */
  readonly by?: number;
}

export const usualRuns: RiskOptions = { seed: 1, runs: 2000 };

/** Carries the roadmap out `runs` times; the same seed gives the same figures. Nobody saves where it costs more, nobody hurries where it is late. */
export function riskOf(roadmap: Roadmap, options: RiskOptions = usualRuns): Risk {
  const { actions, tasks, constraints, after } = roadmap;
  const uncertain = actions.flatMap(({ action, start }): readonly Uncertain[] => {
    const task = tasks.get(action.id);
    return task === undefined ? [] : [{ task, start, ranges: rangesOf(action, task, after.kinds) }];
  });
  const streams = streamsOf(options.seed, 'roadmap');
  const runs = Array.from({ length: options.runs }, (_, run) => runOnce(uncertain, constraints.periods, streams(run)));
  const share = (holds: (run: Run) => boolean): number => runs.filter(holds).length / options.runs;
  const planned = Math.max(0, ...actions.map(({ end }) => end + 1));
  const { by } = options;
  return {
    seed: options.seed,
    runs: options.runs,
    told: {
      cost: uncertain.filter(({ ranges }) => !isSure(ranges.cost)).length,
      duration: uncertain.filter(({ ranges }) => !isSure(ranges.months)).length,
      of: uncertain.length,
    },
    budgets: budgetsOf(roadmap, runs),
    total: spreadOf(runs.map(({ spent }) => spent.reduce((sum, each) => sum + each, 0) / 100)),
    end: {
      planned,
      spread: spreadOf(runs.map(({ end }) => end)),
      onTime: share(({ end }) => end <= planned),
      withinHorizon: share(({ end }) => end <= horizonOf(constraints)),
      by: by === undefined ? null : share(({ end }) => end <= by + 1),
    },
    actions: new Map(
      actions.map(({ action: { id }, end }) => [
        id,
        { criticality: share(({ critical }) => critical.has(id)), late: share(({ ends }) => (ends.get(id) ?? 0) > end + 1) },
      ]),
    ),
  };
}

function budgetsOf({ constraints: { budget, carryOver, periods } }: Roadmap, runs: readonly Run[]): readonly BudgetRisk[] {
  return Array.from({ length: periods }, (_, period) => {
    const from = carryOver ? 0 : period;
    const upTo = (amounts: readonly number[]): number => amounts.slice(from, period + 1).reduce((sum, each) => sum + each, 0);
    // A hundredth of a cent is what adding up running costs can be off.
    const overrun = budget && runs.filter(({ spent }) => upTo(spent) > upTo(budget) * 100 + 0.01).length / runs.length;
    return { period: period + 1, overrun: overrun ?? null, spent: spreadOf(runs.map(({ spent }) => (spent[period] ?? 0) / 100)) };
  });
}

function spreadOf(values: readonly number[]): Spread {
  const [low = 0, middle = 0, high = 0] = values.length === 0 ? [] : quantiles(values, [0.1, 0.5, 0.9]);
  return { low, middle, high };
}
