import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../../src/exact/real.ts';
import { bestAnswer } from '../../../src/planning/better-answers.ts';
import { questionsIn } from '../../../src/planning/questions-in.ts';
import { type Situation, situationOf } from '../../../src/planning/situation.ts';
import { answerOf, supposing } from '../../../src/planning/supposing.ts';
import type { ScoredPlace } from '../../../src/questionnaire/condition.ts';
import { figureAt } from '../../../src/report/explain/figures.ts';
import { raisings } from '../../../src/report/explain/raises-most.ts';
import { score } from '../../../src/scoring/score.ts';
import { cases, type Ingredients, read, readGiven } from '../../scoring/generated.ts';

/** Every answer made the best there is, each scored afresh: how much more it brings, most first. */
function tryingAll(place: ScoredPlace, { questionnaire, answers, standings, scorecard }: Situation): readonly number[] {
  const before = figureAt(place, scorecard)?.exact;
  if (before === null || before === undefined) return [];
  const after = questionsIn(place, questionnaire).flatMap((question) => {
    const standing = standings.get(question.id);
    if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
    const best = bestAnswer(question, standing.answer.value, answers.subject.facts);
    if (best === undefined) return [];
    const then = figureAt(place, score(questionnaire, supposing(questionnaire, answers, new Map([[question.id, answerOf(best)]]))));
    return then?.exact !== null && then?.exact !== undefined && then.score !== null && compare(then.exact, before) > 0 ? [then.score] : [];
  });
  return after.sort((a, b) => b - a).slice(0, 5);
}

const ingredients: Readonly<Record<string, Ingredients>> = {
  'of any questionnaire': {},
  'of means': { aggregates: ['mean'], missing: false },
  'of means without conditions': { aggregates: ['mean'], missing: false, conditions: false, adjustments: false },
};

it.each(Object.entries(ingredients))('the answers that would raise a score most %s are those that trying all of them finds', (_, drawn) => {
  fc.assert(
    fc.property(cases(drawn), ({ questionnaire: file, answers: given }) => {
      const questionnaire = read(file);
      const situation = situationOf(questionnaire, readGiven(given, questionnaire));
      for (const place of ['overall', ...questionnaire.dimensions.keys()].map((dimension) => ({ dimension }))) {
        expect(raisings(place, situation).map(({ after }) => after)).toEqual(tryingAll(place, situation));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 30) },
  );
});
