import { plainText } from '../plain-text.ts';

/**
 * Text that reads in CommonMark and GitHub's Markdown exactly as it stands: no emphasis, code, HTML, link, formula, entity or
 * table comes of it. What matters only at the beginning of a line is left to `escapeLineStarts`. A word with an at sign becomes
 * code: GitHub makes a link of every e-mail address, whatever is escaped in it, and leaves only code alone.
 */
export const escapeText = (text: string): string =>
  plainText(text)
    .split(/([^\s`|]+)/)
    .map((part) => (part.includes('@') ? `\`${part}\`` : escapeMarks(part)))
    .join('');

/** Whether the last word of a text is written as code. */
export const endsInCode = (text: string): boolean => (text.split(/[\s`|]/).at(-1) ?? '').includes('@');

const escapeMarks = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&#|~$^]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, -1)}\\.`);

/** Lines joined whose beginnings make no list, heading, rule, quote or code block; white space around each is dropped. */
export const escapeLineStarts = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'))
    .join('\\\n');

/** Everything on one line, as headings and cells of tables need it. */
export const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
