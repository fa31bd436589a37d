import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/index.ts';
import { Trial } from '../../src/uncertainty/trial.ts';
import { levelIn } from '../../src/uncertainty/trial-levels.ts';
import { trialModel } from '../../src/uncertainty/trial-model.ts';
import { cases, read, readGiven } from '../scoring/generated.ts';

describe('a trial in which nothing is varied', () => {
  it('scores as scoring does, open answers and conditions included', () => {
    fc.assert(
      fc.property(cases({ levels: true }), (generated) => {
        const questionnaire = read(generated.questionnaire);
        const answers = readGiven(generated.answers, questionnaire);
        const { overall, dimensions } = score(questionnaire, answers);
        const made = trialModel(questionnaire, answers);
        const trial = new Trial(made, { values: made.told, weights: made.weights, isAlternative: false });
        for (const { of } of made.nodes) {
          const node = of.index === 0 ? overall : dimensions.get(of.id);
          // Outer bounds are no exact ground to judge conditions by, and what is held back is not told.
          if (node === undefined || node.bounds === 'outer' || node.withheld !== undefined) continue;
          const told = trial.scoreOf(of.index);
          expect([of.id, Number.isNaN(told) ? null : Math.round(told * 1e6)]).toEqual([
            of.id,
            node.score === null ? null : Math.round(node.score * 1e6),
          ]);
          const reached = of.levels.findIndex(({ id }) => id === node.level?.id) + 1;
          if (node.low === node.high) expect([of.id, levelIn(trial, of.index)]).toEqual([of.id, reached]);
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
