import { row } from './row.ts';

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;
const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** A file as such: can it be read, what kind is it, is it YAML, has it the shape of its kind. */
export const fileCodes = {
  'file/unreadable': row<{ why: string }>(
    'error',
    'Check the path and the rights of the file.',
    (a) => `This file cannot be read: ${a.why}.`,
  ),
  'file/too-large': row<{ size: number; limit: number }>(
    'error',
    'Spread the questionnaire over parts.',
    (a) => `This file is too large: ${megabytes(a.size)}, where ${megabytes(a.limit)} are read at most.`,
  ),
  'file/not-utf-8': row<{ looks: string }>(
    'error',
    'Save the file as UTF-8 (most editors: "Save with encoding").',
    (a) => `This file is not UTF-8; it looks like ${a.looks}.`,
  ),
  'file/control-character': row<{ codePoint: number }>(
    'error',
    'Delete the character; it is often invisible.',
    (a) => `There is a control character (${codePoint(a.codePoint)}), which no text may have.`,
  ),
  'file/empty': row<Record<never, never>>('error', 'Write the file, or name another.', () => 'This file is empty.'),
  'file/syntax': row<{ what: string }>(
    'error',
    'Mend the YAML; the caret shows where reading stopped making sense.',
    (a) => `This is not valid YAML: ${a.what}.`,
  ),
  'file/tab': row<Record<never, never>>('error', 'Indent with spaces.', () => 'A tab indents this line; YAML allows spaces only.'),
  'file/several-documents': row<Record<never, never>>(
    'error',
    'Delete the line --- and what follows, or make it a file of its own.',
    () => 'There is a second document in this file; a file holds one.',
  ),
  'file/duplicate-key': row<{ key: string; line: number }>(
    'error',
    'Keep one of them.',
    (a) => `The key ${shown(a.key)} is here for the second time; it first stands in line ${a.line}.`,
  ),
  'file/complex-key': row<Record<never, never>>(
    'error',
    'Use a plain word as the key.',
    () => 'A map or a list stands where a key should be.',
  ),
  'file/merge-key': row<Record<never, never>>(
    'error',
    'Write the keys out, or use an option set.',
    () => 'The merge key << is not part of YAML 1.2 and is not followed.',
  ),
  'file/unknown-tag': row<Record<never, never>>(
    'error',
    'Delete the tag; in front of text that begins with ! put quotes.',
    () => 'This begins with a tag (!...) that means nothing here.',
  ),
  'file/unknown-alias': row<{ name: string }>(
    'error',
    'Write the anchor (&name) before the alias, or put text that begins with * in quotes.',
    (a) => `Nothing above is called &${a.name}.`,
  ),
  'file/circular-alias': row<{ name: string }>(
    'error',
    'Write the value out.',
    (a) => `*${a.name} stands inside the very thing it stands for.`,
  ),
  'file/too-deep': row<{ limit: number }>(
    'error',
    'Nest less.',
    (a) => `Maps and lists are nested too deep; ${a.limit} levels are read at most.`,
  ),
  'file/too-many-values': row<{ limit: number }>(
    'error',
    'Use fewer aliases, or spread the file over parts.',
    (a) => `With its aliases written out this file has more than ${a.limit} values.`,
  ),
  'file/inexact-number': row<{ written: string }>(
    'error',
    'Write fewer digits; if it is no number (a phone number, a code), put it in quotes.',
    (a) => `The number ${shown(a.written)} cannot be kept exactly.`,
  ),
  'file/unknown-key': row<{ key: string }>(
    'error',
    'Mend the spelling, or delete the key.',
    (a) => `The key ${shown(a.key)} is not known here.`,
  ),
  'file/missing-key': row<{ key: string }>('error', 'Add the key.', (a) => `The key ${shown(a.key)} is missing here.`),
  'file/wrong-type': row<{ wanted: string; found: string }>(
    'error',
    'Write what is wanted; a number that is meant as text stands in quotes.',
    (a) => `This should be ${a.wanted}, but it is ${a.found}.`,
  ),
  'file/not-one-of': row<{ found: string; allowed: string }>(
    'error',
    'Use one of the words listed.',
    (a) => `${a.found} is not possible here; possible: ${a.allowed}.`,
  ),
  'file/bad-form': row<{ found: string; wanted: string }>(
    'error',
    'Write it in the form described.',
    (a) => `${a.found} is not written as it has to be: ${a.wanted}.`,
  ),
  'file/out-of-range': row<{ found: string; wanted: string }>(
    'error',
    'Use a number in the range.',
    (a) => `${a.found} has to be ${a.wanted}.`,
  ),
  'file/wrong-length': row<{ wanted: string }>('error', 'Shorten the text, or write one.', (a) => `This text has to be ${a.wanted}.`),
  'file/more-problems': row<{ limit: number }>(
    'error',
    'Mend the first ones and check again.',
    (a) => `This file has more problems; the first ${a.limit} are told.`,
  ),
  'file/unknown-kind': row<Record<never, never>>(
    'error',
    'Add the key that tells the kind of file.',
    () => 'By its top keys this file is of no kind the tool knows.',
  ),
  'file/part-alone': row<Record<never, never>>(
    'error',
    'Put the part in the folder of its questionnaire.yaml, or in one below it.',
    () => 'This part has no questionnaire.yaml in its folder or above it.',
  ),
  'file/part-not-named': row<{ main: string }>(
    'error',
    'Name the part under parts of its questionnaire, or delete it.',
    (a) => `Nothing of this part is read: ${a.main} does not name it under parts.`,
  ),
  'file/no-questionnaire': row<{ why: string }>(
    'error',
    'Name the questionnaire by its path, or by the id of a bundled one.',
    (a) => `The questionnaire that this file is about is not found: ${a.why}.`,
  ),
} as const;
