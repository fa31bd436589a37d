import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import { roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { answersTo, questionnaireIn } from '../read-text.ts';
import { constraintsOf } from './constraints-of.ts';

const manner = { ...usualManner, solver: await loadSolver() };

/** A knapsack as a questionnaire: each item is a question worth its profit in a sum, and an action that answers it. */
function planOf(profits: readonly number[], weights: readonly (readonly number[])[], capacities: readonly number[]) {
  const questions = profits.map((profit, index) => ({
    id: `q${index}`,
    kind: 'choice',
    ask: 'Packed?',
    options: [
      { id: 'no', label: 'No', value: 0 },
      { id: 'yes', label: 'Yes', value: profit },
    ],
  }));
  const actions = profits.map((_, index) => ({
    id: `a${index}`,
    title: 'Pack it',
    raises: { [`q${index}`]: 'yes' },
    effort: Object.fromEntries(weights.map((row, role) => [`r${role}`, row[index]])),
    duration: 1,
  }));
  const questionnaire = questionnaireIn(
    JSON.stringify({
      format: 1,
      id: 'knapsack',
      version: '1.0.0',
      language: 'en',
      title: 'Knapsack',
      aggregate: 'sum',
      dimensions: [{ id: 'items', title: 'Items', aggregate: 'sum', questions }],
      actions,
    }),
  );
  const answers = answersTo(questionnaire, Object.fromEntries(profits.map((_, index) => [`q${index}`, 'no'])));
  const situation = situationOf(questionnaire, answers);
  const candidates = candidatesOf(situation);
  const capacity = new Map(capacities.map((most, role) => [`r${role}`, [most]]));
  return roadmapFor(problemOf(situation, candidates, constraintsOf({ capacity })), candidates, manner);
}

describe('published knapsacks through the planner', () => {
  it.each([
    // J. Burkardt, KNAPSACK_01 data sets p01, p02, p06, p07: profits, weights, capacity, optimum.
    ['p01', [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], 165, 309],
    ['p02', [24, 13, 23, 15, 16], [12, 7, 11, 8, 9], 26, 51],
    ['p06', [442, 525, 511, 593, 546, 564, 617], [41, 50, 49, 59, 55, 57, 60], 170, 1735],
    [
      'p07',
      [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
      [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
      750,
      1458,
    ],
  ] as const)('%s has its known optimum', (_, profits, weights, capacity, optimum) => {
    const roadmap = planOf(profits, [weights], [capacity]);
    expect({ proof: roadmap.proof, after: roadmap.objective?.after }).toEqual({ proof: 'optimal', after: optimum });
  });

  it('the first of Petersen’s (OR-Library mknap1, 6 items, 10 limits) has its known optimum', () => {
    const profits = [100, 600, 1200, 2400, 500, 2000];
    const weights = [
      [8, 12, 13, 64, 22, 41],
      [8, 12, 13, 75, 22, 41],
      [3, 6, 4, 18, 6, 4],
      [5, 10, 8, 32, 6, 12],
      [5, 13, 8, 42, 6, 20],
      [5, 13, 8, 48, 6, 20],
      [0, 0, 0, 0, 8, 0],
      [3, 0, 4, 0, 8, 0],
      [3, 2, 4, 0, 8, 4],
      [3, 2, 4, 8, 8, 4],
    ];
    const roadmap = planOf(profits, weights, [80, 96, 20, 36, 44, 48, 10, 18, 22, 24]);
    expect({ proof: roadmap.proof, after: roadmap.objective?.after }).toEqual({ proof: 'optimal', after: 3800 });
  });
});
