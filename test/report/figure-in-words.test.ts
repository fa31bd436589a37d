import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { levelInWords } from '../../src/report/figure-in-words.ts';
import { answersTo, questionnaireIn } from '../planning/read-text.ts';
import { strictWords } from '../wording/read-words.ts';

const words = strictWords('en');

const questionnaire = questionnaireIn(`format: 1
id: levels
version: 1.0.0
language: en
title: Levels
levels: [{ id: organised, title: Organised, from: 40 }]
dimensions:
  - { id: data, title: Data, questions: [{ id: open-data, kind: yes-no, ask: Open? }] }
  - id: people
    title: People
    levels: [{ id: aware, title: Aware, needs: { question: lead, is: one } }]
    questions: [{ id: lead, kind: choice, ask: Who leads?, options: [{ id: one, label: One person }, { id: nobody, label: Nobody }] }]
`);

describe('the level of a node in words', () => {
  it.each([
    ['its title', 'data', { 'open-data': true }, 'Organised'],
    ['told so where the lowest is not reached', 'data', { 'open-data': false }, 'below the lowest level'],
    ['nothing where there is no score to reach it by', 'data', { 'open-data': { 'not-applicable': true, reason: 'None.' } }, ''],
    ['told so where the lowest asks for no score', 'people', { lead: 'nobody' }, 'below the lowest level'],
  ])('is %s', (_, id, answers, told) => {
    const { scorecard } = assess(questionnaire, answersTo(questionnaire, answers));
    const levels = questionnaire.dimensions.get(id)?.levels ?? [];
    expect(levelInWords(scorecard.dimensions.get(id), levels, words)).toBe(told);
  });
});
