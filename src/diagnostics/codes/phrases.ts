import { row } from './row.ts';

/** A phrase file: the tool's own texts in one language. */
export const phrasesCodes = {
  'phrases/no-language': row<Record<never, never>>(
    'error',
    'Begin the file with a line such as language: fr.',
    () => 'This phrase file does not say its language.',
  ),
  'phrases/not-a-text': row<{ key: string }>(
    'error',
    'Put the phrase in quotation marks; a plural has the forms of its language, other among them.',
    (a) => `The phrase ${a.key} is neither a text nor a plural.`,
  ),
} as const;
