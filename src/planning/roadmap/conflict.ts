import { rational } from '../../exact/rational.ts';
import type { Candidates } from '../candidates.ts';
import type { Constraints } from '../constraints/constraints.ts';
import { constant } from './expression.ts';
import { type Problem, problemOf } from './problem.ts';
import { findBest, type Manner } from './search.ts';

/** A part of the constraints that could be given up. */
interface Group {
  /** As the plan file says it. */
  readonly words: string;
  readonly without: (constraints: Constraints) => Constraints;
}

/** More mandatory or fixed actions than this are taken together. */
const mostApart = 12;

/**
 * Constraints that cannot be met together, and could if any one of them were given up: what remains when everything that is not
 * needed for the contradiction has been taken away. Where the limit of the solver comes first, more than needed may remain.
 */
export function conflict({ situation, ...problem }: Problem, candidates: Candidates, manner: Manner): readonly string[] {
  let { constraints } = problem;
  const needed: string[] = [];
  for (const { words, without } of groupsOf(constraints)) {
    const fewer = without(constraints);
    if (isImpossible(problemOf(situation, candidates, fewer), manner)) constraints = fewer;
    else needed.push(words);
  }
  return needed;
}

const isImpossible = (problem: Problem, manner: Manner): boolean => {
  const anything = { sense: 'most' as const, of: constant(rational(0)), truly: () => 0, tolerance: 1 };
  return findBest(problem, () => [anything], manner).isInfeasible;
};

function groupsOf({ capacity, mandatory, refused, fixed, atLeast, target, budget, afterwards }: Constraints): readonly Group[] {
  const without = <Key>(all: ReadonlyMap<Key, unknown>, key: Key) => new Map([...all].filter(([each]) => each !== key));
  const apart = (
    ids: readonly string[],
    key: string,
    lift: (constraints: Constraints, ids: ReadonlySet<string>) => Constraints,
  ): readonly Group[] =>
    (ids.length > mostApart ? [ids] : ids.map((id) => [id])).map((some) => ({
      words: `${key}: ${some.join(', ')}`,
      without: (constraints) => lift(constraints, new Set(some)),
    }));
  const roles = [...capacity.keys()].map((role) => ({
    words: `capacity: ${role}`,
    without: (all: Constraints) => ({ ...all, capacity: without(all.capacity, role) as Constraints['capacity'] }),
  }));
  const scores = [...atLeast.keys()].map((node) => ({
    words: `at-least: ${node}`,
    without: (all: Constraints) => ({ ...all, atLeast: without(all.atLeast, node) as Constraints['atLeast'] }),
  }));
  return [
    ...(target === undefined ? [] : [{ words: 'target', without: (all: Constraints) => ({ ...all, target: undefined }) }]),
    ...scores,
    ...apart([...mandatory], 'mandatory', (all, ids) => ({ ...all, mandatory: new Set([...all.mandatory].filter((id) => !ids.has(id))) })),
    ...apart([...refused], 'refused', (all, ids) => ({ ...all, refused: new Set([...all.refused].filter((id) => !ids.has(id))) })),
    ...apart([...fixed.keys()], 'roadmap', (all, ids) => ({ ...all, fixed: new Map([...all.fixed].filter(([id]) => !ids.has(id))) })),
    ...roles,
    ...(budget === undefined ? [] : [{ words: 'budget', without: (all: Constraints) => ({ ...all, budget: undefined }) }]),
    ...(afterwards === undefined ? [] : [{ words: 'afterwards', without: (all: Constraints) => ({ ...all, afterwards: undefined }) }]),
  ];
}
