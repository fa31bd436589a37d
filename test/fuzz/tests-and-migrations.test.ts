import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkMigration } from '../../src/answers/migration/check-migration.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { readTests, readTestsShape } from '../../src/checking/tests/read-tests.ts';
import { resultsJunit } from '../../src/checking/tests/results-junit.ts';
import { runTests } from '../../src/checking/tests/run-tests.ts';
import { testReport } from '../../src/checking/tests/test-report.ts';
import { updatedSnapshots } from '../../src/checking/tests/update-snapshots.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { strictWords } from '../wording/read-words.ts';

/** Ids that mean something to JavaScript are ids like any other. */
const content = `format: 1
id: town
version: 2.0.0
language: en
title: Town
levels: [{ id: low, title: Low, from: 0 }]
dimensions:
  - { id: constructor, title: C, questions: [{ id: valueof, kind: yes-no, ask: Open? }, { id: habits, kind: practices, ask: Which?, options: [{ id: list, label: L }, { id: none, label: N, alone: true }] }] }
findings: [{ id: closed, kind: weakness, when: { question: valueof, is: false }, text: "Closed \\u202e <b>&" }]
actions: [{ id: open-up, title: Open up, raises: { valueof: true } }]
`;
const read = readQuestionnaire({ main: { file: 'questionnaire.yaml', content }, parts: [], translations: [] });
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const questionnaire = read.value;
const words = strictWords('en');

const tests = `tests:
  - name: A test
    answers: { answers: { valueof: false, habits: [list] } }
    set: { habits: null }
    expect:
      overall: { level: low, score: 50, within: 1 }
      dimensions: { constructor: { at-least: 1 } }
      questions: { valueof: hidden }
      findings: { include: [closed], exclude: [] }
      order: { first: [open-up] }
      snapshot: { overall: { score: 1 }, dimensions: {} }
`;
const migration = `migrates: town
from: 1.0.0
to: 2.0.0
questions:
  constructor: { to: valueof, options: { yes: true, tostring: false } }
  old: { removed: true, reason: Gone. }
`;
const answers = `questionnaire: town@1.0.0
subject: { name: A }
answers: { constructor: yes, tostring: x, old: true, habits: [list] }
decisions: [{ question: tostring, value: yes }]
`;

const splinters = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '\n',
  '__proto__: ',
  'null',
  '~',
  '"',
  '#',
  '*a',
  '!',
  '0',
  'constructor',
  '<',
  '\u202e',
];

/** The text with splinters put in, and some of it gone. */
const broken = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(9), fc.constantFrom(...splinters)), { maxLength: 4 })
    .map((wounds) => wounds.reduce((left, [at, gone, splinter]) => left.slice(0, at) + splinter + left.slice(at + gone), text));

it('tests are told what is wrong with them, or run, told and updated, whatever they say', () => {
  fc.assert(
    fc.property(broken(tests), (text) => {
      const shaped = readTestsShape({ file: 'a.tests.yaml', content: text });
      const suite = shaped.ok ? readTests(shaped.value, questionnaire, new Map()) : shaped;
      if (!suite.ok) {
        expect(suite.diagnostics).not.toEqual([]);
        return;
      }
      const result = runTests(suite.value);
      expect(resultsJunit(testReport([result]), words)).not.toMatch(/[\u202e\0-\x08]/);
      const again = readTestsShape({ file: 'a.tests.yaml', content: updatedSnapshots(text, result) });
      expect(again.ok).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('answers are migrated or refused, whatever they and their migration say', () => {
  fc.assert(
    fc.property(broken(answers), broken(migration), (text, steps) => {
      const file = { file: 'a.migration.yaml', content: steps };
      expect(checkMigration(file, questionnaire)).toBeInstanceOf(Array);
      const found = readAnswers({ file: 'a.answers.yaml', content: text }, questionnaire, false, [file]);
      expect(found.ok || found.diagnostics.length > 0).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('an id that JavaScript knows is migrated like any other', () => {
  const found = readAnswers({ file: 'a', content: answers }, questionnaire, false, [{ file: 'a.migration.yaml', content: migration }]);
  expect(
    found.ok && Object.fromEntries([...found.value.given].map(([id, answer]) => [id, answer.status === 'answered' && answer.value])),
  ).toEqual({
    valueof: true,
    habits: ['list'],
  });
});
