import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/answers/answers.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { todayOf } from '../../src/scoring/today.ts';
import { todayWith } from '../../src/scoring/today-with.ts';
import { answerOf, valuesOf } from './completions.ts';
import { cases, type Ingredients, read, readGiven } from './generated.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 60) };

/** Answers that differ in up to three questions: another value, not applicable, or nothing at all. */
const otherAnswers = (questionnaire: Questionnaire, answers: Answers, seeds: readonly number[]): Answers => {
  const questions = [...questionnaire.questions.values()];
  const given = new Map(answers.given);
  for (const seed of seeds) {
    const question = questions[seed % questions.length];
    if (question === undefined) continue;
    const others = [...valuesOf(question).map(answerOf), ...(seed % 5 === 0 ? [notApplicable, undefined] : [])];
    const answer = others[Math.floor(seed / questions.length) % Math.max(1, others.length)];
    if (answer === undefined) given.delete(question.id);
    else given.set(question.id, answer);
  }
  return { ...answers, given };
};

const notApplicable: Answer = { status: 'not-applicable', reason: 'run by others', by: undefined, comment: undefined, evidence: [] };

/** All that a scorecard tells. */
const told = ({ overall, dimensions, stages, cells, questions, kinds }: Scorecard) => ({
  overall,
  dimensions,
  stages,
  cells,
  questions,
  kinds,
});

/** Compares what is taken over with what is reckoned afresh; answers with how often anything could be taken over. */
function compareAll(ingredients: Ingredients): number {
  let taken = 0;
  fc.assert(
    fc.property(cases(ingredients), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (drawn, seeds) => {
      const questionnaire = read(drawn.questionnaire);
      const answers = readGiven(drawn.answers, questionnaire);
      const others = otherAnswers(questionnaire, answers, seeds);
      if (todayWith(others, todayOf(questionnaire, answers)) !== undefined) taken += 1;
      const near = score(questionnaire, others, score(questionnaire, answers));
      expect(told(near)).toEqual(told(score(questionnaire, others)));
    }),
    settings,
  );
  return taken;
}

describe('the scorecard of answers near to others', () => {
  it('is the one that is reckoned afresh', () => {
    expect(compareAll({})).toBeGreaterThan(settings.numRuns / 4);
  });

  it('is so where better answers may be worse', () => {
    expect(compareAll({ falling: true })).toBeGreaterThan(settings.numRuns / 4);
  });
});
