import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../src/wording/read-phrases.ts';
import { type Words, wordsOf } from '../../src/wording/words.ts';

const phrasesIn = (yaml: string) => {
  const phrases = readPhrases({ file: 'phrases.yaml', content: yaml });
  if (!phrases.ok) throw new Error('unreadable');
  return phrases.value;
};
const english = phrasesIn(
  'language: en\nonly: { english: In English }\ndays: { one: "{count} day", other: "{count} days" }\nhello: "Hello {name}"\n',
);
const wordsIn = (language: string, rest = ''): Words => wordsOf(phrasesIn(`language: ${language}\n${rest}`), english);

/** Which of the unbreakable spaces it is differs between editions of the language data. */
const visible = (text: string): string => text.replace(/[\u00a0\u202f]/g, '~');

describe('numbers, dates and lists', () => {
  it.each([
    ['en', 'a, b; c'],
    ['el', 'a, b· c'],
  ])('a series in %s does not ask a question', (language, series) => {
    expect(wordsIn(language).series(['a, b', 'c'])).toBe(series);
  });

  it.each([
    ['en', '1,234.5', '42%', '€20,000', '24 November 2026', 'November 2026', 'a, b and c', 'Greece'],
    ['fr', '1~234,5', '42~%', '20~000~€', '24 novembre 2026', 'novembre 2026', 'a, b et c', 'Grèce'],
    ['de', '1.234,5', '42~%', '20.000~€', '24. November 2026', 'November 2026', 'a, b und c', 'Griechenland'],
    ['es', '1234,5', '42~%', '20.000~€', '24 de noviembre de 2026', 'noviembre de 2026', 'a, b y c', 'Grecia'],
    ['it', '1234,5', '42%', '20.000~€', '24 novembre 2026', 'novembre 2026', 'a, b e c', 'Grecia'],
    ['pl', '1234,5', '42%', '20~000~€', '24 listopada 2026', 'listopad 2026', 'a, b i c', 'Grecja'],
    ['el', '1.234,5', '42%', '20.000~€', '24 Νοεμβρίου 2026', 'Νοέμβριος 2026', 'a, b και c', 'Ελλάδα'],
  ])('are those of %s', (language, number, percent, money, date, month, list, country) => {
    const words = wordsIn(language);
    expect(
      [
        words.number(1234.5),
        words.percent(0.42),
        words.money(20000, 'EUR'),
        words.date('2026-11-24'),
        words.date('2026-11'),
        words.join(['a', 'b', 'c']),
        words.country('GR'),
      ].map(visible),
    ).toEqual([number, percent, money, date, month, list, country]);
  });

  it('show a negative that rounds to nothing as nothing', () => expect(wordsIn('en').number(-0.04)).toBe('0'));
  it('keep cents where there are any', () => expect(wordsIn('en').money(12.5, 'EUR')).toBe('€12.50'));
  it('leave what is no date, no country and no currency as it is', () => {
    const words = wordsIn('en');
    expect([words.date('soon'), words.date('2026-13-45'), words.country('Utopia'), words.money(3, 'shells')]).toEqual([
      'soon',
      '2026-13-45',
      'Utopia',
      '3 shells',
    ]);
  });
});

describe('phrases', () => {
  it('take the plural form of the language', () => {
    const polish = wordsIn(
      'pl',
      'months: { one: "{count} miesiąc", few: "{count} miesiące", many: "{count} miesięcy", other: "{count} miesiąca" }',
    );
    expect([1, 2, 5, 22, 1.5].map((count) => polish.say('months', { count }))).toEqual([
      '1 miesiąc',
      '2 miesiące',
      '5 miesięcy',
      '22 miesiące',
      '1,5 miesiąca',
    ]);
  });
  it('take the form of what is printed', () => expect(wordsIn('en').say('days', { count: 1.04 })).toBe('1 day'));
  it('fall back to English, and then to the key', () => {
    const words = wordsIn('fr');
    expect([words.say('only.english'), words.say('days', { count: 0 }), words.say('no.such')]).toEqual(['In English', '0 days', 'no.such']);
  });
  it('fill a placeholder with text that looks like one', () =>
    expect(wordsIn('en').say('hello', { name: '{name} {count} $&' })).toBe('Hello {name} {count} $&'));
  it('keep a placeholder nothing was given for', () => expect(wordsIn('en').say('hello')).toBe('Hello {name}'));
  it('get the spaces that French typography wants', () =>
    expect(wordsIn('fr', 'ask: "Qui : « {name} » ?"').say('ask', { name: 'Anne' })).toBe('Qui\u00a0: «\u00a0Anne\u00a0»\u202f?'));
});

describe('a phrase file', () => {
  const codesOf = (yaml: string) => readPhrases({ file: 'phrases.yaml', content: yaml }).diagnostics.map(({ code }) => code);
  it('says its language', () => expect(codesOf('report: { title: Report }\n')).toEqual(['phrases/no-language']));
  it('holds texts and plurals only', () =>
    expect(codesOf('language: fr\na: 3\nb: [x]\nc: { one: x }\nd: { one: 1, other: x }\n')).toEqual([
      'phrases/not-a-text',
      'phrases/not-a-text',
      'phrases/not-a-text',
    ]));
});
