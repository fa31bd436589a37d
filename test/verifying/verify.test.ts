import { describe, expect, it } from 'vitest';
import { assess, isVerified, scoreJson, verifyClaims, verifyResult } from '../../src/index.ts';
import { answersIn } from '../cohort/answers-in.ts';
import { questionnaireIn } from '../planning/read-text.ts';

const questionnaire = questionnaireIn(`
format: 1
id: small
version: 1.0.0
language: en
title: Small
levels: [{ id: low, title: Low, from: 0 }, { id: high, title: High, from: 60 }]
stages: [{ id: act, title: Act }]
dimensions:
  - { id: data, title: D, questions: [{ id: one, stage: act, kind: number, ask: N?, from: { worst: 0, best: 3 } }] }
  - { id: skills, title: S, questions: [{ id: two, kind: number, ask: N?, from: { worst: 0, best: 100 } }] }
`);
const assessment = (claims: string) =>
  assess(
    questionnaire,
    answersIn(questionnaire, `{ questionnaire: small@1.0.0, subject: { name: Town }, answers: { one: 1, two: 50.05 }, claims: ${claims} }`),
  );

describe('claims', () => {
  // Data 33.33..., skills 50.05, the whole 41.69166...
  it.each([
    ['{ overall: 41.7 }', 'matches'],
    ['{ overall: 41.69 }', 'matches'],
    ['{ overall: 42 }', 'matches'],
    ['{ overall: 41.6 }', 'differs'],
    ['{ data: 33.3 }', 'matches'],
    ['{ data: 33.4 }', 'differs'],
    ['{ skills: 50.1 }', 'matches'],
    ['{ skills: 50.0 }', 'matches'],
    ['{ skills: 50.11 }', 'differs'],
    ['{ one: 33.33 }', 'matches'],
    ['{ data/act: 33.33 }', 'matches'],
    ['{ overall: low }', 'matches'],
    ['{ overall: high }', 'differs'],
  ])('%s %s', (claims, verdict) => {
    expect(verifyClaims(assessment(claims)).map((figure) => figure.verdict)).toEqual([verdict]);
  });

  it('of nothing that is computed are unknown, and no match', () => {
    const { answers, scorecard } = assessment('{ overall: 42 }');
    const figures = verifyClaims({ answers: { ...answers, claims: new Map([['elsewhere', 1]]) }, scorecard });
    expect([figures, isVerified(figures)]).toEqual([[{ path: 'elsewhere', stored: 1, recomputed: undefined, verdict: 'unknown' }], false]);
  });
});

describe('a stored result', () => {
  const recomputed = scoreJson(assessment('{}'));
  const stored = (): Record<string, Record<string, unknown>> => JSON.parse(JSON.stringify(recomputed));
  const wrong = (value: unknown) =>
    verifyResult(value, recomputed)
      .filter(({ verdict }) => verdict !== 'matches')
      .map(({ path, verdict }) => [path, verdict]);

  it('matches itself, every figure of it', () => {
    expect(wrong(stored())).toEqual([]);
    expect(verifyResult(stored(), recomputed).length).toBeGreaterThan(50);
  });

  it.each<[string, (result: Record<string, Record<string, unknown>>) => void, string[][]]>([
    ['a changed score', (result) => Object.assign(result['overall'] ?? {}, { score: 41.6916 }), [['overall.score', 'differs']]],
    [
      'a score by the last digit of another machine',
      (result) => Object.assign(result['overall'] ?? {}, { score: 41.69166666666667 + 1e-13 }),
      [],
    ],
    ['other answers', (result) => Object.assign(result['answers'] ?? {}, { sha256: 'x' }), [['answers.sha256', 'differs']]],
    [
      'a figure of nothing',
      (result) => Object.assign(result['stages'] ?? {}, { invented: { score: 1 } }),
      [['stages.invented', 'unknown']],
    ],
    ['a dimension left out', (result) => delete result['dimensions']?.['data'], [['dimensions.data', 'missing']]],
    ['a score put out of sight', (result) => Object.assign(result['overall'] ?? {}, { score: null }), [['overall.score', 'differs']]],
    ['a text where a figure was', (result) => Object.assign(result, { overall: 'fine' }), [['overall', 'differs']]],
  ])('%s', (_, change, expected) => {
    const result = stored();
    change(result);
    expect(wrong(result)).toEqual(expected);
  });

  it('of any shape does no harm', () => {
    const deep = JSON.parse(`${'{"overall":'.repeat(3000)}1${'}'.repeat(3000)}`);
    for (const value of [null, 7, [], 'x', deep, JSON.parse('{ "__proto__": { "score": 1 }, "constructor": 1 }')]) {
      expect(wrong(value).length).toBeGreaterThan(0);
    }
    expect(({} as Record<string, unknown>)['score']).toBeUndefined();
  });
});
