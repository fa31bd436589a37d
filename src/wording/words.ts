import { formsOf } from './forms.ts';
import { type Phrase, type Phrases, placeholder } from './phrases.ts';
import { typeset } from './typeset.ts';

/** The tool's own phrases and the number and date forms of one language. Immutable; made by `wordsOf(phrases)`. */
export interface Words {
  readonly language: string;
  /** The phrase under `key`, its `{name}` placeholders filled; a `count` argument chooses the plural form. */
  readonly say: (key: string, args?: Readonly<Record<string, string | number>>) => string;
  /** A score or other figure with at most `digits` decimals (default 1), by the language's rules. */
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number) => string;
  readonly money: (amount: number, currency: string) => string;
  /** An ISO date (or month `YYYY-MM`) in words. */
  readonly date: (iso: string) => string;
  /** `a, b and c`. */
  readonly join: (items: readonly string[]) => string;
  /** `a; b; c`, for items that hold commas of their own, with the mark of the language. */
  readonly series: (items: readonly string[]) => string;
  /** `label: text`, with the mark of the language. */
  readonly labelled: (label: string, text: string) => string;
  /** A country by its ISO 3166 code, in words; the code itself where it is none. */
  readonly country: (code: string) => string;
}

/** Words from phrases; what these lack is said in English, and what English lacks shows its key. Never throws. */
export function wordsOf(phrases: Phrases, english: Phrases): Words {
  const forms = formsOf(phrases.language);
  const voices = [phrases, english].map(({ language, texts }) => ({ language, texts, plurals: new Intl.PluralRules(language) }));
  return {
    language: phrases.language,
    ...forms,
    say: (key, args = {}) => {
      const voice = voices.find(({ texts }) => texts.has(key));
      const phrase = voice?.texts.get(key);
      if (voice === undefined || phrase === undefined) return key;
      return filled(typeset(formFor(phrase, args['count'], voice.plurals), voice.language), args, forms.number);
    },
  };
}

function formFor(phrase: Phrase, count: string | number | undefined, plurals: Intl.PluralRules): string {
  if (typeof phrase === 'string') return phrase;
  // What is printed decides the form: 1.04 is printed as 1.
  const category = typeof count === 'number' ? plurals.select(Math.round(count * 10) / 10) : 'other';
  return phrase[category] ?? phrase.other;
}

/** Each placeholder once, from left to right: braces inside an argument stay as they are. */
const filled = (text: string, args: Readonly<Record<string, string | number>>, number: (value: number) => string): string =>
  text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
