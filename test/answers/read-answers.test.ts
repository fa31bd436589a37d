import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionnaireNamed } from '../../src/answers/questionnaire-named.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import { standings } from '../../src/answers/standings.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

const content = readFileSync(new URL('../fixtures/answers/questionnaire.yaml', import.meta.url), 'utf8');
const loaded = readQuestionnaire({ main: { file: 'questionnaire.yaml', content }, parts: [], translations: [] });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const questionnaire = loaded.value;

const answersIn = (text: string) => {
  const checked = readAnswers({ file: 'town.answers.yaml', content: text }, questionnaire);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};

const statusesOf = (text: string) =>
  Object.fromEntries([...standings(questionnaire, answersIn(text))].map(([id, { status, visible }]) => [id, `${status} ${visible}`]));

describe('an answers file', () => {
  it('takes the short and the long form, and keeps the order of the questionnaire', () => {
    const { given, depth, date } = answersIn(`
questionnaire: ./questionnaire.yaml
subject: { name: Exampleville, facts: { population: 42000 } }
respondents: [{ id: anna }]
answers:
  practices: { not-applicable: true, reason: the county does it }
  has-data: { value: true, by: anna, confidence: high, comment: Since 2019., evidence: [portal] }
  remark: fine
  staff: { dont-know: true, ask: personnel }
`);
    expect([depth, date, [...given.keys()]]).toEqual(['full', null, ['has-data', 'practices', 'staff', 'remark']]);
    expect(given.get('has-data')).toEqual({
      status: 'answered',
      value: true,
      confidence: 'high',
      by: 'anna',
      comment: 'Since 2019.',
      evidence: ['portal'],
    });
    expect(given.get('practices')).toMatchObject({ status: 'not-applicable', reason: 'the county does it' });
    expect(given.get('staff')).toMatchObject({ status: 'dont-know', ask: 'personnel' });
    expect(given.get('remark')).toMatchObject({ status: 'answered', value: 'fine' });
  });

  it('has the same content hash whatever its layout and the order of its keys', () => {
    const one = answersIn('questionnaire: example@1.0.0\nsubject: { name: A }\nanswers: { has-data: true, remark: fine }');
    const other = answersIn(
      '{ "answers": { "remark": "fine", "has-data": true }, "subject": { "name": "A" }, "questionnaire": "example@1.0.0" }',
    );
    expect(one.sha256).toBe(other.sha256);
  });

  it('names its questionnaire before that is known', () => {
    const named = questionnaireNamed({ file: 'a.yaml', content: 'questionnaire: example@1.0.0\nanswers: {}' });
    expect(named).toMatchObject({ ok: true, value: { name: 'example@1.0.0' } });
    expect(questionnaireNamed({ file: 'a.yaml', content: 'answers: {}' })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'file/missing-key' }],
    });
  });
});

describe('where a question stands', () => {
  const head = 'questionnaire: example@1.0.0\nsubject: { name: A, facts: { population: 42000 } }\n';

  it.each([
    ['open while nothing is said', 'answers: {}', { 'has-data': 'unanswered true', 'open-data': 'unanswered unknown' }],
    ['asked when its condition holds', 'answers: { has-data: true, open-data: some }', { 'open-data': 'answered true' }],
    ['hidden when it does not, whatever answer is kept', 'answers: { has-data: false, open-data: some }', { 'open-data': 'hidden false' }],
    [
      'hidden when its condition hangs on what is not applicable',
      'answers: { has-data: { not-applicable: true, reason: x } }',
      { 'open-data': 'hidden false' },
    ],
    [
      'not asked outside the quick depth',
      'depth: quick\nanswers: { practices: [register] }',
      { 'has-data': 'unanswered true', practices: 'not-asked true' },
    ],
    ['answered when its number can be divided', 'answers: { staff: 3 }', { staff: 'answered true' }],
  ])('is %s', (_, text, expected) => {
    expect(statusesOf(head + text)).toMatchObject(expected);
  });

  it('is open while the fact that it is divided by is missing', () => {
    expect(statusesOf('questionnaire: example@1.0.0\nsubject: { name: A }\nanswers: { staff: 3 }')).toMatchObject({
      staff: 'unanswered true',
    });
  });
});
