import type { Answers } from '../../../src/answers/answers.ts';
import { toNumber } from '../../../src/exact/real.ts';
import type { Problem } from '../../../src/planning/roadmap/problem.ts';
import type { Starts, Task } from '../../../src/planning/roadmap/task.ts';
import { withDone } from '../../../src/planning/with-done.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import type { Scorecard } from '../../../src/scoring/scorecard.ts';

/** The highest value that any plan at all reaches, found by trying every set of actions in every month; undefined where nothing fits. */
export function bestByTrying(problem: Problem, measure: (after: Scorecard) => number | undefined): number | undefined {
  const { tasks, situation } = problem;
  const ids = [...tasks.keys()];
  const values = Array.from({ length: 2 ** ids.length }, (_, mask) => {
    const chosen = ids.filter((_, index) => (mask >> index) % 2 === 1);
    return { chosen, value: measure(after(chosen, problem, situation.questionnaire, situation.answers)) };
  });
  const promising = values.filter(({ value }) => value !== undefined).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return promising.find(
    ({ chosen }) => [...problem.constraints.mandatory].every((id) => !tasks.has(id) || chosen.includes(id)) && canBePlaced(chosen, problem),
  )?.value;
}

export const overallOf = ({ overall }: Scorecard): number => (overall.exact === null ? 0 : toNumber(overall.exact));

function after(ids: readonly string[], { candidates }: Problem, questionnaire: Questionnaire, answers: Answers): Scorecard {
  const done = candidates.filter(({ action }) => ids.includes(action.id)).map(({ action }) => action);
  return score(questionnaire, withDone(questionnaire, answers, done));
}

function canBePlaced(ids: readonly string[], problem: Problem): boolean {
  const { tasks, constraints } = problem;
  const chosen = ids.flatMap((id) => tasks.get(id) ?? []);
  if (chosen.some((task) => [...task.excludes].some((id) => ids.includes(id)))) return false;
  if (chosen.some((task) => !task.requires.every((group) => group.some((id) => ids.includes(id))))) return false;
  const horizon = constraints.periods * 12;
  const place = (index: number, starts: Starts): boolean => {
    const task = chosen[index];
    if (task === undefined) return isKept(starts, problem);
    for (let month = 0; month + task.months <= horizon; month += 1) {
      if (place(index + 1, new Map([...starts, [task.id, month]]))) return true;
    }
    return false;
  };
  return place(0, new Map());
}

/** Order, money and effort counted once more, in another way than the planner does. */
export function isKept(starts: Starts, { tasks, constraints }: Pick<Problem, 'tasks' | 'constraints'>): boolean {
  const rows = [...starts].map(([id, start]) => ({ task: tasks.get(id) as Task, start }));
  const inOrder = rows.every(({ task, start }) =>
    task.requires.every((group) =>
      group.some((id) => {
        const before = starts.get(id);
        return before !== undefined && before + (tasks.get(id)?.months ?? 1) <= start;
      }),
    ),
  );
  if (!inOrder) return false;
  if (rows.reduce((so, { task }) => so + task.perYear, 0) > (constraints.afterwards ?? Number.POSITIVE_INFINITY) * 100) return false;
  let left = 0;
  for (let period = 0; period < constraints.periods; period += 1) {
    const months = Array.from({ length: 12 }, (_, month) => period * 12 + month);
    const once = rows.filter(({ start }) => months.includes(start)).reduce((so, { task }) => so + task.cost, 0);
    const kept = months.reduce(
      (so, month) => so + rows.reduce((sum, { task, start }) => sum + (start + task.months <= month ? task.perYear : 0), 0),
      0,
    );
    const budget = constraints.budget?.[period];
    if (budget !== undefined) {
      left = (constraints.carryOver ? left : 0) + budget * 1200 - once * 12 - kept;
      if (left < 0) return false;
    }
    for (const [role, capacity] of constraints.capacity) {
      const used = rows.reduce((so, { task, start }) => {
        const worked = months.filter((month) => month >= start && month < start + task.months).length;
        return so + ((task.effort.get(role) ?? 0) * worked) / task.months;
      }, 0);
      if (used > (capacity[period] ?? 0) * 1000 + 1e-9) return false;
    }
  }
  return true;
}
