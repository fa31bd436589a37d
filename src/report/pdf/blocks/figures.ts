import type { Block } from '../../document.ts';
import { rectangle } from '../layout/box.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { type Galley, keepTogether, keepWithNext, type Strip, strip, withGap } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { colours, frame, styles, type TextStyle } from '../style.ts';

type Item = Extract<Block, { kind: 'figures' }>['items'][number];
const mostAcross = 4;
const gutter = 18;

/** Large figures side by side in rows of at most four, each under a line of its own. */
export function setFigures(block: Extract<Block, { kind: 'figures' }>, setting: Setting): Galley {
  const count = block.items.length;
  if (count === 0) return { strips: [], tags: [] };
  const across = Math.ceil(count / Math.ceil(count / mostAcross));
  const rows = Array.from({ length: Math.ceil(count / across) }, (_, row) =>
    setFigureRow(block.items.slice(row * across, (row + 1) * across), across, setting),
  );
  return { strips: rows.flatMap(({ strips }) => strips), tags: rows.flatMap(({ tags }) => tags) };
}

function setFigureRow(items: readonly Item[], across: number, setting: Setting): Galley {
  const width = (frame.width - (across - 1) * gutter) / across;
  const cells = items.map((item, index) => ({
    item,
    x: frame.x + index * (width + gutter),
    label: tag('P'),
    value: tag('P'),
    note: tag('P'),
  }));
  const row = (
    runsOf: (cell: (typeof cells)[number]) => { readonly text: string; readonly style: TextStyle; readonly tag: Tag },
  ): readonly Strip[] =>
    setRow(
      cells.map((cell) => {
        const { text, style, tag: of } = runsOf(cell);
        return { runs: [{ text }], style, x: cell.x, width, tag: of };
      }),
      setting,
    );
  const lines = strip(
    7,
    cells.map(({ x }) => rectangle({ x, y: 0, width, height: 1.2 }, { fill: colours.accent })),
    { keep: true },
  );
  const valueStyle = largestFitting(
    items.map((item) => item.value),
    width,
    setting,
  );
  const strips = [
    lines,
    ...keepWithNext(row((cell) => ({ text: cell.item.label, style: styles.figureLabel, tag: cell.label }))),
    ...keepWithNext(row((cell) => ({ text: cell.item.value, style: valueStyle, tag: cell.value }))),
    ...row((cell) => ({ text: cell.item.note, style: styles.figureNote, tag: cell.note })),
  ];
  return { strips: withGap(keepTogether(strips), 14), tags: cells.map(({ label, value, note }) => tag('Div', [label, value, note])) };
}

/** One size for the whole row: the largest in which each value keeps to one line, if any does. */
function largestFitting(values: readonly string[], width: number, setting: Setting): TextStyle {
  const sizes = [1, 0.8, 0.62].map(
    (share): TextStyle => ({
      ...styles.figureValue,
      size: styles.figureValue.size * share,
      leading: styles.figureValue.leading * (share < 1 ? share + 0.05 : 1),
    }),
  );
  const fits = (style: TextStyle): boolean => values.every((value) => setting.faces[style.face].width(value, style.size) <= width);
  return sizes.find(fits) ?? sizes.at(-1) ?? styles.figureValue;
}
