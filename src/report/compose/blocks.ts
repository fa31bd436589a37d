import type { Block, Cell, Column, Run, Runs } from '../document.ts';

export const run = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, strong: true });
export const emphasis = (text: string): Run => ({ text, emphasis: true });

/** Runs with a space between; empty ones are left out. */
export const spaced = (...runs: readonly Run[]): Runs =>
  runs.filter(({ text }) => text !== '').flatMap((each, index) => (index === 0 ? [each] : [run(' '), each]));

export const heading = (level: 1 | 2 | 3, text: string, id: string): Block => ({ kind: 'heading', level, text, id });

/** A paragraph of plain text; none where there is no text. */
export const paragraph = (text: string): readonly Block[] => (text === '' ? [] : [{ kind: 'paragraph', runs: [run(text)] }]);

export const list = (items: readonly Runs[], ordered = false): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered, items }];

export const cell = (text: string): Cell => ({ runs: text === '' ? [] : [run(text)] });

type Look = 'name' | 'text' | 'figure';
const looks: Readonly<Record<Look, Omit<Column, 'title'>>> = {
  name: { align: 'left', width: 3, header: true },
  text: { align: 'left', width: 2 },
  figure: { align: 'right', width: 1 },
};

export const column = (title: string, look: Look, width = looks[look].width): Column => ({ title, ...looks[look], width });

/** A table without the columns in which no row has anything; none where there are no rows. */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Block[] {
  if (rows.length === 0) return [];
  const used = columns.map((each, index) => each.header === true || rows.some((row) => (row[index]?.runs.length ?? 0) > 0));
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, index) => used[index] === true);
  return [{ kind: 'table', caption, columns: kept(columns), rows: rows.map(kept) }];
}
