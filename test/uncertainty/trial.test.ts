import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/index.ts';
import { Trial } from '../../src/uncertainty/trial.ts';
import { levelIn } from '../../src/uncertainty/trial-levels.ts';
import { trialModel } from '../../src/uncertainty/trial-model.ts';
import { type Case, cases, questionsIn, read, readGiven } from '../scoring/generated.ts';

/** Whether a trial in which nothing is varied scores and levels every node as scoring does. */
function scoresTheSame({ questionnaire: file, answers: given }: Case): void {
  const questionnaire = read(file);
  const answers = readGiven(given, questionnaire);
  const { overall, dimensions } = score(questionnaire, answers);
  const made = trialModel(questionnaire, answers);
  const trial = new Trial(made, { values: made.told, weights: made.weights, isAlternative: false });
  for (const { of } of made.nodes) {
    const node = of.index === 0 ? overall : dimensions.get(of.id);
    // What is held back is not told, so nobody asks how sure it is.
    if (node === undefined || node.withheld !== undefined) continue;
    const told = trial.scoreOf(of.index);
    expect([of.id, Number.isNaN(told) ? null : Math.round(told * 1e6)]).toEqual([
      of.id,
      node.score === null ? null : Math.round(node.score * 1e6),
    ]);
    expect([of.id, levelIn(trial, of.index)]).toEqual([of.id, of.levels.findIndex(({ id }) => id === node.level?.id) + 1]);
  }
}

/** The same case with nothing open: what was not answered is not applicable, and every fact is told. */
const closed = ({ questionnaire, answers }: Case): Case => {
  const questions = questionsIn(questionnaire.dimensions ?? []);
  const isAnswered = (id: string): boolean =>
    typeof answers.answers[id] === 'string' ||
    typeof answers.answers[id] === 'number' ||
    typeof answers.answers[id] === 'boolean' ||
    Array.isArray(answers.answers[id]);
  const out = { 'not-applicable': true as const, reason: 'closed' };
  return {
    questionnaire,
    answers: {
      ...answers,
      subject: { name: 'Exampleville', facts: Object.fromEntries((questionnaire.facts ?? []).map(({ id }) => [id, 60000])) },
      answers: Object.fromEntries(questions.map(({ id }) => [id, isAnswered(id) ? (answers.answers[id] ?? out) : out])),
    },
  };
};

describe('a trial in which nothing is varied', () => {
  it('scores as scoring does where nothing is open, whatever the methods, conditions and adjustments', () => {
    fc.assert(fc.property(cases({ levels: true }).map(closed), scoresTheSame), { seed: 5, numRuns: 80 });
  });

  it('does so with products, quotients, reversed scores and points added', () => {
    fc.assert(fc.property(cases({ levels: true, falling: true }).map(closed), scoresTheSame), { seed: 7, numRuns: 80 });
  });

  it('scores as scoring does with open answers, where no condition hangs on them', () => {
    fc.assert(fc.property(cases({ conditions: false, adjustments: false, levels: true }), scoresTheSame), { seed: 6, numRuns: 40 });
    fc.assert(fc.property(cases({ conditions: false, adjustments: false, levels: false, falling: true }), scoresTheSame), {
      seed: 8,
      numRuns: 40,
    });
  });
});
