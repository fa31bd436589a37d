import { type Checked, type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileText } from '../source/file-text.ts';
import { readSource } from '../source/read-source.ts';
import { type Phrase, type Phrases, type PluralForms, pluralCategories } from './phrases.ts';

/** A phrase file: `language`, and texts nested by area; a map of plural categories is one phrase. Everything wrong with it at once. */
export function readPhrases(file: FileText): Checked<Phrases> {
  const source = readSource(file);
  if (!source.ok) return source;
  const { value, place } = source.value;
  const problems: Diagnostic[] = [...source.diagnostics];
  const texts = new Map<string, Phrase>();
  collect(value, []);
  const language = texts.get('language');
  texts.delete('language');
  if (typeof language !== 'string' || !isLanguage(language))
    return { ok: false, diagnostics: [...problems, diagnostic('phrases/no-language', place([]), {})] };
  return problems.some(({ severity }) => severity === 'error')
    ? { ok: false, diagnostics: problems }
    : { ok: true, value: { language, texts }, diagnostics: problems };

  function collect(node: unknown, path: readonly string[]): void {
    if (typeof node === 'string') texts.set(path.join('.'), node);
    else if (isPlural(node)) texts.set(path.join('.'), node);
    else if (isMap(node)) for (const [key, inner] of Object.entries(node)) collect(inner, [...path, key]);
    else problems.push(diagnostic('phrases/not-a-text', place(path), { key: path.join('.') }));
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlural = (value: unknown): value is PluralForms =>
  isMap(value) &&
  typeof value['other'] === 'string' &&
  Object.entries(value).every(([key, text]) => (pluralCategories as readonly string[]).includes(key) && typeof text === 'string');

const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);
