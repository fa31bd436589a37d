import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import { cheapest, roadmapFor, type Wish } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import type { Roadmap } from '../../../src/planning/roadmap/roadmap.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { complaintsAbout } from '../roadmap-complaints.ts';
import { cheapestFirst, compareMerit, EveryPlan, type Merit, mostMatureFirst, type Order } from './best-plan.ts';
import { type Ingredients, setsOfConstraints, smallTowns, type Town } from './small-towns.ts';

const manner = { ...usualManner, solver: await loadSolver() };

/** `proved`: of the roadmaps there are, the part that must be called the best; all where every figure is linear or turned into choices. */
const kinds: readonly (Ingredients & { readonly name: string; readonly proved: number })[] = [
  { name: 'means', overall: ['mean'], dimensions: ['mean'], proved: 1 },
  { name: 'sums', overall: ['sum', 'mean'], dimensions: ['sum'], proved: 1 },
  { name: 'minimum and maximum', overall: ['minimum', 'maximum', 'mean'], dimensions: ['mean', 'minimum', 'maximum'], proved: 1 },
  {
    name: 'staged levels, mostly without a score',
    overall: ['none', 'none', 'mean'],
    dimensions: ['mean', 'minimum'],
    staged: true,
    proved: 1,
  },
  { name: 'tables of practices', overall: ['mean', 'minimum'], dimensions: ['mean', 'sum'], rules: true, proved: 1 },
  { name: 'conditions', overall: ['mean', 'mean', 'none'], dimensions: ['mean', 'minimum'], conditions: true, proved: 0.9 },
  { name: 'geometric means', overall: ['geometric', 'mean'], dimensions: ['geometric', 'mean'], proved: 0.9 },
  { name: 'harmonic and power means', overall: ['harmonic', 'power', 'mean'], dimensions: ['mean', 'power', 'harmonic'], proved: 0.9 },
];

/** So many roadmaps of each kind, 2,176 in all; `RUNS=1000 SEED=8` for more and others. */
const runs = Number(process.env['RUNS'] ?? 256);
const seed = Number(process.env['SEED'] ?? 7);

/** Milliseconds a kind may take, with many runs on a busy machine. */
const patience = 300_000 + 300 * runs;

describe('the best roadmap of a small town is the best of all there are', () => {
  it.each(kinds)(
    'with $name',
    ({ name, proved, ...ingredients }) => {
      const proofs = proofsOn(smallTowns(ingredients), runs, undefined, mostMatureFirst);
      const told = (proof: Roadmap['proof']): number => proofs.filter((each) => each === proof).length;
      expect(told('optimal')).toBeGreaterThan(proofs.length / 2);
      expect(told('optimal') / (told('optimal') + told('not-proved'))).toBeGreaterThanOrEqual(proved);
    },
    patience,
  );

  it(
    'where the cheapest that reaches a level is sought',
    () => {
      const towns = smallTowns({ overall: ['mean', 'none'], dimensions: ['mean', 'minimum'], staged: true }).map((town) => ({
        ...town,
        constraints: town.constraints.map((each) => ({ ...each, target: each.target ?? { reach: 'middle', within: 12 * each.periods } })),
      }));
      const proofs = proofsOn(towns, runs / 2, cheapest, cheapestFirst);
      expect(new Set(proofs)).toEqual(new Set(['optimal', 'infeasible']));
    },
    patience,
  );
});

/** Plans for so many sets of constraints and compares with the best in the same order; what was proved of each. */
function proofsOn(towns: fc.Arbitrary<Town>, count: number, wish: Wish | undefined, order: Order): readonly Roadmap['proof'][] {
  const proofs: Roadmap['proof'][] = [];
  fc.assert(
    fc.property(towns, ({ questionnaire, answers, constraints }) => {
      const situation = situationOf(questionnaire, answers);
      const candidates = candidatesOf(situation);
      const plans = new EveryPlan(questionnaire, answers);
      for (const each of constraints) {
        const roadmap = roadmapFor(problemOf(situation, candidates, each), candidates, manner, wish);
        proofs.push(roadmap.proof);
        const best = plans.best(each, order);
        if (roadmap.proof === 'infeasible') expect(best).toBeUndefined();
        else if (best !== undefined) compare(roadmap, best, plans, order);
        else expect(roadmap).toMatchObject({ proof: 'not-proved', actions: [] });
      }
    }),
    { numRuns: Math.ceil(count / setsOfConstraints), seed, endOnFailure: true },
  );
  return proofs;
}

function compare(roadmap: Roadmap, best: Merit, plans: EveryPlan, order: Order): void {
  expect(complaintsAbout(roadmap, plans.isThere)).toEqual([]);
  const merit = plans.meritOf(roadmap);
  if (merit === undefined) throw new Error('The roadmap breaks a constraint.');
  if (roadmap.proof === 'optimal') {
    expect({ merit, isEqual: compareMerit(merit, best, order) === 0 }).toEqual({ merit: best, isEqual: true });
  } else {
    expect(compareMerit(merit, best, order)).toBeLessThanOrEqual(0);
    expect(roadmap.objective?.bound ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual((best.maturity[0] ?? 0) - 1e-7);
  }
}
