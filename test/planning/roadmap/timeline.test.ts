import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { type Constraints, horizonOf } from '../../../src/planning/constraints/constraints.ts';
import { certain, nothing } from '../../../src/planning/roadmap/expression.ts';
import { Program } from '../../../src/planning/roadmap/program.ts';
import type { Starts, Task } from '../../../src/planning/roadmap/task.ts';
import { Timeline } from '../../../src/planning/roadmap/timeline.ts';
import { violations } from '../../../src/planning/roadmap/violations.ts';
import { isKept } from './brute-force.ts';
import { constraintsOf } from './constraints-of.ts';

const solver = await loadSolver();

interface Case {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly constraints: Constraints;
}

/** Up to three tasks in two or three years, one after another or after one of two, with limits that leave little room. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    seeds: fc.array(fc.array(fc.nat(999), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    budget: fc.option(fc.array(fc.nat(60), { minLength: 2, maxLength: 2 }), { nil: undefined }),
    capacity: fc.option(fc.array(fc.nat(8), { minLength: 2, maxLength: 2 }), { nil: undefined }),
    carryOver: fc.boolean(),
    afterwards: fc.option(fc.nat(400), { nil: undefined }),
    within: fc.option(fc.integer({ min: 5, max: 23 }), { nil: undefined }),
  })
  .map(({ seeds, budget, capacity, carryOver, afterwards, within }) => {
    const fixed = new Map(seeds.flatMap((seed, index) => ((seed[7] ?? 0) % 7 === 0 ? [[`a${index}`, (seed[0] ?? 0) % 24] as const] : [])));
    const tasks = new Map(
      seeds.map((seed, index) => {
        const task = taskFrom(seed, index);
        return [task.id, fixed.has(`a${index}`) ? { ...task, notBefore: 0 } : task];
      }),
    );
    return {
      tasks,
      constraints: constraintsOf({
        periods: 2,
        budget,
        carryOver,
        afterwards,
        fixed,
        capacity: new Map(capacity === undefined ? [] : [['it', capacity.map((months) => months / 2)]]),
        target: within === undefined ? undefined : { reach: 0, within },
      }),
    };
  });

function taskFrom(seed: readonly number[], index: number): Task {
  const [months = 0, cost = 0, running = 0, effort = 0, after = 0, other = 0, from = 0] = seed;
  const before = index === 0 || after % 2 === 0 ? [] : [index === 2 && other % 2 === 0 ? ['a0', 'a1'] : [`a${other % index}`]];
  return {
    id: `a${index}`,
    months: 1 + (months % 15),
    cost: 100 * (cost % 40),
    perYear: running % 2 === 0 ? 0 : 1200 * (running % 20),
    effort: new Map(effort % 3 === 0 ? [] : [['it', 500 * (effort % 9)]]),
    requires: before,
    excludes: new Set(),
    pilot: false,
    notBefore: from % 4 === 0 ? from % 9 : 0,
  };
}

/** Whether all tasks can be placed, those of `early` so that they end in time, found by trying every month. */
function canBePlaced({ tasks, constraints }: Case, early: ReadonlySet<string>): boolean {
  const order = [...tasks.values()];
  const place = (index: number, starts: Starts): boolean => {
    const task = order[index];
    if (task === undefined) return true;
    const end = early.has(task.id) ? (constraints.target?.within ?? 0) : horizonOf(constraints);
    const fixed = constraints.fixed.get(task.id);
    for (let month = fixed ?? task.notBefore; month <= (fixed ?? end) && month + task.months <= end; month += 1) {
      const more = new Map([...starts, [task.id, month]]);
      if (isKept(more, { tasks, constraints }) && place(index + 1, more)) return true;
    }
    return false;
  };
  return place(0, new Map());
}

describe('tasks in time', () => {
  it('can be placed by the program exactly where trying every month finds a way', () => {
    let placed = 0;
    fc.assert(
      fc.property(cases, fc.nat(7), ({ tasks, constraints }, which) => {
        const hasTarget = constraints.target !== undefined;
        const early = new Set([...tasks.keys()].filter((_, index) => hasTarget && (which >> index) % 2 === 1));
        const program = new Program();
        const timeline = new Timeline(program, tasks, constraints);
        for (const id of tasks.keys()) program.atMost(certain, timeline.isDone(id));
        for (const id of early) program.atMost(certain, timeline.isDoneWithin(constraints.target?.within ?? 0, id));
        const solution = solver(program, { sense: 'most', of: nothing, tolerance: 0.5 }, { iterations: 100_000 });
        expect(solution.status !== 'infeasible').toBe(canBePlaced({ tasks, constraints }, early));
        if (solution.status === 'infeasible' || solution.values === undefined) return;
        placed += 1;
        const starts = timeline.startsIn(solution.values);
        expect(starts.size).toBe(tasks.size);
        expect(violations(starts, tasks, constraints)).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150), seed: Number(process.env['SEED'] ?? 5), endOnFailure: true },
    );
    expect(placed).toBeGreaterThan(10);
  }, 60_000);

  it('knows its variables for a plan that can be carried out', () => {
    fc.assert(
      fc.property(cases, (case_) => {
        const program = new Program();
        const timeline = new Timeline(program, case_.tasks, case_.constraints);
        const solution = solver(program, { sense: 'most', of: timeline.isDone('a0'), tolerance: 0.5 }, { iterations: 100_000 });
        if (solution.status === 'infeasible' || solution.values === undefined) return;
        const starts = timeline.startsIn(solution.values);
        const known = timeline.valuesFor(starts);
        const values = program.lower.map((_, variable) => known.get(variable) ?? Number.NaN);
        for (const { lower, upper, terms } of program.rows) {
          const sum = terms.reduce((so, [variable, factor]) => so + factor * (values[variable] ?? Number.NaN), 0);
          expect(sum).toBeGreaterThanOrEqual(lower - 1e-6);
          expect(sum).toBeLessThanOrEqual(upper + 1e-6);
        }
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });
});
