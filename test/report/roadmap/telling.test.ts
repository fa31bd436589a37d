import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import { changesSince } from '../../../src/planning/follow-up/changes.ts';
import { riskOf } from '../../../src/planning/risk/risk.ts';
import { timetableOf } from '../../../src/planning/schedule/timetable.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { viewsOf } from '../../../src/planning/views/views.ts';
import type { RoadmapTelling } from '../../../src/report/roadmap/roadmap-rows.ts';
import { tellChanges } from '../../../src/report/roadmap/tell-changes.ts';
import { tellRisk } from '../../../src/report/roadmap/tell-risk.ts';
import { tellTimetable } from '../../../src/report/roadmap/tell-timetable.ts';
import { tellViews } from '../../../src/report/roadmap/tell-views.ts';
import { coastAnswers, coastRoadmap, coastTown } from '../../planning/coast-town.ts';
import { constraintsOf } from '../../planning/roadmap/constraints-of.ts';
import { strictWords } from '../../wording/read-words.ts';

const situation = situationOf(coastTown, coastAnswers);
const roadmap = coastRoadmap({ budget: [36000, 9000], refused: new Set(['try-out']), mandatory: new Set(['give-help']) });
const before = constraintsOf({
  fixed: new Map([
    ['make-list', 4],
    ['open-portal', 3],
    ['give-help', 0],
    ['reward-reuse', 9],
    ['try-out', 1],
  ]),
  status: new Map([
    ['give-courses', { state: 'dropped' as const, cost: undefined, date: undefined }],
    ['give-help', { state: 'running' as const, cost: 4000, date: undefined }],
  ]),
});

const tellingIn = (language: string): RoadmapTelling => ({
  roadmap,
  questionnaire: coastTown,
  subject: 'Coast',
  words: strictWords(language),
  date: '2026-12-01',
});

const allTold = (telling: RoadmapTelling): readonly string[] => [
  ...tellTimetable(timetableOf(roadmap), telling),
  ...tellRisk(riskOf(roadmap, { seed: 1, runs: 200, by: 20 }), telling, 20),
  ...tellViews(viewsOf(candidatesOf(situation), situation, roadmap), telling),
  ...tellChanges(changesSince(before, roadmap), [1], telling),
];

describe('what is told beside a roadmap', () => {
  it('reads like this', async () => {
    await expect(`${allTold(tellingIn('en')).join('\n')}\n`).toMatchFileSnapshot('goldens/beside.txt');
  });

  it.each(['de', 'el', 'es', 'fr', 'it', 'pl'])('can all be said in %s', (language) => {
    const [told, english] = [language, 'en'].map((each) => allTold(tellingIn(each)));
    expect(told).toHaveLength(english?.length ?? 0);
  });
});
