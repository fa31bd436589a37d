import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { askingOf, withoutLimits } from '../../../src/planning/questions/asking.ts';
import { cheapestLevel, levelsAbove } from '../../../src/planning/questions/cheapest-level.ts';
import { frontier } from '../../../src/planning/questions/frontier.ts';
import { quickWins } from '../../../src/planning/questions/quick-wins.ts';
import { doingNothing, underBudgets, withoutAction } from '../../../src/planning/questions/side-by-side.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { answersTo, questionnaireIn } from '../read-text.ts';
import { constraintsOf } from './constraints-of.ts';

const manner = { ...usualManner, solver: await loadSolver() };

const questionnaire = questionnaireIn(`
format: 1
id: town
version: 1.0.0
language: en
title: Town
levels: [{ id: low, title: Low }, { id: middle, title: Middle, from: 50 }, { id: high, title: High, from: 100 }]
dimensions:
  - id: all
    title: All
    questions:
      - { id: lit, kind: yes-no, ask: Are the streets lit? }
      - { id: paved, kind: yes-no, ask: Are they paved?, weight: 2 }
      - { id: named, kind: yes-no, ask: Do they have names? }
actions:
  - { id: names, title: Name them, raises: { named: true }, cost: { likely: 5000, currency: EUR }, duration: 3 }
  - { id: paving, title: Pave them, raises: { paved: true }, after: [names], cost: { likely: 20000, currency: EUR }, duration: 9 }
  - { id: lamps, title: Put up lamps, raises: { lit: true }, cost: { likely: 10000, per-year: 5000, currency: EUR }, duration: 6 }
`);
const answers = answersTo(questionnaire, { lit: false, paved: false, named: false });
const asking = askingOf(questionnaire, answers, constraintsOf(), manner);

describe('other questions cities ask', () => {
  it('the cheapest way to a level', () => {
    expect(levelsAbove(asking)).toEqual(['middle', 'high']);
    expect(cheapestLevel('middle', asking, withoutLimits(asking))).toEqual({
      of: 'middle',
      proof: 'optimal',
      cost: 20_000,
      score: 50,
      level: 'middle',
      actions: ['names', 'lamps'],
    });
    expect(cheapestLevel('high', asking, constraintsOf({ budget: [30_000] })).proof).toBe('infeasible');
  });

  it('what each further 10,000 buys, and where a level becomes affordable', () => {
    const { step, points, levels } = frontier(asking);
    expect(step).toBe(10_000);
    expect(points.map(({ of, score, cost }) => [Number(of), score, cost])).toEqual([
      [0, 0, 0],
      [10_000, 25, 5_000],
      [20_000, 50, 20_000],
      [30_000, 75, 25_000],
      [40_000, 100, 40_000],
    ]);
    expect(levels.map(({ of, cost }) => [of, cost])).toEqual([
      ['middle', 20_000],
      ['high', 40_000],
    ]);
  });

  it('quick wins wait for nothing, end within half a year and cost little', () =>
    expect(quickWins(asking)).toEqual([
      { id: 'names', gain: 25, cost: 5_000, months: 3 },
      { id: 'lamps', gain: 25, cost: 15_000, months: 6 },
    ]));

  it('plans under several budgets', () =>
    expect(underBudgets([[5_000], [25_000], [40_000]], asking).map(({ score }) => score)).toEqual([25, 75, 100]));

  it('nothing is done', () => expect(doingNothing(asking)).toMatchObject({ cost: 0, score: 0, level: 'low', actions: [] }));

  it('an action is refused, and what needs it goes too', () => {
    const [allowed, refused] = withoutAction('names', asking);
    expect([allowed.score, refused.score, refused.actions]).toEqual([100, 25, ['lamps']]);
  });
});
