import { describe, expect, it } from 'vitest';
import { assess, type Compared, sideBySide } from '../../../src/index.ts';
import { questionnaireIn } from '../../planning/read-text.ts';
import { answersIn } from '../answers-in.ts';

const text = (about: string) => `
format: 1
id: small
version: 1.0.0
language: en
title: ${about}
facts: [{ id: population, kind: number }]
dimensions:
  - id: data
    title: Data
    questions:
      - { id: one, kind: number, ask: N?, from: { worst: 0, best: 100 } }
      - { id: two, kind: number, ask: N?, from: { worst: 0, best: 100 } }
`;
const questionnaire = questionnaireIn(text('Small'));
const city = (name: string, answers: string, population = 1, of = questionnaire): Compared => ({
  file: `${name}.yaml`,
  assessment: assess(
    of,
    answersIn(of, `{ questionnaire: small@1.0.0, subject: { name: ${name}, facts: { population: ${population} } }, answers: ${answers} }`),
  ),
});
const table = (...cities: Compared[]) => {
  const made = sideBySide(cities);
  if (!made.ok) throw new Error('not comparable');
  return made.value;
};
const overall = (...cities: Compared[]) => table(...cities).rows[0]?.cells ?? [];

describe('cities side by side', () => {
  it('have a rank of one place only where their bounds do not touch', () => {
    const ranks = overall(
      city('a', '{ one: 90, two: 90 }'),
      city('b', '{ one: 50 }'),
      city('c', '{ one: 60, two: 60 }'),
      city('d', '{ one: 10, two: 10 }'),
      city('e', '{}'),
    );
    expect(ranks.map(({ rank }) => rank)).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 3 },
      { best: 2, worst: 3 },
      { best: 4, worst: 4 },
      null,
    ]);
  });

  it('have percentiles and quartiles from five scores on', () => {
    const five = [10, 20, 30, 40, 50].map((score) => city(`c${score}`, `{ one: ${score}, two: ${score} }`));
    expect(overall(...five).map(({ percentile }) => percentile)).toEqual([0, 25, 50, 75, 100]);
    expect(table(...five).rows[0]?.quartiles).toEqual([20, 30, 40]);
    const four = five.slice(1);
    expect([table(...four).rows[0]?.quartiles, overall(...four).every(({ percentile }) => percentile === null)]).toEqual([null, true]);
  });

  it('name the nearest peers by what is told of them, not by their scores', () => {
    const { subjects } = table(city('a', '{ one: 1 }', 10), city('b', '{ one: 99 }', 12), city('c', '{ one: 1 }', 60));
    expect(subjects[0]?.peers.map(({ id, distance }) => [id, distance])).toEqual([
      ['b.yaml', 0.04],
      ['c.yaml', 1],
    ]);
  });

  it('must have answered the very same questionnaire', () => {
    const made = sideBySide([city('a', '{ one: 1 }'), city('b', '{ one: 1 }', 1, questionnaireIn(text('Other')))]);
    expect([made.ok, made.diagnostics.map(({ code, place }) => [code, place.file])]).toEqual([
      false,
      [['compare/other-questionnaire', 'b.yaml']],
    ]);
  });
});
