import { join } from 'node:path';
import type { Phrases } from '../../wording/phrases.ts';
import { readPhrases } from '../../wording/read-phrases.ts';
import { type Words, wordsOf } from '../../wording/words.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { readFile } from './read-file.ts';

const fallback = 'en';

/** The languages the tool itself speaks. */
async function spokenLanguages(host: Host): Promise<readonly string[]> {
  const files = await host.list(join(host.bundled.templates, 'phrases'));
  return files.flatMap(({ name }) => /^([a-z]{2,3})\.yaml$/.exec(name)?.[1] ?? []);
}

/** The language asked for, else that of the terminal's locale where the tool speaks it, else English. */
export async function chooseLanguage(asked: string | undefined, host: Host): Promise<string> {
  const spoken = await spokenLanguages(host);
  if (asked !== undefined) {
    if (spoken.includes(asked)) return asked;
    throw new UsageError(`the tool does not speak ${JSON.stringify(asked)}`, `Languages: ${spoken.join(', ')}.`);
  }
  const { LC_ALL, LC_MESSAGES, LANG } = host.environment as Readonly<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string | undefined>>;
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2).toLowerCase();
  return spoken.includes(locale) ? locale : fallback;
}

/** The tool's phrases in a language; what is missing there is said in English. Our own files, so a problem in them is a fault. */
export async function loadWords(language: string, host: Host): Promise<Words> {
  const english = phrasesOf(fallback, host);
  return wordsOf(language === fallback ? await english : await phrasesOf(language, host), await english);
}

async function phrasesOf(language: string, host: Host): Promise<Phrases> {
  const file = await readFile(join(host.bundled.templates, 'phrases', `${language}.yaml`), host);
  const phrases = file.ok ? readPhrases(file.value) : file;
  if (!phrases.ok) throw new Error(phrases.diagnostics.map(({ message }) => message).join(' '));
  return phrases.value;
}
