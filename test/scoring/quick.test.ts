import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/scoring/model.ts';
import { quickPass } from '../../src/scoring/quick/pass.ts';
import { scorer } from '../../src/scoring/quick/scorer.ts';
import { score } from '../../src/scoring/score.ts';
import { cases, type Ingredients, read, readGiven } from './generated.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 150), endOnFailure: process.env['END'] !== undefined };

const isClose = (a: number, b: number | null): boolean =>
  b === null ? Number.isNaN(a) : Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));

/** How often the quick way was open to a case. */
function compareAll(ingredients: Ingredients): number {
  let quickly = 0;
  fc.assert(
    fc.property(cases(ingredients), ({ questionnaire: file, answers: given }) => {
      const questionnaire = read(file);
      const answers = readGiven(given, questionnaire);
      const quick = scorer(questionnaire);
      const [told, exact] = [quick.score(answers), score(questionnaire, answers)];
      if (quickPass(modelOf(questionnaire))(answers) !== undefined) quickly += 1;
      for (const [i, id] of quick.nodes.entries()) {
        const node = id === 'overall' ? exact.overall : exact.dimensions.get(id);
        const levels = (id === 'overall' ? questionnaire.root : questionnaire.dimensions.get(id))?.levels ?? [];
        const idOf = (count: number | undefined) => levels[(count ?? 0) - 1]?.id ?? null;
        for (const end of ['score', 'low', 'high'] as const)
          expect(isClose(told[end][i] ?? 0, node?.[end] ?? null), `${end} of ${id}: ${told[end][i]}, ${node?.[end]}`).toBe(true);
        const reached = [told.level[i], told.lowLevel[i], told.highLevel[i]].map(idOf);
        expect(reached, id).toEqual([node?.level?.id ?? null, node?.level?.low ?? null, node?.level?.high ?? null]);
      }
    }),
    settings,
  );
  return quickly;
}

describe('the quick scores', () => {
  it('are those of the exact way', () => {
    compareAll({});
  });

  it('are found in doubles wherever nothing has to be split', () => {
    expect(compareAll({ conditions: false, adjustments: false, needs: false, facts: false })).toBe(settings.numRuns);
  });
});
