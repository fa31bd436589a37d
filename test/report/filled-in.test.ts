import { expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { scoreText } from '../../src/report/terminal/score-text.ts';
import { answersTo, questionnaireIn } from '../planning/read-text.ts';
import { strictWords } from '../wording/read-words.ts';

it('a scorecard is told without planning, which scores once for every action', () => {
  const questionnaire = questionnaireIn(`format: 1
id: lazy
version: 1.0.0
language: en
title: Lazy
dimensions: [{ id: data, title: Data, questions: [{ id: open-data, kind: yes-no, ask: Open? }] }]
actions: [{ id: portal, title: Portal, raises: { open-data: true } }]
`);
  const assessment = Object.defineProperty(assess(questionnaire, answersTo(questionnaire, { 'open-data': false })), 'plan', {
    get: () => expect.unreachable('the plan was made'),
  });
  expect(scoreText(assessment, strictWords('en'), 80)).toContain('Data');
});
