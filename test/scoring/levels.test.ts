import { describe, expect, it } from 'vitest';
import { scoreYaml } from './from-yaml.ts';

const yesNo = (id: string, more = '') => `{ id: ${id}, kind: yes-no, ask: Is it?${more} }`;
const ladder = (id: string, more = '') =>
  `{ id: ${id}, kind: maturity, ask: How far?, options: [{ id: none, label: None, value: 0 }, { id: some, label: Some, value: 1 }, { id: full, label: Full, value: 2 }]${more} }`;

const byScore = `
levels: [{ id: low, title: Low, from: 0 }, { id: middle, title: Middle, from: 40 }, { id: top, title: Top, from: 75% }]
dimensions:
  - { id: data, title: Data, questions: [${yesNo('a')}, ${yesNo('b')}, ${yesNo('c')}, ${yesNo('d')}] }
`;

const byNeed = `
levels: [{ id: low, title: Low, from: 0 }, { id: top, title: Top, from: 50, needs: { all: [{ question: a, is: true }, { dimension: safety, at-least: 50 }] } }]
dimensions:
  - { id: data, title: Data, questions: [${yesNo('a')}, ${yesNo('b')}] }
  - { id: safety, title: Safety, levels: [{ id: safe, title: Safe, from: 50 }], questions: [${yesNo('s')}] }
`;

const staged = `
aggregate: none
levels: [{ id: zero, title: Zero }, { id: one, title: One }, { id: two, title: Two }]
dimensions:
  - id: data
    title: Data
    questions:
      - ${yesNo('a', ', needed-for: { one: true }')}
      - ${ladder('b', ', needed-for: { one: some, two: full }')}
      - { id: c, kind: practices, ask: Which?, options: [{ id: x, label: X }, { id: y, label: Y }, { id: none-of-these, label: None, alone: true }], needed-for: { two: [x] } }
      - { id: d, kind: number, ask: How many?, from: { worst: 0, best: 10 }, needed-for: { two: 5 } }
`;

describe('levels by score', () => {
  it.each([
    ['a: true, b: true, c: true, d: true', { id: 'top', low: 'top', high: 'top', shortBy: null, blockedBy: [] }],
    ['a: true, b: true, c: true, d: false', { id: 'top', low: 'top', high: 'top' }],
    ['a: true, b: true, c: false, d: false', { id: 'middle', shortBy: 25 }],
    ['a: true, b: false, c: false, d: false', { id: 'low', shortBy: 15 }],
    ['a: true, b: false, c: false', { id: 'low', low: 'low', high: 'middle' }],
    ['a: true', { id: 'top', low: 'low', high: 'top' }],
    ['', { id: 'low', low: 'low', high: 'top', shortBy: null }],
  ])('%s', (answers, expected) => {
    expect(scoreYaml(byScore, `answers: { ${answers} }`).overall.level).toMatchObject(expected);
  });

  it('are certain ones only while the score is held back', () => {
    const held = byScore.replace('id: data,', 'id: data, missing: { publish-from: 0.9 },');
    const level = scoreYaml(held, 'answers: { a: true, b: true }').dimensions.get('data')?.level;
    expect(level).toMatchObject({ id: 'middle', low: 'middle', high: 'top', shortBy: null });
  });

  it('of a node of which nothing applies are none', () => {
    const out = '{ not-applicable: true, reason: none here }';
    const { level } = scoreYaml(byScore, `answers: { a: ${out}, b: ${out}, c: ${out}, d: ${out} }`).overall;
    expect(level).toMatchObject({ id: null, low: null, high: null });
  });
});

describe('levels by need', () => {
  it.each([
    ['a: true, b: true, s: true', { id: 'top', blockedBy: [] }],
    ['a: false, b: true, s: true', { id: 'low', shortBy: 0, blockedBy: ['a'] }],
    ['a: true, b: true, s: false', { id: 'low', shortBy: 0, blockedBy: ['safety'] }],
    ['a: true, b: true', { id: 'low', low: 'low', high: 'top', blockedBy: ['safety'] }],
  ])('%s', (answers, expected) => {
    expect(scoreYaml(byNeed, `answers: { ${answers} }`).overall.level).toMatchObject(expected);
  });

  it('belong to a node that has its own', () => {
    expect(scoreYaml(byNeed, 'answers: { a: true, b: true, s: true }').dimensions.get('safety')?.level?.id).toBe('safe');
  });
});

describe('staged levels', () => {
  it.each([
    ['a: true, b: full, c: [x, y], d: 5', { id: 'two', low: 'two', high: 'two', shortBy: null, blockedBy: [] }],
    ['a: true, b: some, c: [y], d: 4', { id: 'one', blockedBy: ['b', 'c', 'd'] }],
    ['a: false, b: full, c: [x], d: 9', { id: 'zero', blockedBy: ['a'] }],
    ['a: true, b: some', { id: 'one', low: 'one', high: 'one', blockedBy: ['b', 'c', 'd'] }],
    ['a: true, c: [x], d: 9', { id: 'zero', low: 'zero', high: 'two', blockedBy: ['b'] }],
    ['b: full, c: [x], d: 9, a: { not-applicable: true, reason: x }', { id: 'two', blockedBy: [] }],
  ])('%s', (answers, expected) => {
    expect(scoreYaml(staged, `answers: { ${answers} }`).overall.level).toMatchObject(expected);
  });
});

describe('levels with crosswise needs', () => {
  // More in place raises the score, but the level wants it not to be there: the highest level takes neither extreme.
  const crosswise = `
levels: [{ id: low, title: Low, from: 0 }, { id: top, title: Top, from: 50, needs: { question: a, below: full } }]
dimensions: [{ id: data, title: Data, questions: [${ladder('a')}, ${yesNo('b')}] }]
`;

  it('are bounded by trying each way', () => {
    expect(scoreYaml(crosswise, 'answers: { b: true }').overall.level).toMatchObject({ low: 'low', high: 'top' });
    expect(scoreYaml(crosswise, 'answers: { b: false }').overall.level).toMatchObject({ low: 'low', high: 'low' });
  });
});
