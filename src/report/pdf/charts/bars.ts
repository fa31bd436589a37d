import type { BarChart } from '../../document.ts';
import { type Box, rectangle } from '../layout/box.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { changeLast, inSeries, padded, type Strip } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, styles } from '../style.ts';
import { setBands, withBandLines } from './bands.ts';
import { type Lane, lanesFor, placeOn } from './lanes.ts';
import { type Key, setLegend } from './legend.ts';
import { bar, targetMark, whisker } from './symbols.ts';

/** Bars one below the other on one scale, the levels marked by upright lines; runs over pages between its rows. */
export function setBars(chart: BarChart, figure: Tag, setting: Setting): readonly Strip[] {
  const lanes = lanesFor(
    chart.bars.map(({ label }) => label),
    chart.bars.map(({ text }) => text),
    setting,
  );
  const bands = chart.marks.map(({ at, label }) => ({ x: placeOn(lanes.plot, at, chart.min, chart.max), label }));
  const head = withBandLines(setBands(bands, lanes.plot, figure, setting), bands, figure);
  const rows = chart.bars.map((one) => {
    const column = { style: styles.chart, tag: figure };
    const row = setRow(
      [
        { ...column, runs: [{ text: one.label }], ...lanes.label },
        { ...column, runs: [{ text: one.text }], ...lanes.text, align: 'right', beside: drawBar(one, chart, lanes.plot, figure) },
      ],
      setting,
    );
    return withBandLines(padded(row, 2.6, 2.6), bands, figure).map((strip) => ({ ...strip, head }));
  });
  const legend = setLegend(keysOf(chart), figure, setting);
  return [...head, ...changeLast(inSeries(rows), (last) => ({ ...last, keep: legend.length > 0 })), ...legend];
}

function drawBar(one: BarChart['bars'][number], chart: BarChart, plot: Lane, figure: Tag): readonly Box[] {
  const at = (value: number): number => placeOn(plot, value, chart.min, chart.max);
  const middle = styles.chart.leading / 2;
  return [
    rectangle({ x: plot.x, y: middle - 4, width: plot.width, height: 8 }, { fill: colours.wash, tag: figure }),
    ...(one.value === null ? [] : bar(plot.x, at(one.value), middle, figure)),
    ...(one.low === null || one.high === null || one.high <= one.low ? [] : whisker(at(one.low), at(one.high), middle, figure)),
    ...(one.target === null ? [] : targetMark(at(one.target), middle, figure)),
  ];
}

function keysOf(chart: BarChart): readonly Key[] {
  const has = (key: 'value' | 'low' | 'target'): boolean => chart.bars.some((one) => one[key] !== null);
  const { legend } = chart;
  return [
    { text: has('value') ? legend.value : '', symbol: ({ x, width }) => bar(x, x + width, 0) },
    { text: has('low') ? legend.bounds : '', symbol: ({ x, width }) => whisker(x + 1, x + width - 1, 0) },
    { text: has('target') ? legend.target : '', symbol: ({ x, width }) => targetMark(x + width / 2, 0) },
  ];
}
