import { wrap } from '../../report/terminal/columns.ts';

/** Wider lines are hard to read, however wide the terminal. */
const widest = 100;

/** Text without anything that could steer a terminal or hide its order: control characters and marks of direction; lines stay. */
export const printable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Surrogate}/gu, '');

/** Printable lines that fit into `columns`, each going on under its own indentation. */
export const fitted = (text: string, columns: number): string[] =>
  printable(text)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrap(line.trim(), Math.min(columns, widest), /^ */.exec(line)?.[0] ?? '')));

/** A label behind `before` (a number, a box), going on under its own first letter. */
export const hanging = (before: string, label: string, columns: number): string =>
  before + fitted(label, columns - before.length).join(`\n${' '.repeat(before.length)}`);
