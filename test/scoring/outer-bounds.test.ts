import { describe, expect, it } from 'vitest';
import { scoreYaml } from './from-yaml.ts';

/** So many gates in one dimension, each deciding on a question of the other: all of them have to be split together. */
const gated = (count: number) => {
  const gates = Array.from({ length: count }, (_, i) => `{ id: gate-${i}, kind: yes-no, ask: Is there?, stage: s }`);
  const behind = Array.from(
    { length: count },
    (_, i) => `{ id: q-${i}, kind: yes-no, ask: Is it good?, stage: s, weight: ${i + 1}, when: { question: gate-${i}, is: true } }`,
  );
  return `
stages: [{ id: s, title: S }]
dimensions:
  - { id: a, title: A, questions: [${gates.join(', ')}] }
  - { id: b, title: B, questions: [${behind.join(', ')}, { id: always, kind: yes-no, ask: Always?, stage: s }] }
`;
};

const answersTo = (count: number) =>
  `answers: { always: true, ${Array.from({ length: count }, (_, i) => `q-${i}: ${i % 2 === 0}`).join(', ')} }`;

describe('bounds over very many cases', () => {
  it('are exact while the cases can be counted', () => {
    expect(scoreYaml(gated(6), answersTo(6)).overall).not.toHaveProperty('bounds');
  });

  it('are outer ones beyond, marked so, and hold those of fewer open answers', () => {
    const { overall, stages } = scoreYaml(gated(40), answersTo(40));
    expect([overall.bounds, stages.get('s')?.bounds]).toEqual(['outer', 'outer']);
    expect(overall.low).toBeLessThanOrEqual(overall.score ?? Number.NaN);
    const settled = Array.from({ length: 36 }, (_, i) => `gate-${i}: ${i % 3 === 0}`).join(', ');
    const fewer = scoreYaml(gated(40), answersTo(40).replace('{ ', `{ ${settled}, `)).overall;
    expect(fewer).not.toHaveProperty('bounds');
    expect([overall.low ?? 0, fewer.low, fewer.high, overall.high]).toEqual(
      [overall.low, fewer.low, fewer.high, overall.high].map(Number).sort((a, b) => a - b),
    );
  });
});
