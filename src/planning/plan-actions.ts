import type { Answers } from '../answers/answers.ts';
import { toNumber } from '../exact/real.ts';
import type { Finding, Questionnaire } from '../questionnaire/questionnaire.ts';
import { score } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { type Applicability, applicabilityOf } from './applicability.ts';
import { boundOf } from './bound.ts';
import { candidatesOf } from './candidates.ts';
import { choose } from './choose.ts';
import { gainOf } from './gain.ts';
import { inOrder, type Placed } from './in-order.ts';
import type { Plan, PlannedAction } from './plan.ts';
import { type Situation, situationOf } from './situation.ts';
import { withDone } from './with-done.ts';

/**
 * Every finding and every action that applies, actions in an order in which what they require comes first; nothing is placed
 * in time, and so nothing is proved to be the best. What is unknown is listed apart.
 */
export function plan(questionnaire: Questionnaire, answers: Answers, scorecard: Scorecard): Plan {
  const today = situationOf(questionnaire, answers, scorecard);
  const findings = [...questionnaire.findings.values()].map((finding) => ({ finding, ...applicabilityOf(finding.when, today) }));
  const candidates = candidatesOf(today);
  const { chosen, leftOut } = choose(candidates);
  const placed = inOrder(chosen);
  const done = score(
    questionnaire,
    withDone(
      questionnaire,
      answers,
      chosen.map(({ action }) => action),
    ),
  );
  return {
    proof: 'not-proved',
    objective: objectiveOf(
      today,
      done,
      candidates.ranked.map(({ action }) => action),
    ),
    levels: levelsOf(scorecard, done),
    actions: placed.map((each) => plannedAction(each, placed, scorecard)),
    leftOut,
    mayApply: [
      ...candidates.mayApply.map(({ id, unknown }) => ({ id, what: 'action' as const, unknown })),
      ...findings
        .filter(({ applies }) => applies === 'unknown')
        .map(({ finding: { id }, unknown }) => ({ id, what: 'finding' as const, unknown })),
    ],
    budget: [],
    findings: fired(findings),
  };
}

const fired = (findings: readonly (Applicability & { readonly finding: Finding })[]): Plan['findings'] =>
  findings.filter(({ applies }) => applies === true).map(({ finding: { id, kind }, because }) => ({ id, kind, because }));

function objectiveOf(today: Situation, done: Scorecard, actions: Parameters<typeof boundOf>[1]): Plan['objective'] {
  const { overall } = today.scorecard;
  if (overall.score === null || done.overall.exact === null) return null;
  const after = toNumber(done.overall.exact);
  return { before: overall.score, after, bound: Math.max(after, boundOf(today, actions)) };
}

const levelsOf = ({ overall }: Scorecard, done: Scorecard): Plan['levels'] =>
  overall.level === null ? null : { before: overall.level.id, after: done.overall.level?.id ?? null };

function plannedAction({ candidate, after }: Placed, placed: readonly Placed[], scorecard: Scorecard): PlannedAction {
  const { action, cost, because, waitsFor, alone } = candidate;
  return {
    id: action.id,
    period: null,
    start: null,
    end: null,
    cost,
    gain: gainOf(scorecard, alone),
    after,
    waitsFor,
    unlocks: placed.filter((other) => other.after.includes(action.id)).map((other) => other.candidate.action.id),
    because,
  };
}
