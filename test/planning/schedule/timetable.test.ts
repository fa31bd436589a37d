import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRoadmap } from '../../../src/planning/roadmap/plan-roadmap.ts';
import type { Roadmap } from '../../../src/planning/roadmap/roadmap.ts';
import { timetableOf } from '../../../src/planning/schedule/timetable.ts';
import { cases } from '../../scoring/generated.ts';
import { coastRoadmap } from '../coast-town.ts';
import { constraintsOf } from '../roadmap/constraints-of.ts';
import { withActions } from '../roadmap/with-actions.ts';
import { complaintsAbout } from '../roadmap-complaints.ts';

const startsOf = ({ actions }: Roadmap): Record<string, number> =>
  Object.fromEntries(actions.map(({ action, start }) => [action.id, start]));

describe('the timetable', () => {
  it('knows the critical path of the actions and how long each can wait', () => {
    const roadmap = coastRoadmap();
    const { months, lowerBound, criticalPath, actions } = timetableOf(roadmap);
    expect({ months, lowerBound, criticalPath }).toEqual({
      months: 11,
      lowerBound: 11,
      criticalPath: { months: 11, actions: ['make-list', 'open-portal', 'reward-reuse'] },
    });
    const rows = [...actions].map(([id, { span, isCritical, canWait }]) =>
      [id, span.totalSlack, span.freeSlack, isCritical, canWait].join(' '),
    );
    expect(rows.sort()).toEqual([
      'give-courses 1 1 false 1',
      'give-help 10 10 false 10',
      'make-list 0 0 true 0',
      'open-portal 0 0 true 0',
      'reward-reuse 0 0 true 0',
      'try-out 9 9 false 9',
    ]);
  });

  it('waits for people: a year of them bounds how soon all can be done', () => {
    const roadmap = coastRoadmap({ capacity: new Map([['it', [8, 8]]]) });
    expect(complaintsAbout(roadmap)).toEqual([]);
    expect(timetableOf(roadmap).lowerBound).toBe(13);
    expect(timetableOf(roadmap).months).toBeGreaterThanOrEqual(13);
  });

  it('puts pilots first where that is asked', () => {
    const scarce = { capacity: new Map([['it', [3, 9]]]) };
    expect(startsOf(coastRoadmap({ ...scarce, pilotsFirst: true }))['try-out']).toBe(0);
    expect(complaintsAbout(coastRoadmap({ ...scarce, pilotsFirst: true }))).toEqual([]);
  });

  it('keeps what is fixed, and starts nothing before its first month', () => {
    const roadmap = coastRoadmap({ fixed: new Map([['give-help', 3]]), notBefore: 5 });
    const { 'give-help': help, ...others } = startsOf(roadmap);
    expect(help).toBe(3);
    expect(Math.min(...Object.values(others))).toBe(5);
  });

  it('is carried out within every limit, and each action can wait as long as is said', () => {
    fc.assert(
      fc.property(cases().chain(withActions), ({ questionnaire, answers, constraints }) => {
        const roadmap = planRoadmap(questionnaire, answers, constraintsOf({ periods: 1, ...constraints }), undefined);
        const isThere = (id: string): boolean => !roadmap.tasks.has(id);
        expect(complaintsAbout(roadmap, isThere)).toEqual([]);
        const { months, lowerBound, actions } = timetableOf(roadmap);
        expect(lowerBound).toBeLessThanOrEqual(months);
        for (const planned of roadmap.actions) {
          const moved = (by: number): Roadmap => ({
            ...roadmap,
            actions: roadmap.actions.map((each) => (each === planned ? { ...each, start: each.start + by, end: each.end + by } : each)),
          });
          const canWait = actions.get(planned.action.id)?.canWait ?? 0;
          expect(complaintsAbout(moved(canWait), isThere)).toEqual([]);
        }
      }),
      { numRuns: 10, seed: 3 },
    );
  });
});
