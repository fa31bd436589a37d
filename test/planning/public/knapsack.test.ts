import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import { roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { answersTo, questionnaireIn } from '../read-text.ts';
import { constraintsOf } from '../roadmap/constraints-of.ts';
import { mknap1 } from './mknap1.ts';

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
    // J. Burkardt, KNAPSACK_01 data sets p01 to p08: profits, weights, capacity, optimum.
    ['p01', [92, 57, 49, 68, 60, 43, 67, 84, 87, 72], [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], 165, 309],
    ['p02', [24, 13, 23, 15, 16], [12, 7, 11, 8, 9], 26, 51],
    ['p03', [50, 50, 64, 46, 50, 5], [56, 59, 80, 64, 75, 17], 190, 150],
    ['p04', [70, 20, 39, 37, 7, 5, 10], [31, 10, 20, 19, 4, 3, 6], 50, 107],
    ['p05', [350, 400, 450, 20, 70, 8, 5, 5], [25, 35, 45, 5, 25, 3, 2, 2], 104, 900],
    ['p06', [442, 525, 511, 593, 546, 564, 617], [41, 50, 49, 59, 55, 57, 60], 170, 1735],
    [
      'p07',
      [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240],
      [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
      750,
      1458,
    ],
    [
      'p08',
      [
        825594, 1677009, 1676628, 1523970, 943972, 97426, 69666, 1296457, 1679693, 1902996, 1844992, 1049289, 1252836, 1319836, 953277,
        2067538, 675367, 853655, 1826027, 65731, 901489, 577243, 466257, 369261,
      ],
      [
        382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856, 670702, 488960, 951111,
        323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684,
      ],
      6404180,
      13549094,
    ],
  ] as const)('%s has its known optimum', (_, profits, weights, capacity, optimum) => {
    const roadmap = planOf(profits, [weights], [capacity]);
    expect({ proof: roadmap.proof, after: roadmap.objective?.after }).toEqual({ proof: 'optimal', after: optimum });
  });

  it.each(mknap1().map((knapsack, index) => ({ ...knapsack, name: `mknap1-${index + 1}`, items: knapsack.profits.length })))(
    '$name of $items items has its known optimum',
    ({ profits, weights, capacities, optimum }) => {
      const roadmap = planOf(profits, weights, capacities);
      expect({ proof: roadmap.proof, after: roadmap.objective?.after }).toEqual({ proof: 'optimal', after: optimum });
    },
  );
});
