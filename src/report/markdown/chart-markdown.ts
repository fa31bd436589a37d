import { formsOf } from '../../wording/forms.ts';
import type { BarChart, Block, MatrixChart, TimelineChart } from '../document.ts';
import { escapeLineStarts, escapeText } from './escape.ts';
import { markdownTable } from './markdown-table.ts';

/** A chart as a table with bars of blocks; a radar in words, as its bars stand beside it. */
export function chartMarkdown({ chart, alt }: Extract<Block, { kind: 'chart' }>, language: string): string {
  switch (chart.kind) {
    case 'bars':
      return barsMarkdown(chart, formsOf(language).number);
    case 'radar':
      return escapeLineStarts(escapeText(alt));
    case 'matrix':
      return matrixMarkdown(chart);
    case 'timeline':
      return timelineMarkdown(chart);
  }
}

/** Blocks in a whole bar. */
const most = 20;

function barsMarkdown({ bars, min, max, marks, legend }: BarChart, number: (value: number) => string): string {
  const on = (value: number): number => (max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0);
  const hasTargets = bars.some(({ target }) => target !== null);
  const columns = [
    { title: '', align: 'left' as const },
    { title: '', align: 'left' as const },
    { title: legend.value, align: 'right' as const },
    ...(hasTargets ? [{ title: legend.target, align: 'right' as const }] : []),
  ];
  const rows = bars.map(({ label, value, target, text }) => [
    escapeText(label),
    value === null ? '' : blocks(on(value)),
    escapeText(text),
    ...(hasTargets ? [target === null ? '' : number(target)] : []),
  ]);
  const scale = marks.map(({ at, label }) => `${label} ${number(at)}`).join(' · ');
  return [markdownTable(columns, rows), ...(scale === '' ? [] : [escapeLineStarts(escapeText(scale))])].join('\n\n');
}

function blocks(share: number): string {
  const full = Math.round(share * most);
  return '█'.repeat(full) + '░'.repeat(most - full);
}

/** Each cell its text, before it a square that is the fuller the higher the share is. */
const matrixMarkdown = ({ rows, columns, cells }: MatrixChart): string =>
  markdownTable(
    [{ title: '', align: 'left' }, ...columns.map((title) => ({ title, align: 'right' as const }))],
    rows.map((row, index) => [escapeText(row), ...columns.map((_, at) => cellText(cells[index]?.[at] ?? null))]),
  );

const shades = ['░', '▒', '▓', '█'];

function cellText(cell: MatrixChart['cells'][number][number]): string {
  if (cell === null) return '';
  const shade = cell.share === null ? '' : `${shades[Math.min(3, Math.max(0, Math.floor(cell.share * 4)))] ?? ''} `;
  return `${shade}${escapeText(cell.text)}`;
}

/** Blocks in the whole time, at the most one a month. */
const columnsInTime = 24;

function timelineMarkdown({ months, bars, periods }: TimelineChart): string {
  const per = Math.max(1, Math.ceil(months / columnsInTime));
  const rows = bars.map(({ label, from, to, text }) => [escapeText(label), bar(from, to), escapeText(text)]);
  const names = periods.map(({ label }) => label).join(' · ');
  return markdownTable(
    [
      { title: '', align: 'left' },
      { title: names, align: 'left' },
      { title: '', align: 'right' },
    ],
    rows,
  );

  function bar(from: number, to: number): string {
    const length = Math.ceil(months / per);
    return Array.from({ length }, (_, at) => (at * per < to && (at + 1) * per > from ? '█' : '░')).join('');
  }
}
