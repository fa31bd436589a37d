import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { readTranslation } from '../../questionnaire/translation.ts';
import type { FileText } from '../../source/file-text.ts';
import type { Change } from './change.ts';

/** A version of a questionnaire and the translations beside it. */
export interface Version {
  readonly questionnaire: Questionnaire;
  readonly translations: readonly FileText[];
}

/** Languages that came or went, and those with other texts; a translation is never more than a patch. */
export function translationChanges(old: Version, latest: Version): readonly Change[] {
  const [before, after] = [textsOf(old), textsOf(latest)];
  const languages = [...new Set([...after.keys(), ...before.keys()])];
  return languages.flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    const change = { step: 'patch', sort: 'translation', id } as const;
    if (was === undefined) return [{ ...change, what: 'added', title: '' }];
    if (is === undefined) return [{ ...change, what: 'removed', title: '' }];
    const differ = [...new Set([...is.keys(), ...was.keys()])].filter((key) => was.get(key) !== is.get(key));
    return differ.length === 0 ? [] : [{ ...change, what: 'changed', key: `${differ.length} texts`, before: undefined, after: undefined }];
  });
}

/** Texts of the later version that a translation lacks, or has from a text that has changed since. */
export function untranslated({ questionnaire, translations }: Version): readonly { readonly language: string; readonly texts: number }[] {
  return translations.flatMap((file) => {
    const read = readTranslation(file, questionnaire);
    if (!read.ok) return [];
    const texts = read.diagnostics.filter(({ code }) => code === 'translation/stale').length;
    return texts === 0 ? [] : [{ language: read.value.language, texts }];
  });
}

function textsOf({ questionnaire, translations }: Version): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    translations.flatMap((file) => {
      const read = readTranslation(file, questionnaire);
      return read.ok ? [[read.value.language, read.value.texts] as const] : [];
    }),
  );
}
