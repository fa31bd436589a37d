import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { loadSolver } from '../../../src/cli/solver.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import { withDone } from '../../../src/planning/with-done.ts';
import { compareWorth, worthOf } from '../../../src/planning/worth.ts';
import { roadmapText } from '../../../src/report/terminal/roadmap-text.ts';
import { score } from '../../../src/scoring/score.ts';
import { strictWords } from '../../wording/read-words.ts';
import { exampleCity } from '../example-city.ts';
import { isKept } from './brute-force.ts';
import { constraintsOf } from './constraints-of.ts';

const folder = new URL('goldens', import.meta.url).pathname;
const manner = { ...usualManner, solver: await loadSolver() };

/** `UPDATE_GOLDENS=1` writes what is planned now; to be read before it is committed. */
const isUpdate = process.env['UPDATE_GOLDENS'] === '1';

const cities: readonly (readonly [string, string, Partial<Constraints>])[] = [
  ['altwasser', 'starter/answers/altwasser', { periods: 2, budget: [12_000, 12_000] }],
  ['rivabella', 'starter/answers/rivabella', { periods: 2, budget: [8_000, 8_000], carryOver: true }],
  ['westmark', 'industry-partnerships/answers/westmark', { periods: 2, budget: [60_000, 80_000] }],
  ['noorderkust', 'industry-partnerships/answers/noorderkust', { periods: 3, budget: [50_000, 50_000, 50_000] }],
  ['haldenborg', 'fellow-city/answers/haldenborg', { periods: 2, budget: [40_000, 40_000] }],
];

describe('the roadmaps of the example cities', () => {
  it.each(cities)('%s', async (name, path, given) => {
    const { questionnaire, answers } = await exampleCity(path);
    const situation = situationOf(questionnaire, answers);
    const candidates = candidatesOf(situation);
    const problem = problemOf(situation, candidates, constraintsOf(given));
    const roadmap = roadmapFor(problem, candidates, manner);

    const starts = new Map(roadmap.actions.map(({ action, start }) => [action.id, start]));
    expect(isKept(starts, problem)).toBe(true);
    expect(roadmap.actions.filter(({ period, gain, unlocks }) => period === 1 && (gain ?? 1) <= 0 && unlocks.length === 0)).toEqual([]);
    const worthWith = (ids: ReadonlySet<string>) => {
      const actions = [...questionnaire.actions.values()].filter(({ id }) => ids.has(id));
      return worthOf(questionnaire, score(questionnaire, withDone(questionnaire, answers, actions)));
    };
    const idle = roadmap.leftOut.filter(({ reason }) => reason === 'no-gain').map(({ id }) => id);
    expect(idle.filter((id) => compareWorth(worthWith(new Set([...starts.keys(), id])), worthWith(new Set(starts.keys()))) > 0)).toEqual(
      [],
    );

    const text = roadmapText(assess(questionnaire, answers), roadmap, strictWords('en'), 80);
    const golden = join(folder, `${name}.txt`);
    if (isUpdate || !existsSync(golden)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });
});
