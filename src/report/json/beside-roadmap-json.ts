import type { Change } from '../../planning/follow-up/changes.ts';
import type { Risk } from '../../planning/risk/risk.ts';
import type { Timetable } from '../../planning/schedule/timetable.ts';
import type { Views } from '../../planning/views/views.ts';

/** What is told beside a roadmap; each part only where it was asked for. */
export interface BesideRoadmap {
  readonly timetable?: Timetable;
  readonly risk?: Risk;
  readonly views?: Views;
  readonly changes?: readonly Change[];
  readonly overspent?: readonly number[];
}

/** The fields that `compass plan --json` has more where these parts are told: plain data, numbers unrounded, months counted from 0. */
export function besideRoadmapJson({ timetable, risk, views, changes, overspent }: BesideRoadmap): object {
  return {
    ...(timetable === undefined ? {} : { timetable: timetableJson(timetable) }),
    ...(risk === undefined ? {} : { risk: riskJson(risk) }),
    ...(views === undefined ? {} : { views: viewsJson(views) }),
    ...(changes === undefined ? {} : { changes, overspent: overspent ?? [] }),
  };
}

const timetableJson = ({ months, lowerBound, criticalPath, actions }: Timetable): object => ({
  months,
  'lower-bound': lowerBound,
  'critical-path': criticalPath,
  actions: [...actions].map(([id, { span, isCritical, canWait }]) => ({
    id,
    'earliest-start': span.earliestStart,
    'latest-start': span.latestStart,
    'total-slack': span.totalSlack,
    'free-slack': span.freeSlack,
    critical: isCritical,
    'can-wait': canWait,
  })),
});

const riskJson = ({ seed, runs, told, budgets, total, end, actions }: Risk): object => ({
  seed,
  runs,
  ranges: told,
  budgets,
  total,
  end: { planned: end.planned, spread: end.spread, 'on-time': end.onTime, 'within-horizon': end.withinHorizon, by: end.by },
  actions: [...actions].map(([id, row]) => ({ id, ...row })),
});

const viewsJson = ({ impactEffort, shortestFirst, valueForMoney, disagreements }: Views): object => ({
  'impact-effort': {
    cuts: impactEffort.cuts,
    actions: impactEffort.rows.map(({ isBorderline, ...row }) => ({ ...row, borderline: isBorderline })),
  },
  'shortest-first': shortestFirst.map(({ riskReduction, ...row }) => ({ ...row, 'risk-reduction': riskReduction })),
  'value-for-money': valueForMoney.map(({ perTenThousand, ...row }) => ({ ...row, 'per-10000': perTenThousand })),
  disagreements,
});
