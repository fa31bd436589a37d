import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { impactEffortOf } from '../../../src/planning/views/impact-effort.ts';
import { viewsOf } from '../../../src/planning/views/views.ts';
import { coastAnswers, coastRoadmap, coastTown } from '../coast-town.ts';

const situation = situationOf(coastTown, coastAnswers);
const candidates = candidatesOf(situation);

describe('the views beside a plan', () => {
  it('put actions into quadrants at the medians, and say which are near', () => {
    const { cuts, rows } = impactEffortOf([
      { id: 'a', impact: 10, effort: 1 },
      { id: 'b', impact: 9, effort: 8 },
      { id: 'c', impact: 5, effort: 4 },
      { id: 'd', impact: 1, effort: 2 },
      { id: 'e', impact: 2, effort: 4.1 },
    ]);
    expect(cuts).toEqual({ impact: 5, effort: 4 });
    expect(rows.map(({ id, quadrant, isBorderline }) => `${id} ${quadrant}${isBorderline ? ' near' : ''}`)).toEqual([
      'a quick-win',
      'b big-project',
      'c quick-win near',
      'd fill-in',
      'e thankless near',
    ]);
    expect(impactEffortOf([]).rows).toEqual([]);
  });

  it('rank by cost of delay and size: what two others wait for and does away with a weakness goes first', () => {
    const { shortestFirst } = viewsOf(candidates, situation, coastRoadmap());
    const [first] = shortestFirst;
    expect(first).toMatchObject({ id: 'make-list', urgency: 10, riskReduction: 10, size: 2 });
    for (const { value, urgency, riskReduction, size, score } of shortestFirst)
      expect(score).toBeCloseTo((value + urgency + riskReduction) / size, 12);
  });

  it('weigh what an action brings with all it requires against what all of that costs', () => {
    const { valueForMoney } = viewsOf(candidates, situation, coastRoadmap());
    const reuse = valueForMoney.find(({ id }) => id === 'reward-reuse');
    expect(reuse).toMatchObject({ closure: ['make-list', 'open-portal', 'reward-reuse'], cost: 35000 });
    // The dimension of data goes from 0 to 100, and is half of the whole.
    expect(reuse?.impact).toBeCloseTo(50, 10);
    expect(reuse?.perTenThousand).toBeCloseTo((50 / 35000) * 10000, 10);
  });

  it('say why the plan differs', () => {
    const refused = coastRoadmap({ refused: new Set(['try-out']), mandatory: new Set(['open-portal']), budget: [26000, 7000] });
    const { disagreements } = viewsOf(candidates, situation, refused);
    const rows = disagreements.map(({ view, id, why }) => `${view}: ${id} ${why.kind === 'left-out' ? why.reason : why.because}`);
    expect(rows).toContain('value-for-money: try-out refused');
    expect(rows).toContain('value-for-money: open-portal mandatory');
  });
});
