import { score } from '../../scoring/score.ts';
import type { Candidates } from '../candidates.ts';
import { withDone } from '../with-done.ts';
import { compareWorth, type Worth, worthOf } from '../worth.ts';
import { placeEarliest } from './place-earliest.ts';
import type { Problem } from './problem.ts';
import type { Starts } from './task.ts';

/**
 * A plan without a solver: what must be done, then action by action with all it requires, the most rewarding first, each as early as
 * there is room. What brings nothing more is left out. undefined where what must be done does not fit.
 */
export function greedyPlan(problem: Problem, { ranked, closures }: Candidates): Starts | undefined {
  const { constraints } = problem;
  const must = [...constraints.mandatory, ...constraints.fixed.keys()].filter((id) => problem.tasks.has(id));
  const first = withAll(new Set(must.flatMap((id) => [...(closures.get(id) ?? [id])])), new Map(), problem);
  return (
    first &&
    improvedBy(
      ranked.map(({ action }) => [...(closures.get(action.id) ?? [action.id])]),
      first,
      problem,
    )
  );
}

/** A plan with every one of these sets added that fits and brings something. */
export function improvedBy(sets: readonly (readonly string[])[], plan: Starts, problem: Problem): Starts {
  let [best, worth] = [plan, worthOfPlan(plan, problem)];
  for (const set of sets) {
    if (set.every((id) => best.has(id))) continue;
    const more = withAll(new Set(set), best, problem);
    if (more === undefined) continue;
    const worthOfMore = worthOfPlan(more, problem);
    if (compareWorth(worthOfMore, worth) > 0) [best, worth] = [more, worthOfMore];
  }
  return best;
}

/** The plan with these as well; undefined where they do not fit. */
export function withAll(ids: ReadonlySet<string>, plan: Starts, { tasks, constraints }: Problem): Starts | undefined {
  const all = new Set([...plan.keys(), ...ids]);
  if ([...ids].some((id) => !tasks.has(id) || [...(tasks.get(id)?.excludes ?? [])].some((other) => all.has(other)))) return undefined;
  return placeEarliest([...ids], plan, tasks, constraints);
}

/** What is reached when all of the plan is done. */
export function worthOfPlan(plan: Starts, { situation, candidates }: Problem): Worth {
  const { questionnaire, answers } = situation;
  const actions = candidates.flatMap(({ action }) => (plan.has(action.id) ? [action] : []));
  return worthOf(questionnaire, score(questionnaire, withDone(questionnaire, answers, actions)));
}
