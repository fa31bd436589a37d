import { row } from './row.ts';

const braced = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
const first = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** A translation beside its questionnaire. */
export const translationCodes = {
  'translation/other-questionnaire': row<{ id: string; found: string }>(
    'error',
    'Put the translation beside the questionnaire it translates, or mend translates.',
    (a) => `This translates ${a.id}, but the questionnaire beside it is ${a.found}.`,
  ),
  'translation/other-version': row<{ version: string; found: string }>(
    'warning',
    'Go through what has changed, then write the new version.',
    (a) => `This was made for version ${a.version}; the questionnaire is at ${a.found}.`,
  ),
  'translation/own-language': row<{ language: string }>(
    'error',
    'Name the language translated into.',
    (a) => `The questionnaire is written in ${a.language} itself.`,
  ),
  'translation/other-language': row<{ language: string; named: string }>(
    'error',
    'Let the name of the file and language agree.',
    (a) => `The language is ${a.language} here, but ${a.named} in the name of the file.`,
  ),
  'translation/unknown-key': row<{ key: string }>(
    'error',
    'Mend the key, or delete it if the text is gone.',
    (a) => `The questionnaire has no text ${JSON.stringify(first(a.key))}.`,
  ),
  'translation/stale': row<{ key: string; text: string }>(
    'warning',
    'Look at the new text, mend the translation, copy the new text to from.',
    (a) => `The text of ${a.key} has changed since; it is now ${JSON.stringify(first(a.text))}.`,
  ),
  'translation/missing': row<{ missing: readonly string[]; of: number }>(
    'warning',
    'Translate them; until then they are shown in the language of the questionnaire.',
    (a) =>
      `${a.missing.length} of ${a.of} texts are not translated: ${a.missing.slice(0, 5).join(', ')}${a.missing.length > 5 ? ' and others' : ''}.`,
  ),
  'translation/untranslated': row<{ key: string }>(
    'warning',
    'Translate it; if it is to stay as it is, say so in compass-check.yaml.',
    (a) => `The translation of ${a.key} is the text itself.`,
  ),
  'translation/placeholders': row<{ key: string; lost: readonly string[]; added: readonly string[] }>(
    'error',
    'Keep each {name} as it is, wherever the sentence needs it.',
    (a) =>
      [
        a.lost.length > 0 ? `The translation of ${a.key} lost ${braced(a.lost)}.` : '',
        a.added.length > 0 ? `The translation of ${a.key} has ${braced(a.added)}, which the text has not.` : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
  ),
} as const;
