import type { Assessment } from '../../assess.ts';
import type { Roadmap, ScheduledAction } from '../../planning/roadmap/roadmap.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import { planJson } from './plan-json.ts';

/** The contract of `compass plan --json` for a roadmap: the same keys as without constraints, and those that only time brings. */
export function roadmapJson(assessment: Assessment, roadmap: Roadmap, isReproducible: boolean): object {
  const { proof, objective, levels, leftOut, spend, effort, constraints, greedy, work, conflict } = roadmap;
  return {
    ...planJson(assessment),
    proof,
    ...(conflict.length === 0 ? {} : { conflict }),
    objective,
    levels,
    actions: roadmap.actions.map((action) => actionJson(action, constraints.start)),
    'left-out': leftOut,
    budget: spend,
    effort: Object.fromEntries([...effort].map(([role, uses]) => [role, uses.map((use, index) => ({ period: index + 1, ...use }))])),
    'per-year-afterwards': roadmap.actions.reduce((so, { perYear }) => so + perYear, 0),
    greedy,
    work,
    ...(isReproducible ? {} : { reproducible: false }),
  };
}

const actionJson = (scheduled: ScheduledAction, first: string): object => {
  const { action, start, end, period, cost, perYear, gain, after, waitsFor, unlocks, because } = scheduled;
  return {
    id: action.id,
    period,
    start: monthAfter(first, start),
    end: monthAfter(first, end),
    cost,
    'per-year': perYear,
    gain,
    after,
    ...(waitsFor.length === 0 ? {} : { 'waits-for': waitsFor }),
    unlocks,
    because,
  };
};
