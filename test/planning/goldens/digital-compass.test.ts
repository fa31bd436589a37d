import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/answers/answers.ts';
import { loadSolver } from '../../../src/cli/solver.ts';
import { applying } from '../../../src/planning/applying.ts';
import { candidatesOf } from '../../../src/planning/candidates.ts';
import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import { readPlan } from '../../../src/planning/constraints/read-plan.ts';
import { roadmapFor } from '../../../src/planning/roadmap/plan-roadmap.ts';
import { problemOf } from '../../../src/planning/roadmap/problem.ts';
import type { Roadmap } from '../../../src/planning/roadmap/roadmap.ts';
import { usualManner } from '../../../src/planning/roadmap/search.ts';
import { situationOf } from '../../../src/planning/situation.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import { EveryPlan } from '../brute/best-plan.ts';
import { exampleCity } from '../example-city.ts';
import { answersAfter } from '../plan-checker.ts';
import { complaintsAbout } from '../roadmap-complaints.ts';
import { inShort } from './in-short.ts';

const here = new URL('.', import.meta.url).pathname;
const manner = { ...usualManner, solver: await loadSolver() };

describe('the plans of the example cities of the Digital Compass', () => {
  it.each(['kato-lefkovrysi', 'sonnbach', 'castelrovere', 'vellmark', 'aurelia'])(
    '%s',
    async (city) => {
      const { questionnaire, answers, constraints } = await townCalled(city);
      const situation = situationOf(questionnaire, answers);
      const candidates = candidatesOf(situation);
      const roadmap = roadmapFor(problemOf(situation, candidates, constraints), candidates, manner);
      expect(roadmap.proof).toBe('optimal');
      expect(complaintsAbout(roadmap, new EveryPlan(questionnaire, answers).isThere)).toEqual([]);
      expect(firstWithoutUse(roadmap)).toEqual([]);
      expect(gainingThough(roadmap, questionnaire, answers)).toEqual([]);
      await expect(inShort(roadmap)).toMatchFileSnapshot(`${city}.md`);
    },
    300_000,
  );
});

/** The actions of the first year that neither gain anything, nor lead to one that does, nor are mandatory. */
function firstWithoutUse({ actions, constraints }: Roadmap): readonly string[] {
  const leadsToGain = (id: string): boolean => {
    const found = actions.find(({ action }) => action.id === id);
    return found !== undefined && ((found.gain ?? 0) > 0 || found.unlocks.some(leadsToGain));
  };
  return actions
    .filter(({ period, action: { id } }) => period === 1 && !constraints.mandatory.has(id) && !leadsToGain(id))
    .map(({ action }) => action.id);
}

/** What is left out as bringing nothing, but would: done with the plan, alone and with all that comes before it, scored here. */
function gainingThough({ actions, leftOut }: Roadmap, questionnaire: Questionnaire, answers: Answers): readonly string[] {
  const today = score(questionnaire, answers);
  const reached = (ids: Iterable<string>): number => {
    const done = [...ids].flatMap((id) => questionnaire.actions.get(id) ?? []);
    return score(questionnaire, answersAfter(done, questionnaire, answers, today)).overall.score ?? Number.NaN;
  };
  const before = (id: string): readonly string[] => [id, ...(questionnaire.actions.get(id)?.after ?? []).flat().flatMap(before)];
  const chosen = actions.map(({ action }) => action.id);
  const now = reached(chosen);
  return leftOut
    .filter(({ id, reason }) => reason === 'no-gain' && (reached([...chosen, id]) > now || reached([...chosen, ...before(id)]) > now))
    .map(({ id }) => id);
}

async function townCalled(city: string): Promise<{ questionnaire: Questionnaire; answers: Answers; constraints: Constraints }> {
  const { questionnaire, answers } = await exampleCity(`digital-compass/answers/${city}`);
  const file = { file: `${city}.plan.yaml`, content: readFileSync(join(here, `${city}.plan.yaml`), 'utf8') };
  const plan = readPlan(file, questionnaire, '2027-01', applying(questionnaire, answers));
  if (!plan.ok || plan.diagnostics.length > 0) throw new Error(JSON.stringify(plan.diagnostics));
  return { questionnaire, answers, constraints: plan.value };
}
