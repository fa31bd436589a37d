import { formsOf } from '../../wording/forms.ts';
import type { BarChart, Chart, MatrixChart, RadarChart, TimelineChart } from '../document.ts';
import { element, type Html } from './element.ts';

/** A chart: bars, matrices and timetables as tables with bars drawn in them, a radar as a picture with its words. */
export function chartHtml(chart: Chart, alt: string, language: string): Html {
  switch (chart.kind) {
    case 'bars':
      return barsHtml(chart, formsOf(language).number);
    case 'radar':
      return radarHtml(chart, alt);
    case 'matrix':
      return matrixHtml(chart);
    case 'timeline':
      return timelineHtml(chart);
  }
}

const width = 300;
const height = 18;

const svg = (content: readonly Html[], label?: string): Html =>
  element(
    'svg',
    label === undefined
      ? { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' }
      : { viewBox: `0 0 ${width} ${width}`, width, height: width, role: 'img', 'aria-label': label },
    content,
  );

const rectangle = (x: number, y: number, across: number, down: number, className: string): Html =>
  element('rect', { x: round(x), y, width: round(Math.max(0, across)), height: down, class: className });
const line = (x1: number, y1: number, x2: number, y2: number, className: string): Html =>
  element('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), class: className });
const round = (value: number): number => Math.round(value * 100) / 100;

const share = (value: number, { min, max }: { readonly min: number; readonly max: number }): number =>
  max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;

const table = (head: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html =>
  element(
    'div',
    { class: 'frame', tabindex: 0 },
    element('table', { class: 'chart' }, [
      ...(head.every((title) => title === '')
        ? []
        : [
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                head.map((title) => (title === '' ? element('td') : element('th', { scope: 'col' }, title))),
              ),
            ),
          ]),
      element(
        'tbody',
        {},
        rows.map(([label = '', ...cells]) =>
          element('tr', {}, [
            element('th', { scope: 'row' }, label),
            ...cells.map((cell) => (isCell(cell) ? cell : element('td', {}, cell))),
          ]),
        ),
      ),
    ]),
  );

const isCell = (content: Html | string): content is Html => typeof content !== 'string' && content.html.startsWith('<td');

function barsHtml(chart: BarChart, number: (value: number) => string): Html {
  const { bars, marks, legend } = chart;
  const hasTargets = bars.some(({ target }) => target !== null);
  const levels = marks.map(({ at, label }) => `${label} ${number(at)}`).join(' · ');
  const rows = bars.map((bar) => [
    bar.label,
    svg(drawn(bar)),
    bar.text,
    ...(hasTargets ? [bar.target === null ? '' : number(bar.target)] : []),
  ]);
  return table(['', levels, legend.value, ...(hasTargets ? [legend.target] : [])], rows);

  function drawn({ value, low, high, target }: BarChart['bars'][number]): readonly Html[] {
    const at = (figure: number): number => share(figure, chart) * width;
    return [
      rectangle(0, 4, width, 10, 'ground'),
      ...marks.map((mark) => line(at(mark.at), 0, at(mark.at), height, 'mark')),
      ...(value === null ? [] : [rectangle(0, 4, at(value), 10, 'bar')]),
      ...(low === null || high === null ? [] : [line(at(low), 9, at(high), 9, 'bounds')]),
      ...(target === null ? [] : [line(at(target), 1, at(target), 17, 'target')]),
    ];
  }
}

function radarHtml(chart: RadarChart, alt: string): Html {
  const { axes } = chart;
  const middle = width / 2;
  const point = (index: number, part: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / axes.length;
    return [middle + Math.sin(angle) * part * (middle - 20), middle - Math.cos(angle) * part * (middle - 20)];
  };
  const ring = (part: number): Html =>
    polygon(
      axes.map((_, index) => point(index, part)),
      'ring',
    );
  const shape = (key: 'value' | 'target', className: string): readonly Html[] => {
    const known = axes.flatMap((axis, index) => (axis[key] === null ? [] : [point(index, share(axis[key], chart))]));
    return known.length < 3 ? [] : [polygon(known, className)];
  };
  const numbers = axes.map((_, index) => {
    const [x, y] = point(index, 1.09);
    return element('text', { x: round(x), y: round(y + 4), 'text-anchor': 'middle' }, String(index + 1));
  });
  const picture = svg([...[0.25, 0.5, 0.75, 1].map(ring), ...shape('value', 'area'), ...shape('target', 'aim'), ...numbers], alt);
  return element('div', { class: 'radar' }, [
    picture,
    element(
      'ol',
      {},
      axes.map(({ label }) => element('li', {}, label)),
    ),
  ]);
}

const polygon = (points: readonly (readonly [number, number])[], className: string): Html =>
  element('polygon', { points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), class: className });

const matrixHtml = ({ rows, columns, cells }: MatrixChart): Html =>
  table(
    ['', ...columns],
    rows.map((row, index) => [
      row,
      ...columns.map((_, at) => {
        const cell = cells[index]?.[at] ?? null;
        const shade = cell === null || cell.share === null ? 'none' : String(Math.min(4, Math.floor(Math.max(0, cell.share) * 5)));
        return element('td', { class: `heat-${shade}` }, cell?.text ?? '');
      }),
    ]),
  );

function timelineHtml({ months, periods, bars }: TimelineChart): Html {
  const at = (month: number): number => (month / Math.max(1, months)) * width;
  const rows = bars.map(({ label, from, to, text }) => [
    label,
    svg([
      rectangle(0, 4, width, 10, 'ground'),
      ...periods.map((period) => line(at(period.at), 0, at(period.at), height, 'mark')),
      rectangle(at(from), 4, at(to) - at(from), 10, 'bar'),
    ]),
    text,
  ]);
  return table(['', periods.map(({ label }) => label).join(' · '), ''], rows);
}
