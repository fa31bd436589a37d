import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { answersCodes } from '../../src/diagnostics/codes/answers.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

const folder = new URL('../fixtures/answers/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const read = readQuestionnaire({
  main: { file: 'questionnaire.yaml', content: textOf('questionnaire.yaml') },
  parts: [],
  translations: [],
});
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const questionnaire = read.value;

/** By folder: every problem of its answers file as code, line and column, in file order. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'bad-decision': ['answers/unknown-question 4:17', 'answers/unknown-option 5:35'],
  'hidden-answer': ['answers/not-used 5:3'],
  'needed-fact': ['answers/needed-fact 4:3'],
  'no-reason': ['answers/no-reason 4:16'],
  'no-subject': ['answers/no-subject 1:1'],
  'no-such-date': ['answers/no-such-date 3:7'],
  'not-allowed': ['answers/not-allowed 5:16'],
  'not-alone': ['answers/not-alone 4:26'],
  'not-applicable-not-allowed': ['answers/not-allowed 5:16'],
  'not-asked-answer': ['answers/not-used 6:3'],
  'nothing-ticked': ['answers/nothing-ticked 4:14'],
  'other-questionnaire': ['answers/other-questionnaire 1:16'],
  'other-version': ['answers/other-version 1:16'],
  overridden: ['answers/overridden 1:16'],
  'repeated-option': ['answers/repeated-option 4:26'],
  'repeated-respondent': ['answers/repeated-respondent 5:11'],
  'says-nothing': ['answers/says-nothing 4:3'],
  'says-too-much': ['answers/says-too-much 4:3'],
  'stray-key': ['answers/stray-key 4:28', 'answers/stray-key 5:33', 'answers/stray-key 6:22'],
  'unknown-claim': ['answers/unknown-claim 6:3'],
  'unknown-fact': ['answers/unknown-fact 5:5'],
  'unknown-level': ['answers/unknown-level 4:9', 'answers/unknown-level 6:12'],
  'unknown-option': ['answers/unknown-option 5:14', 'answers/unknown-option 6:26'],
  'unknown-question': ['answers/unknown-question 4:3'],
  'unknown-respondent': ['answers/unknown-respondent 5:32', 'answers/unknown-respondent 7:53'],
  'unknown-target': ['answers/unknown-target 4:3'],
  'wrong-fact': ['answers/wrong-fact 5:17', 'answers/wrong-fact 6:14', 'answers/wrong-fact 7:12'],
  'wrong-kind': [
    'answers/wrong-kind 4:13',
    'answers/wrong-kind 5:14',
    'answers/wrong-kind 6:14',
    'answers/wrong-kind 7:10',
    'answers/wrong-kind 8:11',
  ],
  'zero-fact': ['answers/needed-fact 4:3'],
};

const folders = readdirSync(folder).filter((name) => !name.endsWith('.yaml'));

describe('problems of answers', () => {
  it.each(folders)('%s', (name) => {
    const { diagnostics } = readAnswers(
      { file: 'answers.yaml', content: textOf(`${name}/answers.yaml`) },
      questionnaire,
      name === 'overridden',
    );
    expect(diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(expected[name]);
  });

  it('have a fixture for every code', () => {
    const raised = new Set(Object.values(expected).flatMap((all) => all.map((problem) => problem.split(' ')[0])));
    expect([...raised].sort()).toEqual(Object.keys(answersCodes).sort());
  });

  it('name what was probably meant', () => {
    const hintsOf = (name: string) =>
      readAnswers({ file: 'answers.yaml', content: textOf(`${name}/answers.yaml`) }, questionnaire).diagnostics.map(({ hint }) => hint);
    expect(hintsOf('unknown-question')).toEqual(['Did you mean practices?']);
    expect(hintsOf('unknown-option')[0]).toBe('Did you mean portal?');
    expect(hintsOf('unknown-fact')).toEqual(['Did you mean population?']);
  });
});
