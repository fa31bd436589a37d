import { describe, expect, it } from 'vitest';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { changesSince } from '../../../src/planning/follow-up/changes.ts';
import { keeping, steadier } from '../../../src/planning/follow-up/keeping.ts';
import { planEdits } from '../../../src/planning/follow-up/plan-edits.ts';
import { replanning } from '../../../src/planning/follow-up/replanning.ts';
import { editSource } from '../../../src/source/edit-source.ts';
import { coastAnswers, coastRoadmap, coastTown } from '../coast-town.ts';
import { constraintsOf } from '../roadmap/constraints-of.ts';
import { complaintsAbout } from '../roadmap-complaints.ts';

const plan: Constraints = constraintsOf({
  periods: 2,
  budget: [40000, 20000],
  capacity: new Map([['it', [12, 12]]]),
  fixed: new Map([
    ['make-list', 0],
    ['open-portal', 3],
    ['reward-reuse', 9],
    ['give-courses', 0],
    ['give-help', 2],
  ]),
  status: new Map([
    ['make-list', { state: 'done', cost: 8000, date: '2027-04-20' }],
    ['open-portal', { state: 'running', cost: undefined, date: undefined }],
    ['give-courses', { state: 'dropped', cost: undefined, date: undefined }],
    ['give-help', { state: 'delayed', cost: undefined, date: undefined }],
  ]),
});
const left = replanning(coastTown, coastAnswers, [], plan, '2027-06-15');

describe('planning the rest of a roadmap', () => {
  it('takes off what was spent and worked, at its real cost', () => {
    expect(left.constraints.budget).toEqual([32000, 20000]);
    expect(left.constraints.capacity.get('it')).toEqual([10, 12]);
    expect(left.overspent).toEqual([]);
  });

  it('takes what is done as reached, keeps what runs, refuses what was dropped, and starts nothing before today', () => {
    expect(left.answers.given.get('list')).toMatchObject({ value: true });
    expect([...left.constraints.fixed]).toEqual([['open-portal', 3]]);
    expect(left.constraints.mandatory.has('open-portal')).toBe(true);
    expect(left.constraints.refused.has('give-courses')).toBe(true);
    expect(left.constraints.notBefore).toBe(5);
  });

  it('takes off what a year afterwards keeps running of what is done', () => {
    const done = {
      ...plan,
      afterwards: 10000,
      status: new Map([['open-portal', { state: 'done' as const, cost: undefined, date: undefined }]]),
    };
    expect(replanning(coastTown, coastAnswers, [], done, '2027-12-15').constraints.afterwards).toBe(4000);
  });

  it('tells a debt, and does not lay it on what is still to come', () => {
    const dear = { ...plan, status: new Map([['make-list', { state: 'done' as const, cost: 50000, date: '2027-04-20' }]]) };
    const rest = replanning(coastTown, coastAnswers, [], dear, '2027-06-15');
    expect([rest.overspent, rest.constraints.budget]).toEqual([[1], [0, 20000]]);
  });

  it('keeps what runs although what comes first is not done', () => {
    const ahead = { ...plan, status: new Map([['open-portal', { state: 'running' as const, cost: undefined, date: undefined }]]) };
    const rest = replanning(coastTown, coastAnswers, [], ahead, '2027-06-15');
    const now = coastRoadmap(rest.constraints, rest.answers);
    expect(now.actions.find(({ action }) => action.id === 'open-portal')?.start).toBe(3);
  });

  it('says what became of every action', () => {
    const now = coastRoadmap(left.constraints, left.answers);
    expect(complaintsAbout(now, (id) => id === 'make-list')).toEqual([]);
    const rows = changesSince(plan, now).map(({ id, what, from, to }) => `${id}: ${what}, ${from} -> ${to}`);
    expect(rows).toEqual([
      'make-list: done, 2027-01 -> null',
      'open-portal: running, 2027-04 -> 2027-04',
      'reward-reuse: kept, 2027-10 -> 2027-10',
      'give-courses: dropped, 2027-01 -> null',
      'give-help: delayed, 2027-03 -> 2028-01',
      'try-out: added, null -> 2028-01',
    ]);
  });

  it('moves nothing that is still to come unless more is reached', () => {
    const late = { ...plan, fixed: new Map([...plan.fixed, ['reward-reuse', 15]]) };
    const rest = replanning(coastTown, coastAnswers, [], late, '2027-06-15');
    const [kept, free] = [keeping(late, rest.constraints), rest.constraints].map((each) => coastRoadmap(each, rest.answers));
    if (kept === undefined || free === undefined) throw new Error('no roadmap');
    const start = steadier(coastTown, kept, free).actions.find(({ action }) => action.id === 'reward-reuse')?.start;
    expect(start).toBe(15);
  });
});

describe('writing a roadmap into its plan file', () => {
  const text = `# For the council
start: 2027-01 # agreed
budget: [40000, 20000]
roadmap:
  - { id: make-list, start: 2027-01 } # Anna
  - { id: give-courses, start: 2027-01 }
  - id: give-help # with the library
    start: 2027-03
status:
  make-list: { state: done, cost: 8000, date: 2027-04-20 }
`;

  it('keeps comments and what is over, moves what moved, takes away what is no longer planned', () => {
    const edits = planEdits(['make-list', 'give-courses', 'give-help'], coastRoadmap(left.constraints, left.answers));
    expect(editSource(text, edits)).toBe(`# For the council
start: 2027-01 # agreed
budget: [40000, 20000]
roadmap:
  - { id: make-list, start: 2027-01 } # Anna
  - id: give-help # with the library
    start: 2028-01
  - { id: open-portal, start: 2027-04 }
  - { id: reward-reuse, start: 2027-10 }
  - { id: try-out, start: 2028-01 }
status:
  make-list: { state: done, cost: 8000, date: 2027-04-20 }
periods: 2
`);
  });
});
