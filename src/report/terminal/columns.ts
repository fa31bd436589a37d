import { plainText } from '../plain-text.ts';

/** A column of text in a terminal: left or right, and never wider than asked. */
export interface TextColumn {
  readonly align: 'left' | 'right';
  /** The column that gives way where the terminal is too narrow. */
  readonly shrinks?: boolean;
}

const gap = '  ';
const narrowest = 12;

/** Rows as lines of aligned columns within `width`; the text that does not fit goes on in the next line. */
export function inColumns(columns: readonly TextColumn[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => lengthOf(plainText(row[index] ?? '')))));
  const spare = width - (widths.reduce((sum, each) => sum + each, 0) + gap.length * (columns.length - 1));
  const fitted = widths.map((each, index) => (spare < 0 && columns[index]?.shrinks === true ? Math.max(narrowest, each + spare) : each));
  return rows.flatMap((row) => {
    const cells = columns.map((_, index) => wrap(row[index] ?? '', fitted[index] ?? 0));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, index) => pad(lines[line] ?? '', fitted[index] ?? 0, columns[index]?.align ?? 'left'))
        .join(gap)
        .trimEnd(),
    );
  });
}

/**
 * Text as lines of at most `width` characters, broken between words (never at an unbreakable space), and inside a word only where it
 * is longer than a line. Nothing in it can command the terminal.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = Math.max(narrowest, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text)
    .split(/[ \n]+/)
    .flatMap((whole) => pieces(whole, room))) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

function pieces(word: string, room: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / room)) }, (_, index) =>
    letters.slice(index * room, (index + 1) * room).join(''),
  );
}

/** Characters as a person counts them: code points, marks above and below a letter not counted. */
const lengthOf = (text: string): number => [...text.replace(/\p{Mark}/gu, '')].length;

const pad = (text: string, width: number, align: 'left' | 'right'): string => {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
};
