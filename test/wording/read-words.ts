import { readdirSync, readFileSync } from 'node:fs';
import type { Phrases } from '../../src/wording/phrases.ts';
import { readPhrases } from '../../src/wording/read-phrases.ts';
import { type Words, wordsOf } from '../../src/wording/words.ts';

const folder = new URL('../../templates/phrases/', import.meta.url);

/** The languages the tool speaks, as the files say. */
export const languages: readonly string[] = readdirSync(folder).flatMap((name) => /^([a-z]{2})\.yaml$/.exec(name)?.[1] ?? []);

export function phrasesOf(language: string): Phrases {
  const phrases = readPhrases({ file: `${language}.yaml`, content: readFileSync(new URL(`${language}.yaml`, folder)) });
  if (!phrases.ok) throw new Error(phrases.diagnostics.map(({ message }) => message).join(' '));
  return phrases.value;
}

/** Words that fail where a phrase is missing or keeps a placeholder, instead of saying what they can. */
export function strictWords(language: string): Words {
  const phrases = phrasesOf(language);
  const words = wordsOf(phrases, phrases);
  return {
    ...words,
    say: (key, args) => {
      if (!phrases.texts.has(key)) throw new Error(`no phrase ${key} in ${language}`);
      const names = [...JSON.stringify(phrases.texts.get(key)).matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name ?? '');
      const unfilled = names.filter((name) => args?.[name] === undefined);
      if (unfilled.length > 0) throw new Error(`${key} is not told ${unfilled.join(', ')}`);
      return words.say(key, args);
    },
  };
}
