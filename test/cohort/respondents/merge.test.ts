import { describe, expect, it } from 'vitest';
import { type JoinedAnswer, type MergeOptions, merge, mergedFile, rational, readAnswers } from '../../../src/index.ts';
import { questionnaireIn } from '../../planning/read-text.ts';
import { answersIn } from '../answers-in.ts';

const questionnaire = questionnaireIn(`
format: 1
id: small
version: 1.0.0
language: en
title: Small
roles: [{ id: it, title: IT, stakeholder: city }, { id: chamber, title: Chamber, stakeholder: industry }]
facts: [{ id: population, kind: number }]
dimensions:
  - id: data
    title: Data
    questions:
      - &ladder { id: ladder, kind: maturity, ask: L?, options: [{ id: none, label: N, value: 0 }, { id: some, label: S, value: 1 }, { id: most, label: M, value: 2 }, { id: all, label: A, value: 3 }] }
      - { id: fair, kind: yes-no, ask: Y? }
      - { id: done, kind: practices, ask: P?, options: [{ id: a, label: A }, { id: b, label: B }, { id: c, label: C }, { id: nothing, label: "-", alone: true }] }
      - { id: share, kind: number, ask: N?, from: { worst: 0, best: 100 } }
      - { id: colour, kind: choice, ask: C?, options: [{ id: red, label: R }, { id: blue, label: B }] }
      - { id: words, kind: text, ask: T? }
  - id: skills
    title: Skills
    questions: [{ id: other, kind: maturity, ask: O?, options: [{ id: none, label: N, value: 0 }, { id: all, label: A, value: 1 }] }]
`);

const file = (name: string, role: string, answers: string, more = '') => ({
  file: `${name}.answers.yaml`,
  answers: answersIn(
    questionnaire,
    `questionnaire: small@1.0.0
subject: { name: Town, facts: { population: 5 } }
respondents: [{ id: ${name}, role: ${role} }]
answers: ${answers}
${more}`,
  ),
});
const merged = (files: ReturnType<typeof file>[], options?: MergeOptions) => {
  const result = merge(questionnaire, files, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ code }) => code).join());
  return result.value;
};
const joined = (question: string, values: string[], options?: MergeOptions): JoinedAnswer => {
  const files = values.map((value, i) => file(`r${i}`, i === 0 ? 'it' : 'chamber', `{ ${question}: ${value} }`));
  const found = merged(files, options).questions.find((each) => each.question === question);
  if (found === undefined) throw new Error('not joined');
  return found;
};
const valueIn = ({ answer }: JoinedAnswer) => (answer.status === 'answered' ? answer.value : answer.status);

describe('joining the answers to one question', () => {
  it.each<[string, string, string[], MergeOptions | undefined, unknown, string]>([
    ['one answer stays as it is', 'ladder', ['some'], undefined, 'some', 'alone'],
    ['the same answers agree', 'done', ['[a, b]', '[b, a]'], undefined, ['a', 'b'], 'agreed'],
    ['a ladder takes the middle answer', 'ladder', ['none', 'all', 'some'], undefined, 'some', 'median'],
    ['of two middle answers the lower one', 'ladder', ['all', 'some'], undefined, 'some', 'median'],
    ['or the option nearest to the mean', 'ladder', ['none', 'all', 'all'], { method: 'mean' }, 'most', 'mean'],
    ['of two nearest options the lower one', 'ladder', ['none', 'all'], { method: 'mean' }, 'some', 'mean'],
    ['roles may weigh more', 'ladder', ['all', 'none', 'none'], { roleWeights: new Map([['it', rational(3)]]) }, 'all', 'median'],
    ['yes and no go by majority, a tie is no', 'fair', ['true', 'false'], undefined, false, 'majority'],
    ['so does each practice', 'done', ['[a, b]', '[b, c]', '[b]'], undefined, ['b'], 'majority'],
    ['and where none is left, the answer for none', 'done', ['[a]', '[b]'], undefined, ['nothing'], 'majority'],
    ['numbers take the median', 'share', ['10', '20', '90'], undefined, 20, 'median'],
    ['of an even number the middle of two', 'share', ['10', '20.1'], undefined, 15.05, 'median'],
    ['or the mean, exactly', 'share', ['0.1', '0.2'], { method: 'mean' }, 0.15, 'mean'],
    ['options without order go by number', 'colour', ['red', 'blue', 'blue'], undefined, 'blue', 'majority'],
    ['texts are kept with who wrote them', 'words', ['one', 'two'], undefined, 'r0: one\nr1: two', 'listed'],
    ['who does not know has no say', 'ladder', ['all', '{ dont-know: true }'], undefined, 'all', 'alone'],
    ['nobody knows', 'ladder', ['{ dont-know: true }', '{ dont-know: true }'], undefined, 'dont-know', 'nobody-answered'],
    [
      'not applicable with more weight',
      'ladder',
      ['{ not-applicable: true, reason: no }', '{ not-applicable: true, reason: no }'],
      undefined,
      'not-applicable',
      'nobody-answered',
    ],
  ])('%s', (_, question, values, options, expected, how) => {
    const outcome = joined(question, values, options);
    expect([valueIn(outcome), outcome.how]).toEqual([expected, how]);
  });

  it('tells where half of the weight stood on either side', () => {
    expect(joined('ladder', ['all', 'some']).tie).toBe(true);
    expect(joined('ladder', ['all', 'some', 'some']).tie).toBeUndefined();
  });

  it('keeps what each said, comments and evidence with their names', () => {
    const { answer } = joined('ladder', ['{ value: all, comment: sure, evidence: [page] }', 'none']);
    expect([answer.comment, answer.evidence, answer.by]).toEqual(['r0: all — sure\nr1: none', ['r0: page'], undefined]);
  });

  it('is as sure as the least sure, and unsure where people should talk first', () => {
    const confidence = (...values: string[]) => {
      const { answer } = joined('ladder', values);
      return answer.status === 'answered' ? answer.confidence : answer.status;
    };
    expect(confidence('{ value: some, confidence: high }', '{ value: some, confidence: medium }')).toBe('medium');
    expect(confidence('{ value: none, confidence: high }', '{ value: all, confidence: high }')).toBe('low');
  });
});

describe('what people should talk about', () => {
  it.each([
    ['ladder', ['some', 'most'], []],
    ['ladder', ['some', 'all'], ['wide', 'low-consensus']],
    ['ladder', ['some', 'all', 'all', 'all', 'all', 'all'], ['wide']],
    ['fair', ['true', 'false'], ['low-consensus']],
    ['colour', ['red', 'blue'], ['different']],
    ['colour', ['red', 'red'], []],
    ['done', ['[a, b, c]', '[nothing]'], ['low-consensus']],
    ['done', ['[a, b]', '[a, b, c]'], []],
  ])('%s answered %j: %j', (question, values, flags) => {
    expect(joined(question, values).spread.flags).toEqual(flags);
  });

  it('tells an answer that others say does not apply', () => {
    expect(joined('ladder', ['all', '{ not-applicable: true, reason: no }']).disputed).toBe(true);
  });
});

describe('decisions', () => {
  const anna = file('anna', 'it', '{ ladder: none }');
  const ben = file('ben', 'chamber', '{ ladder: some }');
  const decided = (value: string) =>
    file('talk', 'it', '{}', `decisions: [{ question: ladder, value: ${value}, why: we talked, from: [talk] }]`);

  it('go before any method, and stay recorded', () => {
    const result = merged([anna, ben], { decisions: decided('all') });
    expect([valueIn(result.questions[0] as JoinedAnswer), result.questions[0]?.how]).toEqual(['all', 'decided']);
    expect(result.answers.decisions).toEqual([{ question: 'ladder', value: 'all', why: 'we talked', from: ['talk'] }]);
    expect(result.voices.map(({ respondent }) => respondent.id)).toEqual(['anna', 'ben']);
  });

  it('must not contradict each other', () => {
    const other = { ...decided('some'), file: 'other.answers.yaml' };
    const result = merge(questionnaire, [anna, { ...other, answers: { ...other.answers, respondents: [] } }], {
      decisions: decided('all'),
    });
    expect(result.diagnostics.map(({ code, place }) => [code, place.file])).toEqual([['merge/other-decision', 'talk.answers.yaml']]);
  });
});

describe('files that do not fit together', () => {
  const anna = file('anna', 'it', '{ ladder: none }', 'targets: { data: 50 }');
  const alter = (change: object) => {
    const ben = file('ben', 'chamber', '{ ladder: some }');
    return { ...ben, answers: { ...ben.answers, ...change } };
  };
  it.each([
    ['merge/other-questionnaire', { questionnaire: { id: 'small', version: '2.0.0' } }, false],
    ['merge/other-subject', { subject: { name: 'City', country: undefined, facts: new Map() } }, false],
    ['merge/same-respondent', { respondents: anna.answers.respondents }, false],
    ['merge/other-fact', { subject: { name: 'Town', country: undefined, facts: new Map([['population', 6]]) } }, true],
    ['merge/other-target', { targets: new Map([['data', 60]]) }, true],
    ['merge/other-depth', { depth: 'quick' }, true],
  ])('%s', (code, change, ok) => {
    const result = merge(questionnaire, [anna, alter(change)]);
    expect([result.ok, result.diagnostics.map((each) => [each.code, each.place.file])]).toEqual([ok, [[code, 'ben.answers.yaml']]]);
  });
});

describe('agreement', () => {
  const files = [
    file('anna', 'it', '{ ladder: none, fair: false, share: 10 }'),
    file('ben', 'it', '{ ladder: some, fair: false, share: 20 }'),
    file('carl', 'chamber', '{ ladder: all, fair: true, share: 20, other: all }'),
    file('dora', 'chamber', '{ ladder: all, fair: true, share: 20, other: all }'),
  ];
  const of = (id: string) => merged(files).agreements.find((each) => each.of === id);

  it('is told of the whole and of every dimension, with an interval and by stakeholder type', () => {
    expect(of('data')?.alpha.kind).toBe('known');
    expect([of('data')?.questions, of('overall')?.questions]).toEqual([3, 4]);
    expect([...(of('data')?.byStakeholder.keys() ?? [])]).toEqual(['city', 'industry']);
    expect(of('data')?.byStakeholder.get('industry')?.alpha).toEqual({ kind: 'known', value: 1 });
  });

  it('is undefined, and says so, where everybody says the same', () => {
    expect(of('skills')?.alpha).toEqual({ kind: 'undefined', because: 'no-variation' });
    expect(of('skills')?.interval).toBeNull();
  });

  it('tells whether people rank the dimensions alike', () => {
    expect(merged(files).ranking).toEqual({ concordance: { kind: 'undefined', because: 'too-few-items' }, dimensions: ['data'] });
  });

  it('does not depend on the order of the files', () => {
    const turned = merged([...files].reverse());
    expect(turned.questions.map(valueIn)).toEqual(merged(files).questions.map(valueIn));
    expect(turned.agreements.map(({ alpha }) => alpha)).toEqual(merged(files).agreements.map(({ alpha }) => alpha));
  });
});

describe('the joined file', () => {
  it('reads back as what was joined', () => {
    const files = [
      file('anna', 'it', '{ ladder: none, words: "x: y # z", done: [a, b], share: 12.5 }', 'ambition: Be good\ntargets: { data: 50 }'),
      file(
        'ben',
        'chamber',
        '{ ladder: { value: all, comment: "line\\nline" }, fair: { not-applicable: true, reason: no } }',
        'date: 2026-01-02',
      ),
    ];
    const { answers } = merged(files);
    const text = mergedFile(answers);
    const read = readAnswers({ file: 'merged', content: text }, questionnaire);
    if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join());
    expect({ ...read.value, sha256: '' }).toEqual({ ...answers, sha256: '' });
  });
});
