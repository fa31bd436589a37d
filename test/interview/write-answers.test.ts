import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../src/answers/answers.ts';
import { emptyAnswers, writeAnswers } from '../../src/answers/write-answers.ts';
import { answersOf, questionnaireOf } from './small-questionnaire.ts';

const harbour = questionnaireOf(readFileSync(new URL('../terminal/fixtures/questionnaire.yaml', import.meta.url), 'utf8'));

const said = { by: undefined, comment: undefined, evidence: [] };
const value = (given: string | boolean | readonly string[]): Answer => ({
  status: 'answered',
  value: given,
  confidence: undefined,
  ...said,
});
const withGiven = (answers: Answers, ...given: readonly (readonly [string, Answer])[]): Answers => ({
  ...answers,
  given: new Map([...answers.given, ...given]),
});

/** The file as it is after these answers were added. */
function written(text: string, ...given: readonly (readonly [string, Answer])[]): string {
  const before = answersOf(text, harbour);
  return writeAnswers(text, before, withGiven(before, ...given));
}

describe('an answers file', () => {
  it('begins like this, and grows in words a person can edit', () => {
    const begun = emptyAnswers('harbour@1.0.0', 'Port: the "old" one', '2026-11-25', 'quick');
    const grown = written(
      begun,
      ['harbour', value(true)],
      ['berths', { status: 'dont-know', ask: undefined, ...said, by: 'anna' }],
      [
        'services',
        {
          ...value(['crane', 'power']),
          comment: `Since 1998: both # of them, ${'and more, '.repeat(5)}and so on`,
          evidence: ['Photograph', 'List'],
        },
      ],
      ['rail', { status: 'not-applicable', reason: 'an island', ...said }],
    );
    expect(grown).toBe(`# Answers, saved by compass assess after each of them. You may edit this file by hand; your comments stay.
format: 1
questionnaire: harbour@1.0.0
subject:
  name: 'Port: the "old" one'
date: 2026-11-25
depth: quick
respondents: []
answers:
  harbour: true
  berths: { dont-know: true, by: anna }
  services:
    value: [crane, power]
    comment: "Since 1998: both # of them, and more, and more, and more, and more, and more, and so on"
    evidence: [Photograph, List]
  rail: { not-applicable: true, reason: an island }
`);
  });

  it('keeps what its owner wrote: comments, order, quotes, brackets, long lines, and what is not understood here', () => {
    const long = `A comment ${'that is long '.repeat(20)}and stays on its line`;
    const own = (berths: string) => `# ours
questionnaire: 'harbour@1.0.0'
subject: {name: Port, facts: { population: 900 }}

answers:
  # asked on Monday
  services: [crane, power] # both
  harbour:
    comment: "${long}"
    value: true
${berths}claims: { overall: 41.70 }

# the end
`;
    expect(written(own(''), ['berths', value('list')])).toBe(own('  berths: list\n'));
  });

  it.each([
    ['an empty map', 'answers: {}\n'],
    ['a flow map', 'answers: { motto: Ahoy }\n'],
  ])('takes the first answer where the answers are %s', (_, answers) => {
    const text = `questionnaire: harbour@1.0.0\n${answers}`;
    expect(answersOf(written(text, ['harbour', value(true)]), harbour).given.get('harbour')).toMatchObject({ value: true });
  });

  it('is the same text where nothing is new', () => {
    const text = 'questionnaire:   harbour@1.0.0\nanswers: {   }\n';
    expect(written(text)).toBe(text);
  });

  it('does not change the other places that share a map by an alias', () => {
    const text = 'questionnaire: harbour@1.0.0\nsubject: { name: Port }\ntargets: &shared {}\nanswers: *shared\n';
    const grown = written(text, ['harbour', value(true)]);
    expect(grown).toContain('targets: &shared {}');
    expect(answersOf(grown, harbour).given.get('harbour')).toMatchObject({ value: true });
  });

  it('reads back as the answers that were written, whatever they say', () => {
    const anyText = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() !== '' && !/\p{Cc}|\p{Surrogate}/u.test(text));
    const anyAnswer = fc.record({
      value: fc.constantFrom('shouting', 'list', 'online'),
      comment: fc.option(anyText, { nil: undefined }),
      evidence: fc.array(anyText, { maxLength: 3 }),
      confidence: fc.constantFrom('low' as const, 'high' as const, undefined),
    });
    const begun = emptyAnswers('harbour@1.0.0', 'Port', '2026-11-25', 'full');
    fc.assert(
      fc.property(anyAnswer, anyText, (drawn, reason) => {
        const berths: Answer = { status: 'answered', by: undefined, ...drawn };
        const rail: Answer = { status: 'not-applicable', reason, ...said };
        const read = answersOf(written(begun, ['berths', berths], ['rail', rail]), harbour);
        expect(read.given.get('berths')).toEqual(berths);
        expect(read.given.get('rail')).toEqual(rail);
      }),
    );
  });
});
