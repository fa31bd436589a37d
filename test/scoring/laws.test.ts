import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/answers.ts';
import { addRationals } from '../../src/exact/rational.ts';
import { compare, type Real } from '../../src/exact/real.ts';
import type * as format from '../../src/questionnaire/format.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { questionValue } from '../../src/scoring/question-value.ts';
import { score } from '../../src/scoring/score.ts';
import type { NodeScore, Scorecard } from '../../src/scoring/scorecard.ts';
import { sharesBelow } from '../../src/scoring/shares.ts';
import { todayOf } from '../../src/scoring/today.ts';
import { answerOf, valuesOf } from './completions.ts';
import { cases, type Ingredients, read, readGiven } from './generated.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 60), endOnFailure: process.env['END'] !== undefined };

const nodesOf = ({ overall, dimensions }: Scorecard): readonly NodeScore[] => [overall, ...dimensions.values()];

/** The scorecard of a case, read from its files. */
function scored(ingredients: Ingredients, judge: (scorecard: Scorecard, questionnaire: Questionnaire, answers: Answers) => void): void {
  fc.assert(
    fc.property(cases(ingredients), ({ questionnaire: file, answers: given }) => {
      const questionnaire = read(file);
      const answers = readGiven(given, questionnaire);
      judge(score(questionnaire, answers), questionnaire, answers);
    }),
    settings,
  );
}

/** What two scorecards should agree on to the last digit. */
const figures = (scorecard: Scorecard) =>
  new Map(nodesOf(scorecard).map(({ id, score: told, low, high, coverage, level }) => [id, { told, low, high, coverage, level }]));

describe('a score', () => {
  it('lies within its scale and its bounds, and so do its bounds', () => {
    scored({}, (scorecard) => {
      for (const { id, score: told, low, high, scale, coverage } of nodesOf(scorecard)) {
        const inOrder = [scale.min, low, told, high, scale.max].filter((figure) => figure !== null);
        expect(inOrder, id).toEqual([...inOrder].sort((a, b) => a - b));
        expect(coverage === null || (coverage >= 0 && coverage <= 1)).toBe(true);
      }
    });
  });

  it('is what its bounds are where nothing is open', () => {
    scored({ conditions: false, facts: false }, (scorecard, questionnaire, { given }) => {
      if ([...questionnaire.questions.keys()].some((id) => given.get(id)?.status !== 'answered')) return;
      for (const { score: told, low, high } of nodesOf(scorecard)) expect([low, high]).toEqual([told, told]);
    });
  });

  it('does not change when all weights of siblings are doubled, under means', () => {
    fc.assert(
      fc.property(cases({ aggregates: ['mean', 'geometric', 'harmonic', 'power', 'median'], weightSums: false }), (drawn) => {
        const [one, two] = [drawn.questionnaire, doubled(drawn.questionnaire)].map((file) => {
          const questionnaire = read(file);
          return figures(score(questionnaire, readGiven(drawn.answers, questionnaire)));
        });
        expect(two).toEqual(one);
      }),
      settings,
    );
  });

  it('does not depend on the order of questions, dimensions or answers', () => {
    // Conditions look back, so that only what has none can be turned round.
    fc.assert(
      fc.property(cases({ conditions: false, adjustments: false, levels: false }), (drawn) => {
        const questionnaire = read(drawn.questionnaire);
        const turned = read(reversed(drawn.questionnaire));
        const one = figures(score(questionnaire, readGiven(drawn.answers, questionnaire)));
        const answers = { ...drawn.answers, answers: Object.fromEntries(Object.entries(drawn.answers.answers).reverse()) };
        const two = figures(score(turned, readGiven(answers, turned)));
        for (const [id, figure] of one) expect(two.get(id), id).toEqual(figure);
      }),
      settings,
    );
  });

  it('has shares that add up exactly to that of the parent', () => {
    scored({}, (_, questionnaire, answers) => {
      const { model, applies } = todayOf(questionnaire, answers);
      const shares = sharesBelow(model.root, applies);
      for (const node of model.nodes) {
        const below = node.children.flatMap((child) => shares.get(child) ?? []);
        if (below.length > 0) expect(below.reduce(addRationals), node.id).toEqual(shares.get(node));
      }
    });
  });
});

const noneBetween: Ingredients = { conditions: false, adjustments: false, rules: false, facts: false };

/** An answer of a question that counts more, if there is one. */
function better(question: Question, today: Answers): Answers | undefined {
  const given = today.given.get(question.id);
  const value = questionValue(question);
  if (given?.status !== 'answered' || value === undefined) return undefined;
  const pointsOf = (answer: Parameters<typeof value.points>[0]): Real | undefined => value.points(answer, today.subject.facts);
  const now = pointsOf(given.value);
  const higher =
    now &&
    valuesOf(question).find((each) => {
      const points = pointsOf(each);
      return points !== undefined && compare(points, now) > 0;
    });
  return higher === undefined ? undefined : { ...today, given: new Map(today.given).set(question.id, answerOf(higher)) };
}

describe('a better answer', () => {
  it('never lowers a score, a bound or a level, where nothing stands in between', () => {
    // Practices are left out of needs: another set may count more without holding what a level wants.
    scored({ ...noneBetween, levels: false }, (before, questionnaire, answers) => {
      for (const question of questionnaire.questions.values()) {
        const changed = better(question, answers);
        if (changed === undefined) continue;
        const after = figures(score(questionnaire, changed));
        for (const [id, { told, low, high }] of figures(before)) {
          const now = after.get(id);
          for (const [a, b] of [
            [told, now?.told],
            [low, now?.low],
            [high, now?.high],
          ] as const)
            expect((b ?? 0) >= (a ?? 0), `${id} by ${question.id}`).toBe(true);
        }
      }
    });
  });

  it('never lowers a level, where nothing stands in between', () => {
    scored({ ...noneBetween, practices: false, needs: false }, (before, questionnaire, answers) => {
      for (const question of questionnaire.questions.values()) {
        const changed = better(question, answers);
        if (changed === undefined) continue;
        const after = new Map(nodesOf(score(questionnaire, changed)).map((node) => [node.id, node.level]));
        const rank = (id: string | null | undefined) => questionnaire.levels.findIndex((level) => level.id === id);
        for (const { id, level } of nodesOf(before))
          for (const which of ['low', 'id', 'high'] as const)
            expect(rank(after.get(id)?.[which]) >= rank(level?.[which]), `${which} of ${id} by ${question.id}`).toBe(true);
      }
    });
  });
});

describe('the means of one node', () => {
  it('stand in order: minimum, harmonic, geometric, mean, maximum', () => {
    fc.assert(
      fc.property(cases({ aggregates: ['mean'], conditions: false, adjustments: false, levels: false }), (drawn) => {
        const scores = (['minimum', 'harmonic', 'geometric', 'mean', 'maximum'] as const).map((aggregate) => {
          const questionnaire = read(allBy(drawn.questionnaire, aggregate));
          return score(questionnaire, readGiven(drawn.answers, questionnaire));
        });
        for (const id of scores[0]?.dimensions.keys() ?? []) {
          // Only of the same parts: of dimensions in between each mean has its own.
          const told = scores.map(({ dimensions }) => dimensions.get(id)?.score ?? 0);
          expect(told, id).toEqual([...told].sort((a, b) => a - b));
        }
      }),
      settings,
    );
  });
});

type Change = (node: format.Dimension | format.Question) => object;

/** A questionnaire with every dimension and question changed. */
function changed(
  file: format.QuestionnaireFile,
  change: Change,
  order: <T>(list: readonly T[]) => T[] = (list) => [...list],
): format.QuestionnaireFile {
  const inNode = (node: format.Dimension): format.Dimension => ({
    ...node,
    ...change(node),
    ...(node.questions === undefined ? {} : { questions: order(node.questions.map((question) => ({ ...question, ...change(question) }))) }),
    ...(node.dimensions === undefined ? {} : { dimensions: order(node.dimensions.map(inNode)) }),
  });
  return { ...file, dimensions: order((file.dimensions ?? []).map(inNode)) };
}

const doubled = (file: format.QuestionnaireFile) =>
  changed(file, ({ weight = 1 }) => (typeof weight === 'number' ? { weight: 2 * weight } : {}));

const reversed = (file: format.QuestionnaireFile) =>
  changed(
    file,
    () => ({}),
    (list) => [...list].reverse(),
  );

const allBy = (file: format.QuestionnaireFile, aggregate: format.Aggregate) => ({
  ...changed(file, (node) => ('kind' in node ? {} : { aggregate })),
  aggregate,
});
