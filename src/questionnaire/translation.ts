import { validate } from '#validators/translation';
import { type Checked, hasErrors, inFileOrder } from '../diagnostics/diagnostic.ts';
import type { FileText } from '../source/file-text.ts';
import { nearest } from '../source/nearest.ts';
import { problems, type Tell } from '../source/problems.ts';
import { readShaped } from '../source/read-shaped.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import { questionnaireOf } from './build-questionnaire.ts';
import type * as format from './format.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Questionnaire } from './questionnaire.ts';
import { translationSchema } from './schema.ts';
import { shownTexts } from './shown-texts.ts';
import { mapTexts, textByKey } from './texts.ts';

/** A questionnaire's texts in another language: those that are translated and made from the text as it is today. */
export interface Translation {
  readonly language: string;
  readonly translator: string | undefined;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a translation of `questionnaire`, which is in its author's language. Texts that are missing, or made from a text that has
 * changed since, are warnings: they stay untranslated until somebody has looked.
 */
export function readTranslation(file: FileText, questionnaire: Questionnaire): Checked<Translation> {
  const shaped = readShaped<format.TranslationFile>(file, { validate, schema: translationSchema });
  if (!shaped.ok) return shaped;
  const { source, data } = shaped.value;
  const { tell, diagnostics } = problems();
  const spot: Spot = { source, path: [] };
  checkHead(data, spot, file.file, questionnaire, tell);
  const texts = usableTexts(data, spot, questionnaire, tell);
  const told = inFileOrder([...shaped.diagnostics, ...diagnostics]);
  if (hasErrors(told)) return { ok: false, diagnostics: told };
  return { ok: true, value: { language: data.language, translator: data.translator, texts }, diagnostics: told };
}

/** The questionnaire in the language of the translation; texts that it lacks stay as they are. */
export function translate(questionnaire: Questionnaire, { language, texts }: Translation): Questionnaire {
  const written = mapTexts(questionnaire.written, (key, text) => texts.get(key) ?? text);
  const { sha256, sourceLanguage } = questionnaire;
  return { ...questionnaireOf(written), language, sourceLanguage, sha256, written: questionnaire.written };
}

function checkHead(data: format.TranslationFile, spot: Spot, file: string, questionnaire: Questionnaire, tell: Tell): void {
  const [id = '', version = ''] = data.translates.split('@');
  if (id !== questionnaire.id) tell('translation/other-questionnaire', inside(spot, 'translates'), { id, found: questionnaire.id });
  else if (version !== questionnaire.version)
    tell('translation/other-version', inside(spot, 'translates'), { version, found: questionnaire.version });
  if (data.language === questionnaire.sourceLanguage)
    tell('translation/own-language', inside(spot, 'language'), { language: data.language });
  const named = /\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ya?ml$/.exec(file)?.[1];
  if (named !== undefined && named !== data.language)
    tell('translation/other-language', inside(spot, 'language'), { language: data.language, named });
}

function usableTexts(data: format.TranslationFile, spot: Spot, { written }: Questionnaire, tell: Tell): ReadonlyMap<string, string> {
  const wanted = textByKey(written);
  const usable = new Map<string, string>();
  for (const [key, { from, to }] of Object.entries(data.texts)) {
    const at = () => inside(spot, 'texts', key);
    const text = wanted.get(key);
    if (text === undefined) tell('translation/unknown-key', keyAt(at()), { key }, () => unknownKeyHint(key, wanted));
    else if (text !== from) tell('translation/stale', inside(at(), 'from'), { key, text });
    else if (!isBlank(to) && keepsPlaceholders(text, to, at, key, tell)) {
      usable.set(key, to);
      if (isUntranslated(text, to)) tell('translation/untranslated', inside(at(), 'to'), { key });
    }
  }
  const shown = shownTexts(written);
  const missing = shown.map(({ key }) => key).filter((key) => isBlank(data.texts[key]?.to ?? ''));
  if (missing.length > 0) tell('translation/missing', keyAt(inside(spot, 'texts')), { missing, of: shown.length });
  return usable;
}

const isBlank = (text: string): boolean => !/\S/.test(text);

/** The same words in both languages: of several words, not all of them names (which begin with a capital letter and stay as they are). */
function isUntranslated(from: string, to: string): boolean {
  if (from.trim() !== to.trim()) return false;
  const words = to.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.length > 1 && words.some((word) => /^\p{Ll}{3}/u.test(word));
}

/** Only keys of the same thing are near: comparing with every text of a large questionnaire would cost too much. */
function unknownKeyHint(key: string, wanted: ReadonlyMap<string, string>): string | undefined {
  const [thing = ''] = key.split('.');
  const things = new Set([...wanted.keys()].map((other) => other.split('.')[0] ?? ''));
  const near = things.has(thing) ? thing : nearest(thing, things);
  if (near === undefined) return undefined;
  const keys = [...wanted.keys()].filter((other) => other.startsWith(`${near}.`));
  const meant = nearest(key, keys) ?? (keys.includes(key.replace(thing, near)) ? key.replace(thing, near) : undefined);
  return meant === undefined ? `Keys of ${near}: ${keys.slice(0, 12).join(', ')}.` : `Did you mean ${meant}?`;
}

function keepsPlaceholders(from: string, to: string, at: () => Spot, key: string, tell: Tell): boolean {
  const [wanted, found] = [placeholdersIn(from), placeholdersIn(to)];
  const lost = [...new Set(wanted)].filter((name) => !found.includes(name));
  const added = [...new Set(found)].filter((name) => !wanted.includes(name));
  if (lost.length === 0 && added.length === 0) return true;
  tell('translation/placeholders', inside(at(), 'to'), { key, lost, added });
  return false;
}
