import { describe, expect, it } from 'vitest';
import {
  assess,
  rationalToNumber,
  type Uncertainty,
  type UncertaintyOptions,
  uncertaintyJson,
  uncertaintyOf,
  usualOptions,
} from '../../src/index.ts';
import { variantsOf } from '../../src/uncertainty/variants.ts';
import { answersIn } from '../cohort/answers-in.ts';
import { questionnaireIn } from '../planning/read-text.ts';

const text = (scale: string, aggregate = 'mean') => `
format: 1
id: small
version: 1.0.0
language: en
title: Small
scale: ${scale}
aggregate: ${aggregate}
levels: [{ id: low, title: Low, from: 0% }, { id: high, title: High, from: 50 }]
dimensions:
  - id: data
    title: Data
    weight: 2
    questions:
      - { id: ladder, kind: maturity, ask: L?, evidence: [page], options: [{ id: none, label: N, value: 0 }, { id: some, label: S, value: 1 }, { id: most, label: M, value: 2 }] }
      - { id: fair, kind: yes-no, ask: Y? }
      - { id: done, kind: practices, ask: P?, options: [{ id: a, label: A }, { id: b, label: B }, { id: nothing, label: "-", alone: true }] }
  - id: skills
    title: Skills
    questions: [{ id: share, kind: number, ask: N?, from: { worst: 0, best: 100 } }]
actions:
  - { id: climb, title: Climb, raises: { ladder: most } }
  - { id: learn, title: Learn, raises: { share: { to: 60 } }, after: [climb] }
`;
const questionnaire = questionnaireIn(text('{ min: 0, max: 100 }'));
const assessed = (answers: string, of = questionnaire) =>
  assess(of, answersIn(of, `{ questionnaire: small@1.0.0, subject: { name: Town }, answers: ${answers} }`));
const small: UncertaintyOptions = { ...usualOptions, runs: 2000, actionRuns: 100, rows: 300, first: 1 };
const fixed: UncertaintyOptions = { ...small, weights: { kind: 'fixed' } };
const whole = (uncertainty: Uncertainty) => uncertainty.nodes[0];
const unsure = '{ ladder: { value: some, confidence: low }, fair: true, done: [a], share: 40 }';
const sure = '{ ladder: { value: some, confidence: high }, fair: true, done: [a], share: 40 }';

describe('what an answer could be as well', () => {
  it.each([
    [
      'ladder',
      'some',
      'low',
      [
        ['some', 0.5],
        ['none', 0.25],
        ['most', 0.25],
      ],
    ],
    [
      'ladder',
      'most',
      'medium',
      [
        ['most', 0.9],
        ['some', 0.1],
      ],
    ],
    ['ladder', 'some', 'high', [['some', 1]]],
    [
      'fair',
      true,
      'medium',
      [
        [true, 0.9],
        [false, 0.1],
      ],
    ],
    [
      'done',
      ['a'],
      'medium',
      [
        [['a'], 0.8],
        [['nothing'], 0.1],
        [['a', 'b'], 0.1],
      ],
    ],
    [
      'share',
      40,
      'medium',
      [
        [40, 0.333],
        [36, 0.111],
        [38, 0.222],
        [42, 0.222],
        [44, 0.111],
      ],
    ],
  ] as const)('%s answered %j with %s confidence', (id, value, sureness, expected) => {
    const question = questionnaire.questions.get(id);
    const variants = question === undefined ? [] : variantsOf(question, value, sureness);
    expect(variants.map((variant) => [variant.value, Number(variant.chance.toFixed(3))])).toEqual(expected);
  });
});

describe('the uncertainty of a judgement', () => {
  it('is none where weights are fixed and all is sure', () => {
    const { nodes, sensitivity, swings } = uncertaintyOf(assessed(sure), fixed);
    expect(nodes[0]?.spread).toEqual({
      mean: nodes[0]?.score,
      standardError: 0,
      median: nodes[0]?.score,
      low: nodes[0]?.score,
      high: nodes[0]?.score,
    });
    expect([sensitivity, swings]).toEqual([null, []]);
  });

  it('widens with low confidence, around the same middle', () => {
    const spread = whole(uncertaintyOf(assessed(unsure), fixed))?.spread;
    // The ladder alone: 1/3 of Data, which is 2/3 of the whole, half a ladder up or down: 100/9 points, a quarter of the runs each.
    const score = 40 / 3 + (200 / 3) * ((50 + 100 + 50) / 300);
    expect(spread?.mean).toBeCloseTo(score, 0);
    expect([spread?.low, spread?.high].map((each) => Number(each?.toFixed(6)))).toEqual(
      [score - 100 / 9, score + 100 / 9].map((each) => Number(each.toFixed(6))),
    );
  });

  it('counts evidence that was asked for and not given, and tells how many answers are how unsure', () => {
    const json = uncertaintyJson(
      assessed('{ ladder: some, share: { value: 40, confidence: medium } }'),
      uncertaintyOf(assessed('{ ladder: some, share: { value: 40, confidence: medium } }'), fixed),
    );
    expect((json as { sources: object }).sources).toMatchObject({ answers: { low: 0, medium: 1, unproved: 1 } });
  });

  it('gives every level its probability, and these add up to 1', () => {
    const levels = whole(uncertaintyOf(assessed(unsure), small))?.levels ?? [];
    expect(levels.map(({ id }) => id)).toEqual([null, 'low', 'high']);
    expect(levels.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    const [, , high] = levels;
    expect(high?.standardError).toBeCloseTo(Math.sqrt(((high?.probability ?? 0) * (1 - (high?.probability ?? 0))) / small.runs), 12);
  });

  it('is the same to the last digit for the same seed, and another for another', () => {
    const told = (seed: number) => JSON.stringify(uncertaintyJson(assessed(unsure), uncertaintyOf(assessed(unsure), { ...small, seed })));
    expect(told(3)).toBe(told(3));
    expect(told(3)).not.toBe(told(4));
  });

  it('does not change the first runs when more are made', () => {
    const few = whole(uncertaintyOf(assessed(unsure), { ...small, runs: 1000 }))?.spread?.mean ?? 0;
    const many = whole(uncertaintyOf(assessed(unsure), { ...small, runs: 4000 }))?.spread?.mean ?? 0;
    expect(Math.abs(few - many)).toBeLessThan(1);
  });
});

describe('the exact range over all weights in a box', () => {
  it('holds everything that is sampled, and is reached', () => {
    const uncertainty = uncertaintyOf(assessed(sure), small);
    const range = uncertainty.weightRange;
    if (range === null) throw new Error('no range');
    // Data between 66.7 -+ the box over 50, 100, 50; the whole between Data and 40 with shares 2/3 and 1/3, each 25% either way.
    const dataHigh = 50 * (7 / 12) + 100 * (5 / 12);
    expect(rationalToNumber(range.high)).toBeCloseTo(dataHigh * 0.75 + 40 * 0.25, 12);
    const { low = 0, high = 0 } = whole(uncertainty)?.spread ?? {};
    expect([rationalToNumber(range.low) <= low, high <= rationalToNumber(range.high)]).toEqual([true, true]);
  });

  it('is not told where the score is no mean of means', () => {
    const other = questionnaireIn(text('{ min: 0, max: 100 }', 'minimum'));
    expect(uncertaintyOf(assessed(sure, other), small).weightRange).toBeNull();
  });
});

describe('other methods', () => {
  it.each([
    ['{ min: 0, max: 100 }', 'mean', false],
    ['{ min: 1, max: 100 }', 'mean', true],
    ['{ min: 0, max: 100 }', 'geometric', true],
  ])('on %s, beside a %s: %s', (scale, aggregate, expected) => {
    const other = questionnaireIn(text(scale, aggregate));
    const uncertainty = uncertaintyOf(assessed(sure, other), fixed);
    expect(uncertainty.sources.hasAlternative).toBe(expected);
    expect((whole(uncertainty)?.spread?.standardError ?? 0) > 0).toBe(expected);
  });
});

describe('the sensitivity', () => {
  it('is the sum of its parts where nothing acts together, and names where the spread comes from', () => {
    const answers = '{ ladder: { value: some, confidence: low }, fair: true, done: [a], share: { value: 40, confidence: low } }';
    const indices = uncertaintyOf(assessed(answers), { ...fixed, rows: 2000 }).sensitivity ?? [];
    expect(indices.map(({ source, dimension }) => [source, dimension])).toEqual([
      ['answers', 'data'],
      ['answers', 'skills'],
    ]);
    // A linear sum of independent inputs: the share of each variance. Ladder 0 or +-100/9 with 1/2, number 40 (1 +- 1/4) / 3 as a triangle.
    const [ladder, number] = [(100 / 9) ** 2 / 2, (10 / 3) ** 2 * ((1 + 0.25 * 2) * (2 / 9))];
    expect(Math.abs((indices[0]?.first ?? 0) - ladder / (ladder + number))).toBeLessThan(0.08);
    expect(Math.abs((indices[1]?.total ?? 0) - number / (ladder + number))).toBeLessThan(0.05);
  });
});

describe('the order of actions', () => {
  it('tells how probable a place among the first is; what must be done before comes first', () => {
    const { actions } = uncertaintyOf(assessed(unsure), small);
    const [climb, learn] = [actions.find(({ id }) => id === 'climb'), actions.find(({ id }) => id === 'learn')];
    // Where the ladder is at its top already, nobody has to climb, and to learn comes first.
    expect(climb?.probability).toBe(climb?.applies);
    expect((climb?.probability ?? 0) + (learn?.probability ?? 0)).toBeCloseTo(1, 12);
    expect(climb?.applies).toBeGreaterThan(0.6);
    expect(climb?.applies).toBeLessThan(0.9);
  });
});
