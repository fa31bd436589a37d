import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf, optionPlaces } from '../../src/scoring/quick/option-places.ts';
import { scorer } from '../../src/scoring/quick/scorer.ts';
import { score } from '../../src/scoring/score.ts';
import { read, readGiven } from './generated.ts';

const optionId = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);

describe('options are told apart', () => {
  it('each has its own place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(optionId, { minLength: 1, maxLength: 8 }), (ids) => {
        const found = optionPlaces(ids);
        if (found === undefined) return;
        const places = ids.map((id) => found.places[markOf(id, found.character, found.perLength) & (found.places.length - 1)]);
        expect(places).toEqual(ids.map((_, place) => place));
      }),
    );
  });

  it('or it is said that no character does', () => {
    const all = 'abcdefghijklmnop'.split('');
    expect(optionPlaces(all.flatMap((a) => all.map((b) => `${a}${b}`)))).toBeUndefined();
  });
});

const many = Array.from({ length: 144 }, (_, i) => ({
  id: `${'abcdefghijkl'[i % 12]}${'abcdefghijkl'[Math.floor(i / 12)]}`,
  label: 'An option',
}));

const questionnaire = read({
  format: 1,
  id: 'example',
  version: '1.0.0',
  language: 'en',
  title: 'Example',
  dimensions: [
    {
      id: 'data',
      title: 'Data',
      questions: [
        { id: 'one', kind: 'choice', ask: 'Which?', options: many.map((option, value) => ({ ...option, value })) },
        { id: 'some', kind: 'practices', ask: 'Which?', options: [...many.slice(0, 30), { id: 'none', label: 'None', alone: true }] },
        { id: 'few', kind: 'practices', ask: 'Which?', options: [...many.slice(0, 5), { id: 'none', label: 'None', alone: true }] },
      ],
    },
  ],
});

describe('however many options there are, and in whatever order answers stand', () => {
  const answers = readGiven(
    {
      questionnaire: 'example@1.0.0',
      subject: { name: 'Exampleville' },
      answers: { one: 'bc', some: ['aa', 'ka', 'bb'], few: ['ba', 'aa'] },
    },
    questionnaire,
  );
  const turned = { ...answers, given: new Map([...answers.given].reverse()) };

  it.each([
    ['in order', answers],
    ['the other way round', turned],
    ['one open', { ...answers, given: new Map([...answers.given].slice(1)) }],
  ])('the scores are those of the exact way: %s', (_, given) => {
    const quick = scorer(questionnaire).score(given);
    const { overall } = score(questionnaire, given);
    for (const end of ['score', 'low', 'high'] as const) expect(quick[end][0]).toBeCloseTo(overall[end] ?? Number.NaN, 10);
  });
});
