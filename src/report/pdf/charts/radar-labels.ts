import type { RadarChart } from '../../document.ts';
import { type Box, moveDown } from '../layout/box.ts';
import { type Column, type Setting, setRow } from '../layout/set-row.ts';
import { heightOf, type Strip } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { frame, styles } from '../style.ts';

/** Of the web, which stands in the middle of the page; heights count from its centre. */
export const radius = 96;
export const centre = frame.x + frame.width / 2;
/** Distance of labels from the rim. */
const apart = 10;

/** Of an axis, as a step of length 1 from the centre; the first points up, the others follow clockwise. */
export function direction(index: number, count: number): readonly [number, number] {
  const angle = (2 * Math.PI * index) / count;
  return [Math.sin(angle), -Math.cos(angle)];
}

/** The labels around the web, or undefined where they would touch one another. */
export function setLabels(chart: RadarChart, figure: Tag, setting: Setting): readonly Box[] | undefined {
  const blocks = chart.axes.map(({ label }, index) => setAround(label, index, chart.axes.length, figure, setting));
  return blocks.every(({ lines }) => lines <= 3) && areApart(blocks.map(({ boxes }) => boxes))
    ? blocks.flatMap(({ boxes }) => boxes)
    : undefined;
}

/** Numbers in place of labels. */
export function setNumbers(chart: RadarChart, figure: Tag, setting: Setting): readonly Box[] {
  return chart.axes.flatMap((_, index) => setAround(`${index + 1}`, index, chart.axes.length, figure, setting).boxes);
}

function setAround(
  label: string,
  index: number,
  count: number,
  figure: Tag,
  setting: Setting,
): { readonly lines: number; readonly boxes: readonly Box[] } {
  const [dx, dy] = direction(index, count);
  const x = centre + dx * (radius + apart);
  const y = dy * (radius + apart);
  const isMiddle = Math.abs(dx) < 0.05;
  const width = isMiddle ? 150 : dx > 0 ? frame.x + frame.width - x : x - frame.x;
  const column: Column = {
    runs: [{ text: label }],
    style: styles.chart,
    tag: figure,
    width,
    x: isMiddle ? x - width / 2 : dx > 0 ? x : x - width,
    align: isMiddle ? 'center' : dx > 0 ? 'left' : 'right',
  };
  const strips = setRow([column], setting);
  const height = heightOf(strips);
  const top = isMiddle ? (dy < 0 ? y - height + 4 : y - 4) : y - height / 2;
  let at = top;
  const boxes = strips.flatMap((one) => {
    const moved = one.boxes.map((box) => moveDown(box, at));
    at += one.height;
    return moved;
  });
  return { lines: strips.length, boxes };
}

function areApart(blocks: readonly (readonly Box[])[]): boolean {
  const boxes = blocks.flat();
  return boxes.every((one, index) =>
    boxes
      .slice(index + 1)
      .every(
        (other) =>
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y + 0.01 ||
          other.y + other.height <= one.y + 0.01,
      ),
  );
}

/** What the numbers around the web stand for. */
export function setNumberKeys(chart: RadarChart, figure: Tag, setting: Setting): readonly Strip[] {
  return chart.axes.flatMap(({ label }, index) =>
    setRow(
      [
        { runs: [{ text: `${index + 1}` }], style: styles.chart, x: frame.x, width: 20, align: 'right', tag: figure },
        { runs: [{ text: label }], style: styles.chart, x: frame.x + 28, width: frame.width - 28, tag: figure },
      ],
      setting,
    ),
  );
}
