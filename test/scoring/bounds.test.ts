import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/answers.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { completions } from './completions.ts';
import { type Case, cases, type Ingredients, read, readGiven } from './generated.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 40), endOnFailure: process.env['END'] !== undefined };

/** Enough to enumerate, few enough to do it often. */
const most = 150;

interface Enumerated {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly scorecard: Scorecard;
  readonly all: readonly Scorecard[];
}

function enumerate({ questionnaire: file, answers: given }: Case): Enumerated | undefined {
  const questionnaire = read(file);
  const answers = readGiven(given, questionnaire);
  const all = completions(questionnaire, answers, most);
  return all && { questionnaire, answers, scorecard: score(questionnaire, answers), all: all.map((each) => score(questionnaire, each)) };
}

/** Every figure of a scorecard by name: scores of nodes and views. */
function figuresOf({ overall, dimensions, stages, cells }: Scorecard) {
  return new Map([['overall', overall], ...dimensions, ...[...stages].map(([id, view]) => [`stage ${id}`, view] as const), ...cells]);
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function check(ingredients: Ingredients, isReached: boolean): void {
  fc.assert(
    fc.property(cases(ingredients), (drawn) => {
      const found = enumerate(drawn);
      fc.pre(found !== undefined && found.all.length > 0);
      if (found === undefined) return;
      const { scorecard, all } = found;
      for (const [name, figure] of figuresOf(scorecard)) {
        const scores = all.flatMap((each) => figuresOf(each).get(name)?.score ?? []);
        if (scores.length === 0) {
          if (isReached && figure.bounds === undefined) expect([name, figure.low, figure.high]).toEqual([name, null, null]);
          continue;
        }
        const [least, most] = [Math.min(...scores), Math.max(...scores)];
        const low = figure.low ?? Number.NaN;
        const high = figure.high ?? Number.NaN;
        const told = { name, low, high, least, most };
        expect(low <= least || close(low, least), JSON.stringify(told)).toBe(true);
        expect(high >= most || close(high, most), JSON.stringify(told)).toBe(true);
        if (figure.score !== null) expect(figure.score >= low - 1e-9 && figure.score <= high + 1e-9, JSON.stringify(told)).toBe(true);
        if (isReached && figure.bounds === undefined) expect(close(low, least) && close(high, most), JSON.stringify(told)).toBe(true);
      }
    }),
    settings,
  );
}

const rank = (scorecard: Scorecard, questionnaire: Questionnaire, id: string, which: 'id' | 'low' | 'high'): number => {
  const node = id === 'overall' ? scorecard.overall : scorecard.dimensions.get(id);
  const levels = (id === 'overall' ? questionnaire.root : questionnaire.dimensions.get(id))?.levels ?? [];
  return levels.findIndex((level) => level.id === node?.level?.[which]) + 1;
};

describe('bounds', () => {
  it('hold every score that the open answers could lead to, and are reached', () => check({ numbers: false }, true));

  it('hold every score where numbers are open too', () => check({}, false));

  it('do so where scores fall with some of their parts', () => check({ numbers: false, falling: true }, true));

  it('do so where they fall with numbers', () => check({ falling: true }, false));

  it.each<Ingredients>([{ numbers: false }, {}, { numbers: false, falling: true }])(
    'of levels hold every level, and are reached by options (%o)',
    (ingredients) => {
      fc.assert(
        fc.property(cases(ingredients), (drawn) => {
          const found = enumerate(drawn);
          fc.pre(found !== undefined && found.all.length > 0);
          if (found === undefined) return;
          const { questionnaire, scorecard, all } = found;
          for (const [id, node] of [['overall', scorecard.overall] as const, ...scorecard.dimensions]) {
            if (node.level === null) continue;
            const ranks = all.map((each) => rank(each, questionnaire, id, 'id'));
            const [low, is, high] = (['low', 'id', 'high'] as const).map((which) => rank(scorecard, questionnaire, id, which)) as [
              number,
              number,
              number,
            ];
            const told = JSON.stringify({ id, low, is, high, ranks: [...new Set(ranks)], bounds: node.bounds });
            expect(low <= is && is <= high, told).toBe(true);
            expect(low <= Math.min(...ranks) && high >= Math.max(...ranks), told).toBe(true);
            if (ingredients.numbers === false && node.bounds === undefined)
              expect([low, high], told).toEqual([Math.min(...ranks), Math.max(...ranks)]);
          }
        }),
        settings,
      );
    },
  );

  it('are exact while there is little to split', () => {
    fc.assert(
      fc.property(cases({ numbers: false }), (drawn) => {
        const found = enumerate(drawn);
        fc.pre(found !== undefined);
        const outer = [...figuresOf(found?.scorecard as Scorecard)].filter(([, { bounds }]) => bounds !== undefined);
        expect(outer.map(([name]) => name)).toEqual([]);
      }),
      settings,
    );
  });
});
