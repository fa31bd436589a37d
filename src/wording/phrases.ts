/** The forms of a phrase by the plural categories of its language; `other` is always among them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

export type Phrase = string | PluralForms;

/** The tool's phrases in one language, by dotted key (`report.summary.title`). Made by `readPhrases`. */
export interface Phrases {
  /** BCP 47. */
  readonly language: string;
  readonly texts: ReadonlyMap<string, Phrase>;
}

/** The plural categories a phrase file may use, in the order of the standard. */
export const pluralCategories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The names in braces a text wants filled, each once, sorted. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''))].sort();

export const placeholder = /\{([a-z][a-z-]*)\}/g;
