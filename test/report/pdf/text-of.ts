import type { Block, Chart, Document, Runs } from '../../../src/report/document.ts';

/** A stretch of text with one place in the reading order. The words of a picture have no order of their own. */
export interface Passage {
  readonly text: string;
  readonly isPicture: boolean;
}

const inOrder = (...texts: readonly string[]): readonly Passage[] => texts.map((text) => ({ text, isPicture: false }));
const textOfRuns = (runs: Runs): string => runs.map(({ text }) => text).join('');

/** All words of a document as one reads it. `pageOf` knows the page of a heading, for the contents. */
export function textOf(document: Document, pageOf: (id: string) => number): readonly Passage[] {
  return document.blocks.flatMap((block) => textOfBlock(block, document, pageOf));
}

function textOfBlock(block: Block, document: Document, pageOf: (id: string) => number): readonly Passage[] {
  switch (block.kind) {
    case 'cover':
      return inOrder(block.title, block.subtitle, ...block.facts.flatMap(({ label, value }) => [label, value]), block.note);
    case 'contents':
      return inOrder(
        block.title,
        ...document.blocks.flatMap((other) =>
          other.kind === 'heading' && other.level < 3 ? [`${other.number ?? ''} ${other.text} ${pageOf(other.id)}`] : [],
        ),
      );
    case 'heading':
      return inOrder(`${block.number ?? ''} ${block.text}`);
    case 'paragraph':
    case 'quote':
      return inOrder(textOfRuns(block.runs));
    case 'list':
      return inOrder(...block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : ''} ${textOfRuns(item)}`));
    case 'definitions':
      return inOrder(...block.items.flatMap(({ term, runs }) => [term, textOfRuns(runs)]));
    case 'table':
      return inOrder(
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => row.map(({ runs }) => textOfRuns(runs))),
      );
    case 'callout':
      return inOrder(block.title, textOfRuns(block.runs));
    case 'figures':
      return inOrder(...block.items.flatMap(({ label, value, note }) => [label, value, note]));
    case 'chart': {
      const isEmpty = rowsOf(block.chart) === 0;
      return [
        ...inOrder(block.caption),
        isEmpty ? { text: block.alt, isPicture: false } : { text: textOfChart(block.chart), isPicture: true },
      ];
    }
  }
}

function rowsOf(chart: Chart): number {
  if (chart.kind === 'radar') return chart.axes.length;
  return chart.kind === 'matrix' ? Math.min(chart.rows.length, chart.columns.length) : chart.bars.length;
}

function textOfChart(chart: Chart): string {
  switch (chart.kind) {
    case 'bars': {
      const has = (key: 'value' | 'low' | 'target'): boolean => chart.bars.some((bar) => bar[key] !== null);
      return [
        ...chart.marks.map(({ label }) => label),
        ...chart.bars.flatMap(({ label, text }) => [label, text]),
        has('value') ? chart.legend.value : '',
        has('low') ? chart.legend.bounds : '',
        has('target') ? chart.legend.target : '',
      ].join('');
    }
    case 'radar': {
      const has = (key: 'value' | 'target'): boolean => chart.axes.some((axis) => axis[key] !== null);
      return [
        ...chart.axes.map(({ label }) => label),
        has('value') ? chart.legend.value : '',
        has('target') ? chart.legend.target : '',
      ].join('');
    }
    case 'matrix':
      return [...chart.rows, ...chart.columns, ...chart.cells.flatMap((row) => row.map((cell) => cell?.text ?? ''))].join('');
    case 'timeline':
      return [...chart.periods.map(({ label }) => label), ...chart.bars.flatMap(({ label, text }) => [label, text])].join('');
  }
}

const withoutSpace = (text: string): string => text.replace(/[\s\u00ad\u200b]/g, '');

/** Running text without white space and hyphens of line ends, sixty letters a line so that a difference can be read. */
export function lettersOf(passages: readonly Passage[]): readonly string[] {
  return withoutSpace(passages.map(({ text, isPicture }) => (isPicture ? '' : text)).join('')).match(/.{1,60}/gu) ?? [];
}

/** Letters that stand in a picture of the first but not in the same picture of the second; a picture may say more, as numbers of axes. */
export function lostInPictures(from: readonly Passage[], to: readonly Passage[]): readonly string[] {
  const pictures = (passages: readonly Passage[]): readonly Passage[] => passages.filter(({ isPicture }) => isPicture);
  const kept = pictures(to).map(({ text }) => [...text]);
  return pictures(from).flatMap(({ text }, index) => {
    const left = kept[index] ?? [];
    return [...withoutSpace(text)].filter((letter) => !left.includes(letter) || left.splice(left.indexOf(letter), 1).length === 0);
  });
}
