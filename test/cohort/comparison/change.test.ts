import { describe, expect, it } from 'vitest';
import { assess, type Compared, changeBetween } from '../../../src/index.ts';
import { questionnaireIn } from '../../planning/read-text.ts';
import { answersIn } from '../answers-in.ts';

const ladder = (id: string, weight = 1, top = 2) =>
  `{ id: ${id}, kind: maturity, ask: Q?, weight: ${weight}, options: [{ id: none, label: N, value: 0 }, { id: half, label: H, value: 1 }, { id: full, label: F, value: ${top} }] }`;
const version = (number: string, dimensions: string) =>
  questionnaireIn(`{ format: 1, id: small, version: ${number}, language: en, title: Small, dimensions: [${dimensions}] }`);

const first = version(
  '1.0.0',
  `{ id: data, title: D, questions: [${ladder('one')}, ${ladder('two')}] }, { id: old, title: O, questions: [${ladder('gone')}] }`,
);
const second = version(
  '2.0.0',
  `{ id: data, title: D, questions: [${ladder('one', 3)}, ${ladder('two')}] }, { id: fresh, title: F, questions: [${ladder('new')}] }`,
);

const assessed = (questionnaire: typeof first, answers: string): Compared => ({
  file: `${answers}.yaml`,
  assessment: assess(
    questionnaire,
    answersIn(questionnaire, `{ questionnaire: small@${questionnaire.version}, subject: { name: Town }, answers: ${answers} }`),
  ),
});
const nodeOf = (change: ReturnType<typeof changeBetween>, id: string) => change.nodes.find(({ of }) => of === id);

describe('one subject twice under one questionnaire', () => {
  const change = changeBetween(
    assessed(first, '{ one: none, two: half, gone: none }'),
    assessed(first, '{ one: full, two: half, gone: half }'),
  );

  it('owes the whole change to its answers', () => {
    expect(change.sameQuestionnaire).toBe(true);
    expect(nodeOf(change, 'data')?.split).toEqual({ change: 50, byAnswers: 50, byQuestionnaire: 0 });
    expect(nodeOf(change, 'overall')?.split).toEqual({ change: 50, byAnswers: 50, byQuestionnaire: 0 });
  });

  it('names the questions that moved it, those that moved it most first', () => {
    expect(change.moved.map(({ question, overall, ofDimension }) => [question, overall, ofDimension])).toEqual([
      ['one', 25, 50],
      ['gone', 25, 50],
    ]);
  });

  it('is sure only where the bounds do not touch', () => {
    expect(nodeOf(change, 'data')?.isCertain).toBe(true);
    const open = changeBetween(assessed(first, '{ one: none }'), assessed(first, '{ one: half, two: half }'));
    expect(nodeOf(open, 'data')?.isCertain).toBe(false);
  });
});

describe('one subject under two versions', () => {
  const before = assessed(first, '{ one: none, two: full, gone: full }');
  const after = assessed(second, '{ one: full, two: full, new: half }');
  const change = changeBetween(before, after);

  it('splits the change between answers and questionnaire, each the mean of coming first and coming last', () => {
    // Data: 50 before; the old answers under new weights 25; the new answers under old weights 100; 100 after.
    expect(nodeOf(change, 'data')?.split).toEqual({ change: 50, byAnswers: 62.5, byQuestionnaire: -12.5 });
  });

  it('adds up, of every node that is in both', () => {
    for (const { split } of change.nodes) {
      if (split !== null) expect(split.byAnswers + split.byQuestionnaire).toBeCloseTo(split.change, 12);
    }
    expect(nodeOf(change, 'overall')?.split?.change).toBeCloseTo((after.assessment.scorecard.overall.score ?? 0) - 75, 12);
  });

  it('tells dimensions that came and went, and answers that have no place any more', () => {
    expect([nodeOf(change, 'fresh')?.before, nodeOf(change, 'old')?.after, nodeOf(change, 'old')?.split]).toEqual([
      undefined,
      undefined,
      null,
    ]);
    expect(change.unfit).toEqual(['gone']);
    expect(change.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['compare/does-not-fit', 'warning']]);
  });

  it('counts what only one version asks as the doing of the questionnaire', () => {
    const added = changeBetween(
      assessed(first, '{ one: half, two: half, gone: half }'),
      assessed(second, '{ one: half, two: half, new: full }'),
    );
    expect(nodeOf(added, 'overall')?.split).toEqual({ change: 25, byAnswers: 0, byQuestionnaire: 25 });
    expect(added.moved).toEqual([]);
  });

  it('with nothing changed but the version owes the change to the questionnaire', () => {
    const same = changeBetween(assessed(first, '{ one: none, two: full }'), assessed(second, '{ one: none, two: full }'));
    expect(nodeOf(same, 'data')?.split).toEqual({ change: -25, byAnswers: 0, byQuestionnaire: -25 });
    expect(same.moved).toEqual([]);
  });
});
