import { row } from './row.ts';

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** What YAML makes of a text otherwise than its author may mean, although nothing is wrong with the file. */
export const yamlCodes = {
  'yaml/other-readers': row<{ written: string; taken: string }>(
    'note',
    'Put it in quotes.',
    (a) => `This is the text ${shown(a.written)} here; other programs take it for ${a.taken}.`,
  ),
  'yaml/leading-zero': row<{ written: string; value: number }>(
    'warning',
    'If it is a code, put it in quotes; if it is a number, leave out the zero.',
    (a) => `${a.written} is read as the number ${a.value}.`,
  ),
  'yaml/swallowed-text': row<{ swallowed: string }>(
    'warning',
    'Put the whole text in quotes; if it is a comment, write a blank behind the #.',
    (a) => `${shown(a.swallowed)} is a comment and no part of the text before it.`,
  ),
  'yaml/comma-in-list': row<{ written: string }>(
    'warning',
    'Decimals take a point; between two numbers write a comma and a blank.',
    (a) => `${shown(a.written)} are two numbers of the list.`,
  ),
  'yaml/trailing-blanks': row<Record<never, never>>(
    'note',
    'Delete the blanks at the end of the line.',
    () => 'This line of text ends in blanks, which become part of the text.',
  ),
} as const;
