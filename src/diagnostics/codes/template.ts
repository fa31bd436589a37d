import { row } from './row.ts';

/** A report template: which sections a report has, in which order. */
export const templateCodes = {
  'template/no-sections': row<Record<never, never>>(
    'error',
    'Write sections: and below it a list of sections, such as - summary.',
    () => 'A report template is a list of sections, and this file has none.',
  ),
  'template/unknown-section': row<{ name: string }>(
    'error',
    'Use one of the sections that templates/README.md lists.',
    (a) => `There is no section ${JSON.stringify(a.name)}.`,
  ),
  'template/unknown-option': row<{ section: string; option: string }>(
    'error',
    'Use one of the options that templates/README.md lists for this section.',
    (a) => `The section ${a.section} has no option ${JSON.stringify(a.option)}.`,
  ),
  'template/wrong-option': row<{ option: string; wanted: string }>(
    'error',
    'Give the option a value of the kind that is named.',
    (a) => `The option ${a.option} wants ${a.wanted}.`,
  ),
} as const;
