import type { MatrixChart } from '../../document.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { type Ground, inSeries, keepWithNext, onGround, padded, type Strip, withGap } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { colours, frame, styles } from '../style.ts';
import { heat } from './heat.ts';

const gutter = 2.5;

/** A heat map: the more of the scale, the darker; every cell also says its text. */
export function setMatrix(chart: MatrixChart, figure: Tag, setting: Setting): readonly Strip[] {
  const label = Math.min(
    frame.width * 0.34,
    chart.rows.reduce((most, row) => Math.max(most, setting.faces.regular.width(row, styles.chart.size)), frame.width * 0.1) + 1,
  );
  const width = Math.min(110, (frame.width - label - 10) / Math.max(1, chart.columns.length)) - gutter;
  const xOf = (column: number): number => frame.x + label + 10 + column * (width + gutter);
  const head = keepWithNext(
    padded(
      setRow(
        chart.columns.map((text, column) => ({
          runs: [{ text }],
          style: styles.chartQuiet,
          x: xOf(column) + 2,
          width: width - 4,
          align: 'center' as const,
          tag: figure,
        })),
        setting,
      ),
      0,
      3,
    ),
  );
  const rows = chart.rows.map((row, index) => {
    const cells = chart.columns.map((_, column) => ({ x: xOf(column), cell: chart.cells[index]?.[column] ?? null }));
    const texts = cells.map(({ x, cell }) => ({
      runs: [{ text: cell?.text ?? '' }],
      style: { ...styles.chart, colour: heat(cell?.share ?? null).text },
      x: x + 1.5,
      width: width - 3,
      align: 'center' as const,
      tag: figure,
    }));
    const strips = padded(
      setRow([{ runs: [{ text: row }], style: styles.chart, x: frame.x, width: label, tag: figure }, ...texts], setting),
      4,
      4,
    );
    const grounds = cells.map(({ x, cell }): Ground => ({ x, width, fill: cell === null ? colours.white : heat(cell.share).fill }));
    return withGap(grounds.reduce(onGround, strips), gutter).map((strip) => ({ ...strip, head }));
  });
  return [...head, ...inSeries(rows)];
}
