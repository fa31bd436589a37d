import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../src/planning/risk/risk.ts';
import type { Roadmap } from '../../../src/planning/roadmap/roadmap.ts';
import { coastRoadmap } from '../coast-town.ts';

const runs = { seed: 1, runs: 4000 };
const onlyAction = (id: string): Partial<Roadmap['constraints']> => ({
  refused: new Set(['make-list', 'open-portal', 'reward-reuse', 'give-courses', 'give-help', 'try-out'].filter((other) => other !== id)),
});

describe('the risk of a roadmap', () => {
  it('is the area of a triangle where one action has a range', () => {
    // Low 4,000, likely 5,000, high 9,000: above 5,000 lie 4/5, above 7,000 (2,000 * 2,000) / (5,000 * 4,000) = 1/5.
    const overrun = (budget: number): number =>
      riskOf(coastRoadmap({ ...onlyAction('make-list'), budget: [budget, 0] }), runs).budgets[0]?.overrun ?? Number.NaN;
    expect(overrun(5000)).toBeCloseTo(0.8, 1);
    expect(overrun(7000)).toBeCloseTo(0.2, 1);
    expect(overrun(9000)).toBe(0);
  });

  it('is none where nothing is a range', () => {
    const risk = riskOf(coastRoadmap({ ...onlyAction('give-help'), budget: [3000, 0] }), runs);
    expect(risk.budgets.map(({ overrun }) => overrun)).toEqual([0, 0]);
    expect([risk.end.onTime, risk.told]).toEqual([1, { cost: 0, duration: 0, of: 1 }]);
    expect(risk.total).toEqual({ low: 3000, middle: 3000, high: 3000 });
  });

  it('passes delays on to what waits, and knows on what the end hangs', () => {
    const risk = riskOf(coastRoadmap(), { ...runs, by: 13 });
    const { 'make-list': list, 'reward-reuse': reuse, 'give-help': help } = Object.fromEntries(risk.actions);
    // Rounded to months, 2, 3, 4, 5 and 6 with a peak at 3: later than planned above 3.5, (2.5 * 2.5) / (4 * 3) of the triangle.
    expect(list?.late).toBeCloseTo(0.52, 1);
    expect(reuse?.late).toBe(list?.late);
    expect(help).toEqual({ criticality: 0, late: 0 });
    expect(list?.criticality).toBeGreaterThan(0.9);
    expect(risk.end.onTime).toBeCloseTo(1 - (list?.late ?? 0), 10);
    expect(risk.end.by).toBe(1);
  });

  it('has no overrun to tell where there is no budget', () => {
    expect(riskOf(coastRoadmap(), runs).budgets.map(({ overrun }) => overrun)).toEqual([null, null]);
  });

  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => riskOf(coastRoadmap(), { seed, runs: 200 }));
    expect(one).toEqual(same);
    expect(one).not.toEqual({ ...other, seed: 1 });
  });
});
