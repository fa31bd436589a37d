import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { planRoadmap, roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { answersTo, questionnaireIn } from '../read-text.ts';
import { constraintsOf } from './constraints-of.ts';

const manner = { ...usualManner, solver: await loadSolver() };

/** Four yes-no questions, and actions that answer them; `more` changes the actions. */
const town = (more: Readonly<Record<string, object>> = {}, aggregate = 'mean') =>
  questionnaireIn(
    JSON.stringify({
      format: 1,
      id: 'town',
      version: '1.0.0',
      language: 'en',
      title: 'Town',
      aggregate,
      levels: [
        { id: 'low', title: 'Low' },
        { id: 'middle', title: 'Middle', ...(aggregate === 'none' ? {} : { from: 50 }), needs: { question: 'q0', is: true } },
        { id: 'high', title: 'High', ...(aggregate === 'none' ? {} : { from: 75 }), needs: { question: 'q1', is: true } },
      ],
      dimensions: [{ id: 'all', title: 'All', questions: [0, 1, 2, 3].map((n) => ({ id: `q${n}`, kind: 'yes-no', ask: 'Is it?' })) }],
      actions: [0, 1, 2, 3].map((n) => ({
        id: `a${n}`,
        title: `Action ${n}`,
        raises: { [`q${n}`]: true },
        cost: { likely: 10 * (n + 1), currency: 'EUR' },
        duration: 6,
        effort: { it: 1 },
        ...more[`a${n}`],
      })),
    }),
  );

function planned(constraints: Partial<Constraints>, more: Readonly<Record<string, object>> = {}, aggregate = 'mean') {
  const questionnaire = town(more, aggregate);
  const answers = answersTo(questionnaire, { q0: false, q1: false, q2: false, q3: false });
  return planRoadmap(questionnaire, answers, constraintsOf(constraints), manner);
}

const starts = ({ actions }: ReturnType<typeof planned>) => Object.fromEntries(actions.map(({ action, start }) => [action.id, start]));
const reasons = ({ leftOut }: ReturnType<typeof planned>) => Object.fromEntries(leftOut.map(({ id, reason }) => [id, reason]));

describe('a roadmap', () => {
  it('does everything where nothing is scarce, in the first month', () => {
    const roadmap = planned({});
    expect(starts(roadmap)).toEqual({ a0: 0, a1: 0, a2: 0, a3: 0 });
    expect(roadmap.objective).toEqual({ before: 0, after: 100, bound: 100 });
    expect(roadmap.proof).toBe('optimal');
  });

  it('takes the cheapest of what is equally good, and says why the others are left out', () => {
    const roadmap = planned({ budget: [30] });
    expect(starts(roadmap)).toEqual({ a0: 0, a1: 0 });
    expect(reasons(roadmap)).toEqual({ a2: 'budget', a3: 'budget' });
  });

  it('blames the money where what comes first could have ended earlier with more of it', () => {
    const chain = { a1: { after: ['a0'], duration: 12 } };
    const roadmap = planned({ periods: 2, budget: [0, 30], refused: new Set(['a2', 'a3']) }, chain);
    expect(starts(roadmap)).toEqual({ a0: 12 });
    expect(reasons(roadmap)).toMatchObject({ a1: 'budget' });
  });

  it('counts what keeps earlier actions running', () => {
    const running = { a0: { cost: { likely: 10, 'per-year': 12, currency: 'EUR' } } };
    expect(planned({ budget: [16], mandatory: new Set(['a0']) }, running).spend).toEqual([
      { period: 1, available: 16, spent: 16, running: 6 },
    ]);
    expect(planned({ budget: [9] }, running).actions).toEqual([]);
  });

  it('starts nothing that cannot be kept running afterwards', () => {
    const running = { a0: { cost: { likely: 10, 'per-year': 12, currency: 'EUR' } } };
    expect(Object.keys(starts(planned({ afterwards: 12 }, running)))).toContain('a0');
    expect(reasons(planned({ afterwards: 11 }, running))).toEqual({ a0: 'budget' });
    const forced = planned({ afterwards: 11, mandatory: new Set(['a0']) }, running);
    expect([forced.proof, forced.conflict]).toEqual(['infeasible', ['mandatory: a0', 'afterwards']]);
  });

  it('starts what comes after in the month after the end, and leaves out what does not end in time', () => {
    const chain = { a1: { after: ['a0'] }, a2: { after: ['a1'] } };
    const roadmap = planned({}, chain);
    expect(starts(roadmap)).toEqual({ a0: 0, a1: 6, a3: 0 });
    expect(reasons(roadmap)).toEqual({ a2: 'time' });
    expect(roadmap.actions.find(({ action }) => action.id === 'a0')?.unlocks).toEqual(['a1']);
  });

  it('breaks no capacity', () => {
    const roadmap = planned({ capacity: new Map([['it', [2.5]]]) });
    expect(roadmap.actions).toHaveLength(2);
    expect(roadmap.effort.get('it')).toEqual([{ available: 2.5, used: 2 }]);
    expect(Object.values(reasons(roadmap))).toEqual(['capacity', 'capacity']);
  });

  it('carries money over where that is allowed', () => {
    expect(planned({ periods: 2, budget: [35, 65] }).actions).toHaveLength(3);
    expect(planned({ periods: 2, budget: [35, 65], carryOver: true }).actions).toHaveLength(4);
  });

  it('does what is mandatory, leaves what is refused and what needs it, and keeps fixed months', () => {
    const roadmap = planned(
      { budget: [40], mandatory: new Set(['a3']), refused: new Set(['a0']), fixed: new Map([['a3', 4]]) },
      { a1: { after: ['a0'] } },
    );
    expect(starts(roadmap)).toEqual({ a3: 4 });
    expect(reasons(roadmap)).toEqual({ a0: 'refused', a1: 'prerequisite', a2: 'budget' });
  });

  it('chooses between what excludes each other', () => {
    const roadmap = planned({}, { a1: { excludes: ['a0'] } });
    expect(roadmap.actions).toHaveLength(3);
    expect(Object.values(reasons(roadmap))).toEqual(['excluded']);
  });

  it('leaves out what brings nothing more', () => {
    const same = { a1: { raises: { q0: true } } };
    expect(reasons(planned({}, same))).toEqual({ a1: 'no-gain' });
  });

  it('reaches a target by its year', () => {
    const target = { reach: 'middle', within: 12 };
    expect(starts(planned({ periods: 2, budget: [30, 30], target }))).toMatchObject({ a0: 0, a1: 0 });
    expect(planned({ periods: 2, budget: [20, 80], target }).proof).toBe('infeasible');
    expect(planned({ periods: 2, budget: [20, 80], target: { ...target, within: 24 } }).levels?.after).toBe('high');
  });

  it('does not start early what then leaves no money for what a target needs', () => {
    const more = { a0: { cost: { likely: 0, 'per-year': 24, currency: 'EUR' } }, a1: { duration: 1 } };
    const roadmap = planned({ periods: 2, budget: [20, 44], refused: new Set(['a2', 'a3']), target: { reach: 50, within: 12 } }, more);
    expect(roadmap.proof).toBe('optimal');
    expect(starts(roadmap)).toMatchObject({ a0: 6 });
  });

  it('names what cannot be met together', () => {
    const roadmap = planned({ budget: [15], mandatory: new Set(['a0', 'a3']), capacity: new Map([['it', [5]]]) });
    expect(roadmap.proof).toBe('infeasible');
    expect(roadmap.conflict).toEqual(['mandatory: a3', 'budget']);
    expect(planned({ budget: [10], atLeast: new Map([['all', 50]]) }).conflict).toEqual(['at-least: all', 'budget']);
  });

  it('names a refused action that something mandatory needs', () => {
    const roadmap = planned({ mandatory: new Set(['a1']), refused: new Set(['a0']) }, { a1: { after: ['a0'] } });
    expect({ proof: roadmap.proof, conflict: roadmap.conflict }).toEqual({
      proof: 'infeasible',
      conflict: ['mandatory: a1', 'refused: a0'],
    });
  });

  it('raises levels where there is no score at all', () => {
    const roadmap = planned({ budget: [30] }, {}, 'none');
    expect(starts(roadmap)).toEqual({ a0: 0, a1: 0 });
    expect({ proof: roadmap.proof, objective: roadmap.objective }).toEqual({ proof: 'optimal', objective: null });
  });

  it('is greedy, and claims nothing, without a solver', () => {
    const questionnaire = town();
    const answers = answersTo(questionnaire, { q0: false, q1: false, q2: false, q3: false });
    const roadmap = planRoadmap(questionnaire, answers, constraintsOf({ budget: [30] }), undefined);
    expect({ proof: roadmap.proof, objective: roadmap.objective }).toEqual({
      proof: 'not-proved',
      objective: { before: 0, after: 50, bound: 100 },
    });
  });

  it('is the same every time', () => {
    const questionnaire = town();
    const answers = answersTo(questionnaire, { q0: false, q1: false, q2: false, q3: false });
    const candidates = candidatesOf(situationOf(questionnaire, answers));
    const problem = problemOf(situationOf(questionnaire, answers), candidates, constraintsOf({ budget: [50] }));
    expect(roadmapFor(problem, candidates, manner).actions).toEqual(roadmapFor(problem, candidates, manner).actions);
  });
});
