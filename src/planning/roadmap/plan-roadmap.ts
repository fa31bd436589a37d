import type { Answers } from '../../answers/answers.ts';
import { addRationals, type Rational, rationalToNumber, zero } from '../../exact/rational.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { score } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { type Candidates, candidatesOf } from '../candidates.ts';
import { type Constraints, monthsPerPeriod } from '../constraints/constraints.ts';
import { exactScore, gainOf } from '../gain.ts';
import { arranged } from '../schedule/arranged.ts';
import { type Situation, situationOf } from '../situation.ts';
import { withDone } from '../with-done.ts';
import { conflict } from './conflict.ts';
import { costGoal, fewestGoal, type Goal, maturityGoals } from './goal.ts';
import { greedyPlan, improvedBy } from './greedy-plan.ts';
import { leftOut } from './left-out.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Roadmap, ScheduledAction, Spend, Use } from './roadmap.ts';
import { type Described, type Found, findBest, type Manner } from './search.ts';
import type { Starts, Task } from './task.ts';
import { effortIn, moneyIn, runningIn } from './use-in-time.ts';
import { violations } from './violations.ts';

/** What goes before what, written with the parts of the model. */
export type Wish = (described: Described, problem: Problem) => readonly Goal[];

/** As mature as can be, of those the cheapest, of those the fewest actions. */
const mostMature: Wish = ({ model, program, isDone }, { situation, tasks }) => [
  ...maturityGoals(situation.questionnaire, situation.scorecard, model, program),
  costGoal([...tasks.values()], isDone),
  fewestGoal([...tasks.values()], isDone),
];

/** As cheap as can be, of those the most mature. */
export const cheapest: Wish = ({ model, program, isDone }, { situation, tasks }) => [
  costGoal([...tasks.values()], isDone),
  ...maturityGoals(situation.questionnaire, situation.scorecard, model, program),
  fewestGoal([...tasks.values()], isDone),
];

/** The roadmap that is best under these constraints; without a solver the greedy one, of which nothing is proved. */
export function planRoadmap(
  questionnaire: Questionnaire,
  answers: Answers,
  constraints: Constraints,
  manner: Manner | undefined,
  wish: Wish = mostMature,
): Roadmap {
  const situation = situationOf(questionnaire, answers);
  const candidates = candidatesOf(situation);
  return roadmapFor(problemOf(situation, candidates, constraints), candidates, manner, wish);
}

/** The same, for a situation whose candidates are known. */
export function roadmapFor(problem: Problem, candidates: Candidates, manner: Manner | undefined, wish: Wish = mostMature): Roadmap {
  const greedy = greedyPlan(problem, candidates);
  const found = manner && findBest(problem, (described) => wish(described, problem), manner, greedy);
  const sets = [...candidates.closures.values()].map((closure) => [...closure]);
  const isProved = found?.outcomes[0]?.isProved === true;
  const plan = found?.starts ?? greedy;
  // What is not proved to be the best may still have room.
  const starts = plan === undefined || isProved ? plan : improvedBy(sets, plan, problem);
  return told(starts && arranged(starts, problem.tasks, problem.constraints), { problem, candidates, greedy, found, manner });
}

interface Findings {
  readonly problem: Problem;
  readonly candidates: Candidates;
  readonly greedy: Starts | undefined;
  readonly found: Found | undefined;
  readonly manner: Manner | undefined;
}

function told(starts: Starts = new Map(), { problem, candidates, greedy, found, manner }: Findings): Roadmap {
  const { situation, constraints, tasks } = problem;
  const isInfeasible = found?.isInfeasible === true;
  // Nothing is told that cannot be carried out: a plan that breaks a constraint is a fault of the planner.
  const broken = isInfeasible || starts.size === 0 ? [] : violations(starts, tasks, constraints);
  if (broken.length > 0) throw new Error(`the plan breaks: ${broken.join(', ')}`);
  const after = afterAll(starts, problem);
  const [before, reached] = [exactScore(situation.scorecard), exactScore(after)];
  const outcome = found?.outcomes[0];
  return {
    constraints,
    proof: isInfeasible ? 'infeasible' : outcome?.isProved === true ? 'optimal' : 'not-proved',
    conflict: isInfeasible && manner !== undefined ? conflict(problem, candidates, manner) : [],
    actions: scheduled(starts, problem),
    leftOut: leftOut(candidates, starts, problem),
    objective: before === null || reached === null ? null : { before, after: reached, bound: boundOf(reached, outcome, situation) },
    levels: levelsOf(situation.scorecard, after),
    after,
    spend: spendOf(starts, problem),
    effort: effortOf(starts, problem),
    greedy: { actions: [...(greedy ?? new Map()).keys()], after: greedy === undefined ? null : exactScore(afterAll(greedy, problem)) },
    tasks,
    work: found?.work ?? { solves: 0, iterations: 0, variables: 0, rows: 0 },
  };
}

/** No plan has a higher score: what is proved, and never more than the scale. */
function boundOf(reached: number, outcome: Found['outcomes'][number] | undefined, { scorecard }: Situation): number {
  if (outcome?.isProved === true) return reached;
  return Math.max(reached, Math.min(outcome?.bound ?? Number.POSITIVE_INFINITY, scorecard.overall.scale.max));
}

function afterAll(starts: Starts, { situation, candidates }: Problem): Scorecard {
  const { questionnaire, answers } = situation;
  const done = candidates.flatMap(({ action }) => (starts.has(action.id) ? [action] : []));
  return score(questionnaire, withDone(questionnaire, answers, done));
}

const levelsOf = ({ overall }: Scorecard, after: Scorecard): Roadmap['levels'] =>
  overall.level === null ? null : { before: overall.level.id, after: after.overall.level?.id ?? null };

function scheduled(starts: Starts, problem: Problem): readonly ScheduledAction[] {
  const { candidates, tasks, situation } = problem;
  const waiting = (id: string): readonly string[] =>
    [...tasks.values()].filter((task) => starts.has(task.id) && comesAfter(task, id, starts, tasks)).map((task) => task.id);
  const rows = candidates.flatMap(({ action, cost, alone, because, waitsFor }) => {
    const [start, task] = [starts.get(action.id), tasks.get(action.id)];
    if (start === undefined || task === undefined) return [];
    return [
      {
        action,
        start,
        end: start + task.months - 1,
        period: Math.floor(start / monthsPerPeriod) + 1,
        cost,
        perYear: task.perYear / 100,
        gain: gainOf(situation.scorecard, alone),
        after: [...starts.keys()].filter((id) => comesAfter(task, id, starts, tasks)),
        waitsFor,
        unlocks: waiting(action.id),
        because,
      },
    ];
  });
  return rows.sort((a, b) => a.start - b.start || a.end - b.end || (a.action.id < b.action.id ? -1 : 1));
}

/** Whether the other is required and has ended before. */
function comesAfter({ id, requires }: Task, other: string, starts: Starts, tasks: ReadonlyMap<string, Task>): boolean {
  const end = (starts.get(other) ?? Number.POSITIVE_INFINITY) + (tasks.get(other)?.months ?? 1);
  return requires.flat().includes(other) && end <= (starts.get(id) ?? 0);
}

function spendOf(starts: Starts, { constraints, tasks }: Problem): readonly Spend[] {
  let left = 0;
  return Array.from({ length: constraints.periods }, (_, period) => {
    const sumOf = (money: typeof moneyIn): number => added(starts, tasks, (task, start) => money(period, task, start)) / 100;
    const [spent, running] = [sumOf(moneyIn), sumOf(runningIn)];
    const granted = constraints.budget?.[period];
    const available = granted === undefined ? null : granted + (constraints.carryOver ? left : 0);
    left = available === null ? 0 : available - spent;
    return { period: period + 1, available, spent, running };
  });
}

function effortOf(starts: Starts, { constraints, tasks }: Problem): ReadonlyMap<string, readonly Use[]> {
  const roles = new Set([...constraints.capacity.keys(), ...[...starts.keys()].flatMap((id) => [...(tasks.get(id)?.effort.keys() ?? [])])]);
  const useOf = (role: string): readonly Use[] =>
    Array.from({ length: constraints.periods }, (_, period) => ({
      available: constraints.capacity.get(role)?.[period] ?? null,
      used: added(starts, tasks, (task, start) => effortIn(period, role, task, start)) / 1000,
    }));
  return new Map([...roles].map((role) => [role, useOf(role)]));
}

function added(starts: Starts, tasks: ReadonlyMap<string, Task>, of: (task: Task, start: number) => Rational): number {
  const all = [...starts].flatMap(([id, start]) => {
    const task = tasks.get(id);
    return task === undefined ? [] : [of(task, start)];
  });
  return rationalToNumber(all.reduce(addRationals, zero));
}
