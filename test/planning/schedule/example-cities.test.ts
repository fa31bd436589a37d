import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { riskOf } from '../../../src/planning/risk/risk.ts';
import { roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { timetableOf } from '../../../src/planning/schedule/timetable.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { viewsOf } from '../../../src/planning/views/views.ts';
import { ganttMarkdown } from '../../../src/report/roadmap/gantt-markdown.ts';
import { tellRisk } from '../../../src/report/roadmap/tell-risk.ts';
import { tellTimetable } from '../../../src/report/roadmap/tell-timetable.ts';
import { tellViews } from '../../../src/report/roadmap/tell-views.ts';
import { strictWords } from '../../wording/read-words.ts';
import { exampleCity } from '../example-city.ts';
import { constraintsOf } from '../roadmap/constraints-of.ts';
import { complaintsAbout } from '../roadmap-complaints.ts';

const manner = { ...usualManner, solver: await loadSolver() };

const cities: readonly (readonly [string, string, Partial<Constraints>])[] = [
  ['altwasser', 'starter/answers/altwasser', { periods: 2, budget: [12_000, 12_000] }],
  ['westmark', 'industry-partnerships/answers/westmark', { periods: 2, budget: [60_000, 80_000] }],
  ['haldenborg', 'fellow-city/answers/haldenborg', { periods: 2, budget: [40_000, 40_000], pilotsFirst: true }],
];

describe('what is told beside the roadmaps of the example cities', () => {
  it.each(cities)('%s', async (name, path, given) => {
    const { questionnaire, answers } = await exampleCity(path);
    const situation = situationOf(questionnaire, answers);
    const candidates = candidatesOf(situation);
    const roadmap = roadmapFor(problemOf(situation, candidates, constraintsOf(given)), candidates, manner);
    expect(complaintsAbout(roadmap, (id) => !roadmap.tasks.has(id))).toEqual([]);
    const telling = { roadmap, questionnaire, subject: answers.subject.name, words: strictWords('en'), date: '2026-12-01' };
    const told = [
      ...tellTimetable(timetableOf(roadmap), telling),
      ...tellRisk(riskOf(roadmap), telling),
      ...tellViews(viewsOf(candidates, situation, roadmap), telling),
      '',
      ganttMarkdown(telling),
    ];
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(`goldens/${name}.md`);
  });
});
