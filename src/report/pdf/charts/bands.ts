import { path } from '../layout/box.ts';
import { type Column, type Setting, setRow } from '../layout/set-row.ts';
import { keepWithNext, type Strip } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, frame, styles, type TextStyle } from '../style.ts';
import type { Lane } from './lanes.ts';

/** A name for the stretch of a plot from here to the next band. */
export interface Band {
  readonly x: number;
  readonly label: string;
}

/** The names of bands above a plot: each over its band, or in several lines where bands are too narrow for their words. Kept with what follows. */
export function setBands(bands: readonly Band[], plot: Lane, figure: Tag, setting: Setting): readonly Strip[] {
  const sorted = [...bands].sort((one, other) => one.x - other.x).filter((band) => band.label !== '');
  if (sorted.length === 0) return [];
  const over = (style: TextStyle): readonly Column[] =>
    sorted.map((band, index) => {
      const end = sorted[index + 1]?.x ?? plot.x + plot.width;
      return { runs: [{ text: band.label }], style, x: band.x + apart, width: end - band.x - 2 * apart, tag: figure };
    });
  const roomy = [styles.chartQuiet, styles.chartSmall]
    .map(over)
    .find((columns) => columns.every((column) => breaksNoWord(column, setting)));
  const rows = roomy === undefined ? inRows(over(styles.chartQuiet).map((column) => besideItsLine(column, setting))) : [roomy];
  return keepWithNext(rows.flatMap((row) => setRow(row, setting)));
}

/** Of a name from the lines of its band. */
const apart = 2.5;

/** As wide as its words: to the right of its line, or to the left where there is more room. */
function besideItsLine(column: Column, setting: Setting): Column {
  const wanted = setting.faces.regular.width(column.runs[0]?.text ?? '', column.style.size) + 0.5;
  const right = frame.x + frame.width - column.x;
  if (wanted <= right || right > frame.width / 2) return { ...column, width: Math.min(wanted, right) };
  const width = Math.min(wanted, column.x - 6 - frame.x);
  return { ...column, x: column.x - 6 - width, width, align: 'right' };
}

/** Each name in the first row where it does not touch the one before. */
function inRows(columns: readonly Column[]): readonly (readonly Column[])[] {
  const rows: Column[][] = [];
  for (const column of columns) {
    const row = rows.find((placed) => placed.every(({ x, width }) => x + width + 6 <= column.x));
    if (row === undefined) rows.push([column]);
    else row.push(column);
  }
  return rows;
}

function breaksNoWord({ runs, style, width }: Column, setting: Setting): boolean {
  const words = (runs[0]?.text ?? '').split(/\s/);
  return words.every((word) => setting.faces.regular.width(word, style.size) <= width);
}

/** Thin upright lines through strips, one where each band begins; they make way for words. */
export function withBandLines(strips: readonly Strip[], bands: readonly Band[], figure: Tag): readonly Strip[] {
  return strips.map((one) => ({
    ...one,
    boxes: [
      ...bands
        .filter(({ x }) => !one.boxes.some((box) => box.what === 'text' && box.x < x && x < box.x + box.width))
        .map(({ x }) =>
          path(
            [
              [x, 0],
              [x, one.height],
            ],
            { stroke: colours.rule, thickness: 0.6, tag: figure },
          ),
        ),
      ...one.boxes,
    ],
  }));
}
