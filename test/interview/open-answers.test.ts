import { expect, it } from 'vitest';
import { keeperOf } from '../../src/cli/interview/keeper.ts';
import { openAnswers } from '../../src/cli/interview/open-answers.ts';
import { memoryWorld } from '../scenarios/memory-host.ts';

const questionnaire = `format: 1
id: harbour
version: 2.0.0
language: en
title: Harbour
dimensions: [{ id: berths, title: Berths, questions: [{ id: open, kind: yes-no, ask: Open? }, { id: full, kind: yes-no, ask: Full? }] }]
`;
const old = 'questionnaire: ./questionnaire.yaml@1.0.0 # ours\nsubject: { name: Port }\nanswers:\n  opened: true # really\n';

it('answers to an earlier version are gone on with, and saved in the form of the version at hand', async () => {
  const { host, files } = memoryWorld([
    ['questionnaire.yaml', questionnaire],
    ['a.answers.yaml', old],
    ['first.migration.yaml', 'migrates: harbour\nfrom: 1.0.0\nto: 2.0.0\nquestions: { opened: { to: open } }\n'],
  ]);
  const opened = await openAnswers('a.answers.yaml', 'harbour', host);
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  expect(opened.diagnostics.map(({ code }) => code)).toEqual(['migration/migrated']);
  expect(opened.value.onDisk).toBe(old);
  await keeperOf('a.answers.yaml', opened.value, host).save({ ...opened.value.answers, depth: 'quick' });
  expect(files().get('a.answers.yaml')).toBe(
    'questionnaire: ./questionnaire.yaml@2.0.0 # ours\nsubject: { name: Port }\nanswers:\n  open: true\ndepth: quick\n',
  );
});
