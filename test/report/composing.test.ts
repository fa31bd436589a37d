import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { composeReport } from '../../src/report/compose/compose-report.ts';
import type { Block } from '../../src/report/document.ts';
import { explain } from '../../src/report/explain/explain.ts';
import type { Explanation } from '../../src/report/explain/explanation.ts';
import { explanationText } from '../../src/report/explain/explanation-text.ts';
import { planText } from '../../src/report/terminal/plan-text.ts';
import { scoreText } from '../../src/report/terminal/score-text.ts';
import { anyTown } from '../planning/generated-plans.ts';
import { answersTo, questionnaireIn } from '../planning/read-text.ts';
import { cases, read, readGiven } from '../scoring/generated.ts';
import { strictWords } from '../wording/read-words.ts';
import { templateCalled } from './read-shape.ts';

const words = strictWords('en');
const options = { date: '2026-11-24', template: templateCalled('full') };

/** Any questionnaire without conditions, and any with actions. */
const judged = fc.oneof(
  cases({ conditions: false, adjustments: false }).map((one) => {
    const questionnaire = read(one.questionnaire);
    return assess(questionnaire, readGiven(one.answers, questionnaire));
  }),
  anyTown.map((town) => {
    const questionnaire = questionnaireIn(JSON.stringify(town.questionnaire));
    return assess(questionnaire, answersTo(questionnaire, town.answers));
  }),
);

const idsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));

describe('any assessment', () => {
  it('can be told: every phrase is there, every heading has its own id, every link leads somewhere', () => {
    fc.assert(
      fc.property(judged, (assessment) => {
        const { blocks } = composeReport(assessment, words, options);
        const ids = idsOf(blocks);
        expect(new Set(ids).size).toBe(ids.length);
        const links = [...JSON.stringify(blocks).matchAll(/"link":"([^"]*)"/g)].map(([, id]) => id ?? '');
        expect(links.filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('can be told in a terminal', () => {
    fc.assert(
      fc.property(judged, (assessment) => {
        expect(`${scoreText(assessment, words, 80)}${planText(assessment, words, 80)}`).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 12 },
    );
  });

  it('can be explained, and what the parts of a score bring adds up to it', () => {
    fc.assert(
      fc.property(judged, (assessment) => {
        const { questionnaire } = assessment;
        const named = [
          'overall',
          ...questionnaire.dimensions.keys(),
          ...questionnaire.questions.keys(),
          ...questionnaire.actions.keys(),
          ...questionnaire.findings.keys(),
        ];
        for (const what of named) {
          const explanation = explain(assessment, what);
          expect(explanation, what).toBeDefined();
          if (explanation === undefined) continue;
          expect(explanationText(explanation, words, 80)).not.toMatch(/undefined|NaN|\[object/);
          for (const sum of sumsIn(explanation)) expect(sum.brought).toBeCloseTo(sum.total, 6);
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** Every total in an explanation beside the sum of what its parts bring, where they bring something. */
function sumsIn({ facts, parts }: Explanation): readonly { readonly total: number; readonly brought: number }[] {
  const brought = parts.flatMap((part) => (typeof part.facts['contribution'] === 'number' ? [part.facts['contribution']] : []));
  const { total } = facts as { readonly total?: unknown };
  const own = typeof total === 'number' && brought.length > 0 ? [{ total, brought: brought.reduce((sum, each) => sum + each, 0) }] : [];
  return [...own, ...parts.flatMap(sumsIn)];
}
