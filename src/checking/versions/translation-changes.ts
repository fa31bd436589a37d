import { validate } from '#validators/translation';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { translationSchema } from '../../questionnaire/schema.ts';
import { textsOf } from '../../questionnaire/texts.ts';
import type { FileText } from '../../source/file-text.ts';
import { readShaped } from '../../source/read-shaped.ts';
import type { Change } from './change.ts';

/** A version of a questionnaire and the translations beside it. */
export interface Version {
  readonly questionnaire: Questionnaire;
  readonly translations: readonly FileText[];
}

/** Languages that came or went, and those with other texts; a translation is never more than a patch. */
export function translationChanges(old: Version, latest: Version): readonly Change[] {
  const [before, after] = [translationsOf(old), translationsOf(latest)];
  const languages = [...new Set([...after.keys(), ...before.keys()])];
  return languages.flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const change = { step: 'patch', sort: 'translation', id } as const;
    if (was === undefined) return [{ ...change, what: 'added', title: '' }];
    if (is === undefined) return [{ ...change, what: 'removed', title: '' }];
    const differ = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter((key) => was[key]?.to !== is[key]?.to);
    return differ.length === 0 ? [] : [{ ...change, what: 'changed', key: 'texts', before: undefined, after: differ.length }];
  });
}

/** How many texts of a translation need to be looked at. */
export interface StaleTranslation {
  readonly language: string;
  /** Made from a text that is another one now. */
  readonly changed: number;
  readonly missing: number;
  /** Of things that are gone. */
  readonly unknown: number;
}

/** The translations of a version that do not say what it says. */
export function staleTranslations(version: Version): readonly StaleTranslation[] {
  const wanted = new Map(textsOf(version.questionnaire.written).map(({ key, text }) => [key, text]));
  return [...translationsOf(version)].flatMap(([language, texts]) => {
    const known = Object.entries(texts).filter(([key]) => wanted.has(key));
    const changed = known.filter(([key, { from }]) => wanted.get(key) !== from).length;
    const [missing, unknown] = [wanted.size - known.length, Object.keys(texts).length - known.length];
    return changed + missing + unknown === 0 ? [] : [{ language, changed, missing, unknown }];
  });
}

/** What translations say, as it stands in them, whether it still fits or not. */
function translationsOf({ translations }: Version): ReadonlyMap<string, format.TranslationFile['texts']> {
  const read = translations.map((file) => readShaped<format.TranslationFile>(file, { validate, schema: translationSchema }));
  return new Map(read.flatMap((each) => (each.ok ? [[each.value.data.language, each.value.data.texts] as const] : [])));
}
