import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { asPlan } from '../../../src/planning/roadmap/as-plan.ts';
import { composeReport } from '../../../src/report/compose/compose-report.ts';
import type { Block } from '../../../src/report/document.ts';
import { coastAnswers, coastRoadmap, coastTown } from '../../planning/coast-town.ts';
import { strictWords } from '../../wording/read-words.ts';
import { templateCalled } from '../read-shape.ts';

const judged = assess(coastTown, coastAnswers);

function blocksWith(given: Partial<Constraints>, change: object = {}): readonly Block[] {
  const roadmap = { ...coastRoadmap(given), ...change };
  const assessment = { ...judged, plan: asPlan(roadmap, judged.plan) };
  return composeReport(assessment, strictWords('en'), { date: '2026-12-01', template: templateCalled('full'), roadmap }).blocks;
}

const captions = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []));
const headings = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('a report of a city with a plan file', () => {
  it('tells money and people by year, what is left out and why, time and risk', () => {
    const blocks = blocksWith({ budget: [30000, 9000], capacity: new Map([['it', [9, 9]]]), refused: new Set(['try-out']) });
    expect(headings(blocks)).toEqual(expect.arrayContaining(['Roadmap', 'Time', 'Risk']));
    expect(captions(blocks)).toEqual(expect.arrayContaining(['Budget by year', 'People by year, in person-months', 'Left out, and why']));
  });

  it('tells no people where none are scarce, and nothing left out where all is planned', () => {
    const tables = captions(blocksWith({}));
    expect(tables).toContain('Budget by year');
    expect(tables).not.toContain('People by year, in person-months');
    expect(tables).not.toContain('Left out, and why');
  });

  it('has the months of the roadmap in its timetable', () => {
    const chart = blocksWith({}).flatMap((block) => (block.kind === 'chart' && block.chart.kind === 'timeline' ? [block.chart] : []))[0];
    expect(chart?.bars.map(({ from, to }) => [from, to])).toContainEqual([3, 9]);
  });

  it('says that no plan meets the constraints where that is so', () => {
    const blocks = blocksWith({}, { proof: 'infeasible', conflict: ['budget'] });
    expect(JSON.stringify(blocks)).toContain('No plan meets these constraints');
  });

  it('has no such section without one', () => {
    const { blocks } = composeReport(judged, strictWords('en'), { date: '2026-12-01', template: templateCalled('full') });
    expect(headings(blocks)).not.toContain('Roadmap');
  });
});
