import type { BarChart, RadarChart } from '../../document.ts';
import { type Box, ellipse, moveDown, path, type Points } from '../layout/box.ts';
import { type Column, setRow, type Setting } from '../layout/set-row.ts';
import { heightOf, keepTogether, type Strip, strip, withGap } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, frame, styles } from '../style.ts';
import { setBars } from './bars.ts';
import { setLegend } from './legend.ts';

const radius = 96;
const centre = frame.x + frame.width / 2;
/** Distance of labels from the rim. */
const apart = 10;

/** A web with one axis for each label. Fewer than three axes, or more than can be told apart, are drawn as bars. */
export function setRadar(chart: RadarChart, figure: Tag, setting: Setting): readonly Strip[] {
  if (chart.axes.length < 3 || chart.axes.length > 24) return setBars(asBars(chart), figure, setting);
  const written = setLabels(chart, figure, setting);
  const labels = written ?? setNumbers(chart, figure, setting);
  const top = Math.min(-radius, ...labels.map((box) => box.y)) - 2;
  const bottom = Math.max(radius, ...labels.map((box) => box.y + box.height)) + 2;
  const picture = [...web(chart, figure), ...labels].map((box) => moveDown(box, -top));
  const keys = written === undefined ? numbered(chart, figure, setting) : [];
  return keepTogetherIfShort([
    strip(bottom - top, picture, { keep: true }),
    ...withGap(keys, 8),
    ...setLegend(keysOf(chart), figure, setting),
  ]);
}

function keepTogetherIfShort(strips: readonly Strip[]): readonly Strip[] {
  return heightOf(strips) < frame.height * 0.8 ? keepTogether(strips) : strips;
}

const direction = (index: number, count: number): readonly [number, number] => {
  const angle = (2 * Math.PI * index) / count;
  return [Math.sin(angle), -Math.cos(angle)];
};

/** Rings, axes, the targets and the values, around (centre, 0). An axis without a value parts the outline. */
function web(chart: RadarChart, figure: Tag): readonly Box[] {
  const count = chart.axes.length;
  const point = (index: number, share: number): readonly [number, number] => {
    const [x, y] = direction(index, count);
    return [centre + x * radius * share, y * radius * share];
  };
  const corners = (share: number): Points => chart.axes.map((_, index) => point(index, share));
  const closed = (points: Points): Points => [...points, ...points.slice(0, 1)];
  const shareOf = (value: number): number =>
    chart.max > chart.min ? Math.min(1, Math.max(0, (value - chart.min) / (chart.max - chart.min))) : 0;
  const rings = [0.25, 0.5, 0.75, 1].map((share) =>
    path(closed(corners(share)), { stroke: colours.rule, thickness: share === 1 ? 0.9 : 0.5, tag: figure }),
  );
  const axes = chart.axes.map((_, index) => path([[centre, 0], point(index, 1)], { stroke: colours.rule, thickness: 0.5, tag: figure }));
  const known = (key: 'value' | 'target') =>
    chart.axes.flatMap((axis, index) => (axis[key] === null ? [] : [{ index, at: point(index, shareOf(axis[key])) }]));
  const values = known('value');
  const targets = known('target');
  return [
    ...rings,
    ...axes,
    ...outline(values, count, { fill: '#cfe2e6', stroke: colours.accent, thickness: 1.6, tag: figure }),
    ...outline(targets, count, { stroke: colours.ink, thickness: 1, dash: 3, tag: figure }),
    ...values.map(({ at: [x, y] }) => ellipse({ x: x - 2.2, y: y - 2.2, width: 4.4, height: 4.4 }, { fill: colours.accent, tag: figure })),
  ];
}

/** The whole outline where every axis has a value, else the sides between neighbours that have one. */
function outline(
  known: readonly { readonly index: number; readonly at: readonly [number, number] }[],
  count: number,
  paint: Parameters<typeof path>[1],
): readonly Box[] {
  const points = known.map(({ at }) => at);
  if (known.length === count) return [path([...points, ...points.slice(0, 1)], paint)];
  const { fill: _, ...stroke } = paint;
  return known.flatMap(({ index, at }) => {
    const next = known.find((other) => other.index === (index + 1) % count);
    return next === undefined ? [] : [path([at, next.at], stroke)];
  });
}

/** The labels around the web, or undefined where they would touch one another. */
function setLabels(chart: RadarChart, figure: Tag, setting: Setting): readonly Box[] | undefined {
  const blocks = chart.axes.map(({ label }, index) => setAround(label, index, chart.axes.length, figure, setting));
  return blocks.every(({ lines }) => lines <= 3) && areApart(blocks.map(({ boxes }) => boxes))
    ? blocks.flatMap(({ boxes }) => boxes)
    : undefined;
}

function setNumbers(chart: RadarChart, figure: Tag, setting: Setting): readonly Box[] {
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
function numbered(chart: RadarChart, figure: Tag, setting: Setting): readonly Strip[] {
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

function keysOf(chart: RadarChart) {
  const has = (key: 'value' | 'target'): boolean => chart.axes.some((axis) => axis[key] !== null);
  return [
    {
      text: has('value') ? chart.legend.value : '',
      symbol: ({ x, width }: { x: number; width: number }) => [
        path(
          [
            [x, 0],
            [x + width, 0],
          ],
          { stroke: colours.accent, thickness: 1.6 },
        ),
        ellipse({ x: x + width / 2 - 2.2, y: -2.2, width: 4.4, height: 4.4 }, { fill: colours.accent }),
      ],
    },
    {
      text: has('target') ? chart.legend.target : '',
      symbol: ({ x, width }: { x: number; width: number }) => [
        path(
          [
            [x, 0],
            [x + width, 0],
          ],
          { stroke: colours.ink, thickness: 1, dash: 3 },
        ),
      ],
    },
  ];
}

function asBars(chart: RadarChart): BarChart {
  const bars = chart.axes.map(({ label, value, target }) => ({ label, value, target, low: null, high: null, text: '' }));
  return { kind: 'bars', min: chart.min, max: chart.max, bars, marks: [], legend: { ...chart.legend, bounds: '' } };
}
