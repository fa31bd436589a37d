import type { BarChart, RadarChart } from '../../document.ts';
import { type Box, ellipse, moveDown, type Paint, type Points, path } from '../layout/box.ts';
import type { Setting } from '../layout/set-row.ts';
import { type Strip, strip, withGap } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours } from '../style.ts';
import { setBars } from './bars.ts';
import type { Lane } from './lanes.ts';
import { type Key, setLegend } from './legend.ts';
import { centre, direction, radius, setLabels, setNumberKeys, setNumbers } from './radar-labels.ts';

const valuePaint: Paint = { stroke: colours.accent, thickness: 1.6 };
const targetPaint: Paint = { stroke: colours.ink, thickness: 1, dash: 3 };

/** A web with one axis for each label. Fewer than three axes, or more than can be told apart, are drawn as bars. */
export function setRadar(chart: RadarChart, figure: Tag, setting: Setting): readonly Strip[] {
  if (chart.axes.length < 3 || chart.axes.length > 24) return setBars(asBars(chart), figure, setting);
  const written = setLabels(chart, figure, setting);
  const labels = written ?? setNumbers(chart, figure, setting);
  const top = Math.min(-radius, ...labels.map((box) => box.y)) - 2;
  const bottom = Math.max(radius, ...labels.map((box) => box.y + box.height)) + 2;
  const picture = [...web(chart, figure), ...labels].map((box) => moveDown(box, -top));
  const keys = written === undefined ? setNumberKeys(chart, figure, setting) : [];
  const legend = setLegend(keysOf(chart), figure, setting);
  return [strip(bottom - top, picture, { keep: keys.length + legend.length > 0 }), ...withGap(keys, 8), ...legend];
}

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
  const grid = [0.25, 0.5, 0.75, 1].map((share) =>
    path(closed(corners(share)), { stroke: colours.rule, thickness: share === 1 ? 0.9 : 0.5, tag: figure }),
  );
  const axes = chart.axes.map((_, index) => path([[centre, 0], point(index, 1)], { stroke: colours.rule, thickness: 0.5, tag: figure }));
  const known = (key: 'value' | 'target') =>
    chart.axes.flatMap((axis, index) => (axis[key] === null ? [] : [{ index, at: point(index, shareOf(axis[key])) }]));
  const values = known('value');
  const targets = known('target');
  return [
    ...grid,
    ...axes,
    ...outline(values, count, { fill: '#cfe2e6', ...valuePaint, tag: figure }),
    ...outline(targets, count, { ...targetPaint, tag: figure }),
    ...values.map(({ at }) => dot(at, figure)),
    ...targets.map(({ at }) => ring(at, figure)),
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

/** A value is a dot, a target a ring: told apart without colour, and seen where no side of the outline leads to them. */
const dot = ([x, y]: readonly [number, number], tag?: Tag): Box =>
  ellipse({ x: x - 2.2, y: y - 2.2, width: 4.4, height: 4.4 }, { fill: colours.accent, tag });
const ring = ([x, y]: readonly [number, number], tag?: Tag): Box =>
  ellipse({ x: x - 2, y: y - 2, width: 4, height: 4 }, { fill: colours.white, stroke: colours.ink, thickness: 0.9, tag });

function keysOf(chart: RadarChart): readonly Key[] {
  const has = (key: 'value' | 'target'): boolean => chart.axes.some((axis) => axis[key] !== null);
  const side = ({ x, width }: Lane, paint: Paint): Box =>
    path(
      [
        [x, 0],
        [x + width, 0],
      ],
      paint,
    );
  return [
    { text: has('value') ? chart.legend.value : '', symbol: (lane) => [side(lane, valuePaint), dot([lane.x + lane.width / 2, 0])] },
    { text: has('target') ? chart.legend.target : '', symbol: (lane) => [side(lane, targetPaint), ring([lane.x + lane.width / 2, 0])] },
  ];
}

function asBars(chart: RadarChart): BarChart {
  const bars = chart.axes.map(({ label, value, target }) => ({ label, value, target, low: null, high: null, text: '' }));
  return { kind: 'bars', min: chart.min, max: chart.max, bars, marks: [], legend: { ...chart.legend, bounds: '' } };
}
