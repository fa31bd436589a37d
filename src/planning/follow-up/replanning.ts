import type { Answers } from '../../answers/answers.ts';
import type { Action, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { monthsBetween } from '../../scheduling/calendar.ts';
import type { Constraints, Progress } from '../constraints/constraints.ts';
import { costFor } from '../cost-for.ts';
import { withDone } from '../with-done.ts';
import { afterwardsLeft, budgetLeft, capacityLeft, type Past, pastOf } from './past.ts';

/** What is left to plan once some of a roadmap has been carried out. */
export interface Replanning {
  /** With what is done taken as reached. */
  readonly answers: Answers;
  /** What was spent taken off, what runs kept where it runs, what was dropped refused, and nothing new before today. */
  readonly constraints: Constraints;
  /** Periods, from 1, in which more was spent than there was. */
  readonly overspent: readonly number[];
}

/** A plan as its status leaves it on a day (ISO date), for a subject of these kinds. */
export function replanning(
  questionnaire: Questionnaire,
  answers: Answers,
  kinds: readonly string[],
  plan: Constraints,
  today: string,
): Replanning {
  const now = Math.max(0, monthsBetween(plan.start, today));
  const called = (state: Progress['state']): readonly Action[] =>
    [...plan.status].flatMap(([id, progress]) => (progress.state === state ? (questionnaire.actions.get(id) ?? []) : []));
  const [done, running, dropped] = [called('done'), called('running'), called('dropped')];
  const past = done.map((action) => pastOf(action, kinds, plan, now));
  const startOf = ({ id }: Action): number => plan.fixed.get(id) ?? startTold(plan, id) ?? now;
  const dearer = running.map((action) => dearerThan(action, kinds, plan, startOf(action)));
  const { budget, overspent } = withoutDebt(plan, [...past, ...dearer]);
  const isOver = (id: string): boolean => ['done', 'dropped'].includes(plan.status.get(id)?.state ?? '');
  return {
    answers: withDone(questionnaire, answers, done),
    constraints: {
      ...plan,
      budget,
      afterwards: afterwardsLeft(plan.afterwards, past),
      capacity: capacityLeft(plan.capacity, past),
      mandatory: new Set([...plan.mandatory, ...running.map(({ id }) => id)].filter((id) => !isOver(id))),
      refused: new Set([...plan.refused, ...dropped.map(({ id }) => id)]),
      fixed: new Map(running.map((action) => [action.id, startOf(action)])),
      notBefore: now,
    },
    overspent,
  };
}

function startTold({ status, start }: Constraints, id: string): number | undefined {
  const date = status.get(id)?.date;
  return date === undefined ? undefined : Math.max(0, monthsBetween(start, date));
}

/** What a running action costs beyond the likely cost, as work without people or time. */
function dearerThan(action: Action, kinds: readonly string[], { status }: Constraints, start: number): Past {
  const [likely, real] = [costFor(action, kinds)?.likely ?? 0, status.get(action.id)?.cost];
  return { work: { months: 1, cost: Math.round(((real ?? likely) - likely) * 100), perYear: 0, effort: new Map() }, start };
}

/** The budget left; a debt of the past is told, and not laid on what is still to be done, as nothing can undo it. */
function withoutDebt(
  { budget, carryOver }: Constraints,
  past: readonly Past[],
): { readonly budget: readonly number[] | undefined; readonly overspent: readonly number[] } {
  if (budget === undefined) return { budget, overspent: [] };
  const overspent: number[] = [];
  let saved = 0;
  const left = budgetLeft(budget, past).map((amount, period) => {
    const there = amount + (carryOver ? saved : 0);
    if (there < 0) overspent.push(period + 1);
    const kept = Math.max(0, there);
    const own = kept - (carryOver ? saved : 0);
    saved = kept;
    return own;
  });
  return { budget: left, overspent };
}
