import { describe, expect, it } from 'vitest';
import { type Phrase, pluralCategories } from '../../src/wording/phrases.ts';
import { languages, phrasesOf } from './read-words.ts';

const english = phrasesOf('en').texts;
const others = languages.filter((language) => language !== 'en');
const formsIn = (phrase: Phrase): readonly string[] => (typeof phrase === 'string' ? [phrase] : Object.values(phrase));
const placeholdersIn = (phrase: Phrase): readonly string[] =>
  [...new Set(formsIn(phrase).flatMap((form) => [...form.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')))].sort();
const categoriesOf = (language: string): readonly string[] => {
  const used: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return pluralCategories.filter((category) => used.includes(category));
};

describe('the phrases', () => {
  it('are there in the seven languages of the users', () => expect(languages).toEqual(['de', 'el', 'en', 'es', 'fr', 'it', 'pl']));

  it.each(others)('of %s are those of English, none missing and none too many', (language) => {
    expect([...phrasesOf(language).texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(others)('of %s ask for the same placeholders', (language) => {
    const texts = phrasesOf(language).texts;
    const asked = (of: ReadonlyMap<string, Phrase>) =>
      [...english.keys()].map((key) => `${key}: ${placeholdersIn(of.get(key) ?? '').join(', ')}`);
    expect(asked(texts)).toEqual(asked(english));
  });

  it.each(languages)('of %s have every plural form of the language', (language) => {
    const incomplete = [...phrasesOf(language).texts].filter(
      ([, phrase]) => typeof phrase !== 'string' && categoriesOf(language).some((category) => !(category in phrase)),
    );
    expect(incomplete.map(([key]) => key)).toEqual([]);
  });

  it.each(others)('of %s are translated', (language) => {
    /** Words that several languages share, and phrases without words. */
    const shared = /^(action|actions|dimension|gain|licence|menace|name|percentile|pilot|points|question|questionnaire|score|sources)$/i;
    const same = [...phrasesOf(language).texts].filter(([key, phrase]) => {
      if (typeof phrase !== 'string' || phrase !== english.get(key)) return false;
      return (phrase.replace(/\{[^}]*\}/g, '').match(/\p{L}{3,}/gu) ?? []).some((word) => !shared.test(word));
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it.each(languages)('of %s leave no space before or after a text, and none doubled', (language) => {
    const loose = [...phrasesOf(language).texts].filter(([, phrase]) =>
      formsIn(phrase).some((form) => form !== form.trim() || form.includes('  ')),
    );
    expect(loose.map(([key]) => key)).toEqual([]);
  });
});
