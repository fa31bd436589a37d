import { path } from '../layout/box.ts';
import { type Column, setRow, type Setting } from '../layout/set-row.ts';
import { keepWithNext, type Strip } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, frame, styles } from '../style.ts';
import type { Lane } from './lanes.ts';

/** A name for the stretch of a plot from here to the next band. */
export interface Band {
  readonly x: number;
  readonly label: string;
}

/** The names of bands above a plot: each over its band, or one below the other where bands are too narrow for their words. Kept with what follows. */
export function setBands(bands: readonly Band[], plot: Lane, figure: Tag, setting: Setting): readonly Strip[] {
  const sorted = [...bands].sort((one, other) => one.x - other.x).filter((band) => band.label !== '');
  if (sorted.length === 0) return [];
  const columns = sorted.map((band, index): Column => {
    const end = sorted[index + 1]?.x ?? plot.x + plot.width;
    return { runs: [{ text: band.label }], style: styles.chartQuiet, x: band.x + 3, width: end - band.x - 6, tag: figure };
  });
  const isRoomy = columns.every(({ runs, width }) => longestWord(runs[0]?.text ?? '', setting) <= width);
  return keepWithNext(isRoomy ? setRow(columns, setting) : columns.flatMap((column) => setRow([besideItsLine(column, setting)], setting)));
}

/** On a line of its own a name may run on to the right, or to the left of its place where there is more room. */
function besideItsLine(column: Column, setting: Setting): Column {
  const right = frame.x + frame.width - column.x;
  if (setting.faces.regular.width(column.runs[0]?.text ?? '', column.style.size) <= right || right > frame.width / 2)
    return { ...column, width: right };
  return { ...column, x: frame.x, width: column.x - 6 - frame.x, align: 'right' };
}

function longestWord(text: string, setting: Setting): number {
  return text.split(/\s/).reduce((most, word) => Math.max(most, setting.faces.regular.width(word, styles.chartQuiet.size)), 0);
}

/** Thin upright lines through a strip, one where each band begins. */
export function withBandLines(strips: readonly Strip[], bands: readonly Band[], figure: Tag): readonly Strip[] {
  return strips.map((one) => ({
    ...one,
    boxes: [
      ...bands.map(({ x }) =>
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
