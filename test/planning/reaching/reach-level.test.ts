import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../src/answers/answers.ts';
import { betterAnswers } from '../../../src/planning/better-answers.ts';
import { reachLevel } from '../../../src/planning/reaching/reach-level.ts';
import type { BetterAnswer } from '../../../src/planning/reaching/reaching.ts';
import { type Situation, situationOf } from '../../../src/planning/situation.ts';
import { answerOf, supposing } from '../../../src/planning/supposing.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { score } from '../../../src/scoring/score.ts';
import { type Case, cases, type Ingredients, read, readGiven } from '../../scoring/generated.ts';

const nodes = (questionnaire: Questionnaire) => ['overall', ...questionnaire.dimensions.keys()];
const levelsOf = (node: string, { root, dimensions }: Questionnaire) => (node === 'overall' ? root : dimensions.get(node))?.levels ?? [];

function levelWith(changes: readonly BetterAnswer[], node: string, { questionnaire, answers }: Situation): number {
  const supposed = supposing(questionnaire, answers, new Map(changes.map(({ question, answer }) => [question, answerOf(answer)])));
  const { overall, dimensions } = score(questionnaire, supposed);
  const level = (node === 'overall' ? overall : dimensions.get(node))?.level?.id;
  return levelsOf(node, questionnaire).findIndex(({ id }) => id === level);
}

/** The size of the smallest set of better answers to what is answered today, by trying every combination; undefined where none will do. */
function smallestBySearch(node: string, level: number, situation: Situation): number | undefined {
  const { questionnaire, answers, standings } = situation;
  const choices = [...questionnaire.questions.values()].flatMap((question): readonly (readonly [string, readonly AnswerValue[]])[] => {
    const standing = standings.get(question.id);
    if (standing?.status !== 'answered' || standing.answer?.status !== 'answered') return [];
    return [[question.id, betterAnswers(question, standing.answer.value, answers.subject.facts)]];
  });
  let smallest: number | undefined;
  const tryAll = (index: number, chosen: readonly BetterAnswer[]): void => {
    if (smallest !== undefined && chosen.length >= smallest) return;
    const [question, values] = choices[index] ?? [];
    if (question === undefined || values === undefined) {
      if (levelWith(chosen, node, situation) >= level) smallest = chosen.length;
      return;
    }
    tryAll(index + 1, chosen);
    for (const answer of values) tryAll(index + 1, [...chosen, { question, answer }]);
  };
  tryAll(0, []);
  return smallest;
}

function situation({ questionnaire, answers }: Case): Situation {
  const asked = read(questionnaire);
  return situationOf(asked, readGiven(answers, asked));
}

const isSmall = ({ questionnaire, answers, standings }: Situation): boolean => {
  const combinations = [...questionnaire.questions.values()].map((question) => {
    const answer = standings.get(question.id)?.answer;
    return answer?.status === 'answered' ? 1 + betterAnswers(question, answer.value, answers.subject.facts).length : 1;
  });
  return combinations.reduce((product, each) => product * each, 1) <= 48;
};

const worlds: readonly (readonly [string, Ingredients])[] = [
  ['means and sums', { aggregates: ['mean', 'sum'], conditions: false, adjustments: false, rules: false, facts: false }],
  ['every aggregate', { conditions: false, adjustments: false, rules: false, facts: false }],
  ['conditions and adjustments', { rules: false }],
];

describe.each(worlds)('the smallest set of better answers: %s', (_, ingredients) => {
  it('is as small as trying everything finds, where it is said to be proved, and reaches the level in any case', () => {
    let proved = 0;
    fc.assert(
      fc.property(cases({ ...ingredients, levels: true, missing: false, numbers: false }), (each) => {
        const today = situation(each);
        fc.pre(isSmall(today));
        for (const node of nodes(today.questionnaire)) {
          const reaching = reachLevel(node, today);
          if (reaching === undefined) continue;
          const level = levelsOf(node, today.questionnaire).findIndex(({ id }) => id === reaching.level);
          for (const set of reaching.sets) expect(levelWith(set, node, today)).toBeGreaterThanOrEqual(level);
          if (!reaching.isProved) continue;
          proved++;
          expect(reaching.sets[0]?.length).toBe(smallestBySearch(node, level, today));
        }
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(proved).toBeGreaterThan(5);
  });
});

/** So many yes-no questions, all answered no, and a level from this score on. */
const allNo = (count: number, from: number): Case => ({
  questionnaire: {
    format: 1,
    id: 'generated',
    version: '1.0.0',
    language: 'en',
    title: 'Generated',
    levels: [
      { id: 'low', title: 'Low' },
      { id: 'high', title: 'High', from },
    ],
    dimensions: [
      { id: 'all', title: 'All', questions: Array.from({ length: count }, (_, i) => ({ id: `q${i}`, kind: 'yes-no', ask: 'Is it so?' })) },
    ],
  },
  answers: {
    questionnaire: 'generated@1.0.0',
    subject: { name: 'Exampleville' },
    answers: Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, false])),
  },
});

describe('a search with more than it can look at', () => {
  it('does not take a level for out of reach that asks for more answers than it looks at', () => {
    expect(reachLevel('overall', situation(allNo(30, 100)))).toMatchObject({ sets: [], isProved: false });
  });

  it('finds answers that are enough, none of them needless, and does not say that fewer will not do', () => {
    const today = situation(allNo(700, 1));
    const reaching = reachLevel('overall', today);
    expect(reaching).toMatchObject({ isProved: false, sets: [{ length: 7 }] });
    expect(levelWith(reaching?.sets[0] ?? [], 'overall', today)).toBe(1);
  });
});
