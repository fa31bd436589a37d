import type { TimelineChart, Tone } from '../../document.ts';
import { type Box, type Paint, rectangle } from '../layout/box.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { inSeries, padded, type Strip } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, styles, tones } from '../style.ts';
import { setBands, withBandLines } from './bands.ts';
import { type Lane, lanesFor, placeOn } from './lanes.ts';

/** Bars in time, one below the other, with the periods above them on every page. */
export function setTimeline(chart: TimelineChart, figure: Tag, setting: Setting): readonly Strip[] {
  const lanes = lanesFor(
    chart.bars.map(({ label }) => label),
    chart.bars.map(({ text }) => text),
    setting,
  );
  const at = (month: number): number => placeOn(lanes.plot, month, 0, chart.months);
  const periods = chart.periods.map((period) => ({ x: at(period.at), label: period.label }));
  const head = withBandLines(setBands(periods, lanes.plot, figure, setting), periods, figure);
  const rows = chart.bars.map((bar) => {
    const column = { style: styles.chart, tag: figure };
    const row = setRow(
      [
        { ...column, runs: [{ text: bar.label }], ...lanes.label },
        {
          ...column,
          runs: [{ text: bar.text }],
          ...lanes.text,
          align: 'right',
          beside: drawBar(at(bar.from), at(bar.to), bar.tone, lanes.plot, figure),
        },
      ],
      setting,
    );
    return withBandLines(padded(row, 3, 3), periods, figure).map((strip) => ({ ...strip, head }));
  });
  return [...head, ...inSeries(rows)];
}

/** Tones differ in lightness: good is solid and dark, fair solid and light, poor an outline. */
const paints: Readonly<Record<Tone, Paint>> = {
  good: { fill: tones.good.mark },
  fair: { fill: tones.fair.mark },
  poor: { fill: colours.white, stroke: tones.poor.mark, thickness: 1.3 },
  neutral: { fill: colours.accent },
};

function drawBar(from: number, to: number, tone: Tone, plot: Lane, figure: Tag): readonly Box[] {
  const x = Math.min(from, plot.x + plot.width - 2);
  return [rectangle({ x, y: styles.chart.leading / 2 - 4, width: Math.max(2, to - x), height: 8 }, { ...paints[tone], tag: figure })];
}
