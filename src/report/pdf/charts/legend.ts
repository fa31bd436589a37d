import { type Box, moveDown } from '../layout/box.ts';
import { type Column, type Setting, setRow } from '../layout/set-row.ts';
import { type Strip, withGap } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { frame, styles } from '../style.ts';
import type { Lane } from './lanes.ts';

/** A symbol of the chart and what it stands for. */
export interface Key {
  readonly text: string;
  /** The symbol on a lane, its middle at the height 0. */
  readonly symbol: (lane: Lane) => readonly Box[];
}

const symbolWidth = 18;
const spacing = 20;

/** Explains the symbols below a chart, as many in a line as there is room for; a symbol without a text is not explained. */
export function setLegend(keys: readonly Key[], figure: Tag, setting: Setting): readonly Strip[] {
  const style = styles.chartQuiet;
  const rows: Column[][] = [];
  let x: number = frame.x;
  for (const { text, symbol } of keys) {
    if (text === '') continue;
    const wanted = setting.faces.regular.width(text, style.size) + 0.5;
    const row = rows.at(-1);
    const isNew = row === undefined || x + symbolWidth + 6 + wanted > frame.x + frame.width;
    if (isNew) x = frame.x;
    const textX = x + symbolWidth + 6;
    const width = Math.min(wanted, frame.x + frame.width - textX);
    const beside = symbol({ x, width: symbolWidth }).map((box) => moveDown({ ...box, tag: figure }, style.leading / 2));
    const column: Column = { runs: [{ text }], style, x: textX, width, tag: figure, beside };
    if (isNew) rows.push([column]);
    else row.push(column);
    x = textX + width + spacing;
  }
  return rows.flatMap((columns, index) => withGap(setRow(columns, setting), index === 0 ? 6 : 1));
}
