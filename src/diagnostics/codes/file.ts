import { row } from './row.ts';

/** A file as such: can it be read, what kind is it, is it YAML. */
export const fileCodes = {
  'file/unreadable': row<{ why: string }>(
    'error',
    'Check the path and the rights of the file.',
    (a) => `This file cannot be read: ${a.why}.`,
  ),
} as const;
