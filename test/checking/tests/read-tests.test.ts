import { describe, expect, it } from 'vitest';
import { suiteLoader } from '../../../src/cli/loading/load-suites.ts';
import { testsCodes } from '../../../src/diagnostics/codes/tests.ts';
import { memoryWorld } from '../../scenarios/memory-host.ts';
import { marked } from '../marked.ts';

const questionnaire = `
format: 1
id: town
version: 1.0.0
language: en
title: Town
levels: [{ id: low, title: Low, from: 0 }, { id: high, title: High, from: 50 }]
facts: [{ id: population, kind: number }]
stages: [{ id: early, title: Early }]
dimensions: [{ id: data, title: Data, questions: [{ id: open, stage: early, kind: yes-no, ask: Open? }] }]
consistency: [{ id: odd, when: { question: open, is: true }, say: Odd? }]
findings: [{ id: closed, kind: weakness, when: { question: open, is: false }, text: Closed. }]
actions: [{ id: open-up, title: Open up, raises: { open: true } }, { id: go-on, title: Go on, raises: { open: true } }]
`;

async function told(tests: string, path = 'town/tests/a.tests.yaml'): Promise<readonly string[]> {
  const { host } = memoryWorld([
    ['town/questionnaire.yaml', questionnaire],
    ['town/answers/good.answers.yaml', 'questionnaire: town@1.0.0\nsubject: { name: A }\nanswers: { open: true }\n'],
    ['town/answers/bad.answers.yaml', 'questionnaire: town@1.0.0\nsubject: { name: A }\nanswers: { opn: true }\n'],
    ['elsewhere.answers.yaml', 'questionnaire: town@1.0.0\nsubject: { name: A }\nanswers: { open: true }\n'],
    [path, tests],
  ]);
  const { diagnostics } = await suiteLoader(host)(path);
  return diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`);
}

const expecting = (expect: string): string => `tests:\n  - name: A\n    answers: { answers: { open: true } }\n    expect: ${expect}\n`;
const answering = (answers: string, more = ''): string =>
  `tests:\n  - name: A\n    answers: ${answers}\n${more}    expect: { overall: { above: 1 } }\n`;

const twice = (name: string): string =>
  `${expecting('{ snapshot: }')}  - name: ${name}\n    answers: { answers: {} }\n    expect: { snapshot: }\n`;

/** A problem, a file that has it at the mark, one that nearly has, and what else is told of the files it names. */
type Wrong = readonly [code: string, text: string, near: string, others: readonly string[]];

const wrong: readonly Wrong[] = [
  ['tests/unknown-id', expecting('{ dimensions: { »dta: { above: 1 } } }'), expecting('{ dimensions: { data: { above: 1 } } }'), []],
  ['tests/unknown-id', expecting('{ stages: { »erly: { above: 1 } } }'), expecting('{ stages: { early: { above: 1 } } }'), []],
  ['tests/unknown-id', expecting('{ cells: { »data/erly: { above: 1 } } }'), expecting('{ cells: { data/early: { above: 1 } } }'), []],
  ['tests/unknown-id', expecting('{ questions: { »opn: hidden } }'), expecting('{ questions: { open: hidden } }'), []],
  ['tests/unknown-id', expecting('{ findings: { include: [»clsed] } }'), expecting('{ findings: { include: [closed] } }'), []],
  ['tests/unknown-id', expecting('{ actions: { exclude: [»closed] } }'), expecting('{ actions: { exclude: [open-up] } }'), []],
  ['tests/unknown-id', expecting('{ inconsistencies: { include: [»closed] } }'), expecting('{ inconsistencies: { include: [odd] } }'), []],
  ['tests/unknown-id', expecting('{ may-apply: { include: [»odd] } }'), expecting('{ may-apply: { include: [closed, open-up] } }'), []],
  ['tests/unknown-id', expecting('{ order: { first: [»closed] } }'), expecting('{ order: { first: [open-up] } }'), []],
  [
    'tests/unknown-id',
    expecting('{ order: { before: [[open-up, »closed]] } }'),
    expecting('{ order: { before: [[open-up, go-on]] } }'),
    [],
  ],
  [
    'tests/unknown-id',
    answering('{ answers: {} }', '    set: { »opn: true }\n'),
    answering('{ answers: {} }', '    set: { open: true, population: 3 }\n'),
    [],
  ],
  ['tests/unknown-level', expecting('{ overall: { level: »hgh } }'), expecting('{ overall: { level: high } }'), []],
  [
    'tests/contradiction',
    expecting('{ findings: { include: [closed], exclude: [»closed] } }'),
    expecting('{ findings: { include: [closed] } }'),
    [],
  ],
  ['tests/stray-key', expecting('{ overall: { »within: 1 } }'), expecting('{ overall: { score: 1, within: 1 } }'), []],
  ['tests/expects-nothing', expecting('»{}'), expecting('{ snapshot: }'), []],
  ['tests/same-name', twice('»A'), twice('B'), []],
  [
    'tests/unusable-answers',
    answering('»../answers/bad.answers.yaml'),
    answering('../answers/good.answers.yaml'),
    ['3:12 answers/unknown-question'],
  ],
  [
    'tests/unusable-answers',
    answering('»../answers/gone.answers.yaml'),
    answering('../answers/good.answers.yaml'),
    ['1:1 file/unreadable'],
  ],
  ['tests/answers-outside', answering('»../../elsewhere.answers.yaml'), answering('../answers/good.answers.yaml'), []],
  ['answers/unknown-question', answering('{ answers: { »opn: true } }'), answering('{ answers: { open: true } }'), []],
  [
    'answers/wrong-kind',
    answering('{ answers: {} }', '    set: { open: »3 }\n'),
    answering('{ answers: {} }', '    set: { open: null }\n'),
    [],
  ],
  [
    'answers/wrong-fact',
    answering('{ answers: {} }', '    set: { population: »many }\n'),
    answering('{ answers: {} }', '    set: { population: null }\n'),
    [],
  ],
];

describe('a tests file', () => {
  it.each<Wrong>(wrong)('%s (case %#)', async (code, text, near, others) => {
    const { at, text: tests } = marked(text);
    expect(await told(tests)).toEqual([`${at} ${code}`, ...others]);
    expect(await told(near)).toEqual([]);
  });

  it('has a case for every code', () => {
    const raised = new Set(wrong.map(([code]) => code));
    expect([...raised].filter((code) => code.startsWith('tests/')).sort()).toEqual(Object.keys(testsCodes).sort());
  });

  it('belongs to the questionnaire it names, or lies below one', async () => {
    const named = expecting('{ overall: { above: 1 } }');
    expect(await told(named, 'lost/a.tests.yaml')).toEqual(['1:1 file/no-questionnaire']);
    expect(await told(`questionnaire: ../town\n${named}`, 'lost/a.tests.yaml')).toEqual([]);
    expect(await told(`questionnaire: ../twn\n${named}`, 'lost/a.tests.yaml')).toEqual(['1:16 file/no-questionnaire']);
  });
});
