import { describe, expect, it } from 'vitest';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { problemLimit } from '../../src/source/limits.ts';

const head = 'format: 1\nid: town\nversion: 1.0.0\nlanguage: en\ntitle: Town\n';
const read = (content: string) =>
  readQuestionnaire({ main: { file: 'q.yaml', content: head + content }, parts: [], translations: [] }).diagnostics;

describe('the shape of a file', () => {
  it('tells the first mistakes of very many, and that there are more', () => {
    const told = read(`dimensions:\n${'  - { id: data, titel: x }\n'.repeat(20_000)}`);
    expect(told).toHaveLength(problemLimit + 1);
    expect(told.map(({ code }) => code)).toContain('file/more-problems');
  });

  it.each([
    ['a condition that is text', 'consistency: [{ id: a, say: b, when: always }]', ['file/wrong-type']],
    ['a list that is a map', 'dimensions: { id: data }', ['file/wrong-type']],
    ['a key and a value in one item', 'dimensions: [{ id: data, titel: Data, weight: heavy }]', ['file/unknown-key', 'file/wrong-type']],
    ['a mistake deep inside a choice', 'actions: [{ id: a, title: A, after: [{ any: [One] }] }]', ['file/bad-form']],
    ['a map where one of several things could be', 'actions: [{ id: a, title: A, raises: { b: { too: 5 } } }]', ['file/unknown-key']],
    [
      'counted dimensions without a list',
      'consistency: [{ id: a, say: b, when: { count: { dimensions: some }, reaches: 1 } }]',
      ['file/wrong-type'],
    ],
    ['per cent without a number', 'levels: [{ id: a, title: A, from: many% }]', ['file/bad-form']],
  ])('%s is one problem a mistake', (_, content, codes) => {
    expect(read(content).map(({ code }) => code)).toEqual(codes);
  });
});
