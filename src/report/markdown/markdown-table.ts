import type { Column } from '../document.ts';
import { escapeText, onOneLine } from './escape.ts';

const rules: Readonly<Record<Column['align'], string>> = { left: '---', right: '---:', center: ':---:' };

/** A table of cells that are Markdown already; every cell on one line. */
export function markdownTable(columns: readonly Pick<Column, 'title' | 'align'>[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((text) => onOneLine(text) || ' ').join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escapeText(title))),
    `| ${columns.map(({ align }) => rules[align]).join(' | ')} |`,
    ...rows.map((row) => line(columns.map((_, index) => row[index] ?? ''))),
  ].join('\n');
}
