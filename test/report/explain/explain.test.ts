import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/report/explain/explain.ts';
import type { Explanation } from '../../../src/report/explain/explanation.ts';
import { explanationJson } from '../../../src/report/explain/explanation-json.ts';
import { shapeCalled } from '../read-shape.ts';

const town = shapeCalled('town');
const explained = (what: string): Explanation => {
  const explanation = explain(town, what);
  if (explanation === undefined) throw new Error(`nothing called ${what}`);
  return explanation;
};
const statements = (explanation: Explanation): readonly Explanation[] => [explanation, ...explanation.parts.flatMap(statements)];
const keysOf = (explanation: Explanation, key: string) => statements(explanation).filter((each) => each.key === key);

describe('an explanation', () => {
  it.each([
    ['overall', 'score-between'],
    ['data', 'score'],
    ['know', 'score-between'],
    ['data/act', 'score'],
    ['open-data', 'question'],
    ['basic-skills', 'question-without-score'],
    ['leading', 'level-not-reached'],
    ['organised', 'level-reached'],
    ['no-list', 'finding'],
    ['portal', 'action'],
  ])('of %s begins with %s', (what, key) => expect(explained(what).key).toBe(key));

  it.each(['nothing', 'data/nothing', '', '__proto__', 'constructor'])('of %j does not exist', (what) =>
    expect(explain(town, what)).toBeUndefined(),
  );

  it('of the whole goes down to every question and its answer', () => {
    const questions = statements(explained('overall')).flatMap(({ key, facts }) =>
      key.startsWith('part') && 'question' in facts ? [facts['question']] : [],
    );
    expect(questions).toEqual(['inventory', 'open-data', 'basic-skills', 'courses', 'metro', 'words']);
  });

  it('tells what raises the score most first, each scored again', () => {
    expect(
      keysOf(explained('overall'), 'raise').map(({ facts }) => [facts['question'], facts['answer'], Number(facts['gain']).toFixed(2)]),
    ).toEqual([
      ['inventory', true, '33.33'],
      ['open-data', 'On a portal with owners', '11.11'],
    ]);
  });

  it('tells what to answer next by how much of the range it closes', () => {
    expect(keysOf(explained('overall'), 'answer-next').map(({ facts }) => [facts['question'], Number(facts['closes']).toFixed(2)])).toEqual(
      [['basic-skills', '16.67']],
    );
    expect(keysOf(explained('data'), 'answer-next')).toEqual([]);
  });

  it('tells what blocks the next level', () => {
    expect(keysOf(explained('overall'), 'blocked-by').map(({ facts }) => facts['question'])).toEqual(['open-data']);
    expect(keysOf(explained('overall'), 'short-by').map(({ facts }) => Number(facts['points']).toFixed(2))).toEqual(['19.44']);
  });

  it('is plain data as JSON, with keys, facts and parts', () => {
    expect(explanationJson(explained('no-list'))).toEqual({
      format: 1,
      key: 'finding',
      finding: 'no-list',
      kind: 'weakness',
      title: 'Nobody knows the data',
      truth: 'true',
      parts: [
        {
          key: 'is',
          truth: 'true',
          question: 'inventory',
          subject: "Is there a list of the city's data?",
          wanted: false,
          status: 'answered',
          today: false,
          parts: [],
        },
      ],
    });
  });
});
