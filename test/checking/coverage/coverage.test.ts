import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/checking/coverage/coverage.ts';
import { readTests, readTestsShape } from '../../../src/checking/tests/read-tests.ts';
import { runTests } from '../../../src/checking/tests/run-tests.ts';
import { readQuestionnaire } from '../../../src/questionnaire/read-questionnaire.ts';

const content = `
format: 1
id: town
version: 1.0.0
language: en
title: Town
levels: [{ id: low, title: Low, from: 0 }, { id: high, title: High, from: 50 }]
dimensions:
  - id: data
    title: Data
    adjust: [{ when: { question: open, is: false }, cap: 40 }, { when: { question: open, is: true }, at-least: 60 }]
    questions:
      - { id: open, kind: yes-no, ask: Open? }
      - id: habits
        kind: practices
        ask: Which?
        when: { question: open, is: true }
        options: [{ id: list, label: A list }, { id: owner, label: An owner }, { id: none, label: None, alone: true }]
        rules: [{ when: { has: [list, owner] }, value: 2 }, { when: { has: [list] }, value: 1 }, { value: 0 }]
  - id: people
    title: People
    levels: [{ id: few, title: Few, from: 0 }]
    questions: [{ id: helped, kind: yes-no, ask: Helped? }]
consistency: [{ id: odd, when: { all: [{ question: open, is: false }, { question: helped, is: true }] }, say: Odd? }]
findings: [{ id: closed, kind: weakness, when: { question: open, is: false }, text: Closed. }]
actions: [{ id: open-up, title: Open up, raises: { open: true } }]
`;
const read = readQuestionnaire({ main: { file: 'questionnaire.yaml', content }, parts: [], translations: [] });
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const questionnaire = read.value;

/** What one test leaves uncovered, kind by kind. */
function missing(answers: string, expectation: string) {
  const shaped = readTestsShape({
    file: 'a.tests.yaml',
    content: `tests: [{ name: A, answers: { answers: ${answers} }, expect: ${expectation} }]`,
  });
  const suite = shaped.ok ? readTests(shaped.value, questionnaire, new Map()) : shaped;
  if (!suite.ok) throw new Error(JSON.stringify(suite.diagnostics));
  return Object.fromEntries(coverageOf(questionnaire, [runTests(suite.value)]).map((each) => [each.kind, each.missing]));
}

const rules = ['habits row 1', 'habits row 2', 'habits row 3', 'data adjustment 1', 'data adjustment 2', 'closed', 'odd'];
const without = (...covered: readonly string[]) => rules.filter((rule) => !covered.includes(rule));

describe('what a test covers', () => {
  it('are the answers that count, the row that decides and the adjustment that applies', () => {
    expect(missing('{ open: true, habits: [list] }', '{ overall: { above: 0 } }')).toEqual({
      questions: ['helped'],
      options: ['open/false', 'habits/owner', 'habits/none', 'helped/true', 'helped/false'],
      rules: without('habits row 2', 'data adjustment 2'),
      levels: ['low', 'high', 'people/few'],
      actions: ['open-up'],
    });
  });

  it('is not an answer to what is not asked', () => {
    expect(missing('{ open: false, habits: [list] }', '{ questions: { habits: hidden } }')).toMatchObject({
      questions: ['habits', 'helped'],
      rules: without('data adjustment 1'),
    });
  });

  it('is what is told only where it is expected', () => {
    const expectation =
      '{ overall: { level: high }, dimensions: { people: { level: few } }, findings: { include: [closed] }, inconsistencies: { include: [odd] }, actions: { include: [open-up] } }';
    expect(missing('{ open: false, helped: true }', expectation)).toMatchObject({
      rules: without('data adjustment 1', 'closed', 'odd'),
      levels: ['low'],
      actions: [],
    });
  });

  it('is nothing where the test fails', () => {
    expect(missing('{ open: true }', '{ findings: { include: [closed] } }')).toMatchObject({
      questions: ['open', 'habits', 'helped'],
      rules,
    });
  });
});
