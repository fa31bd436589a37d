import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { QuestionnaireFiles } from '../../questionnaire/read-questionnaire.ts';
import { readTranslation, translate } from '../../questionnaire/translation.ts';
import type { LoadedQuestionnaire } from './load-questionnaire.ts';

/**
 * The questionnaire in `language`: its own texts where it is written in it, else those of the translation beside it;
 * texts without translation stay as they are. undefined where there is no usable translation.
 */
export function inLanguage(
  { questionnaire, files }: Pick<LoadedQuestionnaire, 'questionnaire' | 'files'>,
  language: string,
): Questionnaire | undefined {
  if (questionnaire.language === language) return questionnaire;
  const known = translated.get(files) ?? new Map<string, Questionnaire | undefined>();
  if (!known.has(language)) known.set(language, translatedInto(language, questionnaire, files));
  translated.set(files, known);
  return known.get(language);
}

/** A thousand cities answer one questionnaire: its translation is read once. */
const translated = new WeakMap<QuestionnaireFiles, Map<string, Questionnaire | undefined>>();

function translatedInto(language: string, questionnaire: Questionnaire, files: QuestionnaireFiles): Questionnaire | undefined {
  for (const file of files.translations) {
    const translation = readTranslation(file, questionnaire);
    if (translation.ok && translation.value.language === language) return translate(questionnaire, translation.value);
  }
  return undefined;
}
