import type { Candidate, Candidates } from '../candidates.ts';
import { compareWorth, type Worth } from '../worth.ts';
import { withAll, worthOfPlan } from './greedy-plan.ts';
import type { Problem } from './problem.ts';
import type { LeftOut, Reason } from './roadmap.ts';
import type { Starts } from './task.ts';

/** Why each candidate that is not in the plan is left out, in the order of their ranking. */
export function leftOut({ ranked, closures }: Candidates, plan: Starts, problem: Problem): readonly LeftOut[] {
  const worth = worthOfPlan(plan, problem);
  return ranked
    .filter(({ action }) => !plan.has(action.id))
    .map((candidate) => ({ id: candidate.action.id, reason: reasonFor(candidate, closures, plan, worth, problem) }));
}

function reasonFor({ action }: Candidate, closures: Candidates['closures'], plan: Starts, worth: Worth, problem: Problem): Reason {
  const { tasks, constraints } = problem;
  if (constraints.refused.has(action.id)) return 'refused';
  const task = tasks.get(action.id);
  if (task === undefined) return 'prerequisite';
  if ([...task.excludes].some((id) => plan.has(id))) return 'excluded';
  const closure = closureIn(action.id, closures, problem);
  if (closure === undefined) return 'prerequisite';
  const excluded = closure.some((id) => [...(tasks.get(id)?.excludes ?? [])].some((other) => plan.has(other)));
  if (excluded) return 'prerequisite';
  const together = new Map([...plan, ...closure.map((id) => [id, 0] as const)]);
  if (compareWorth(worthOfPlan(together, problem), worth) <= 0) return 'no-gain';
  const all = [...[...plan].sort(([, one], [, other]) => one - other).map(([id]) => id), ...closure];
  // Without the limit the plan itself may stand earlier, and what comes after it end in time.
  const fitsWithout = (lifted: Partial<Problem['constraints']>): boolean => {
    const without = { ...problem, constraints: { ...constraints, ...lifted } };
    return withAll(new Set(closure), plan, without) !== undefined || withAll(new Set(all), new Map(), without) !== undefined;
  };
  const noCapacity = { capacity: new Map() };
  if (fitsWithout(noCapacity)) return 'capacity';
  return fitsWithout({ budget: undefined, afterwards: undefined, ...noCapacity }) ? 'budget' : 'time';
}

/** An action with all it requires; of alternatives one that can be done. */
function closureIn(id: string, closures: Candidates['closures'], { tasks }: Problem): readonly string[] | undefined {
  const usual = [...(closures.get(id) ?? [id])];
  if (usual.every((each) => tasks.has(each))) return usual;
  const closure = new Set<string>();
  const add = (each: string): boolean => {
    if (closure.has(each)) return true;
    const task = tasks.get(each);
    closure.add(each);
    return task?.requires.every((group) => group.some(add)) === true;
  };
  return add(id) ? [...closure] : undefined;
}
