import type { Block, Cell, Column, Run, Runs } from '../document.ts';
import type { headingRanks } from '../heading-ranks.ts';
import { chartHtml } from './chart-html.ts';
import { element, type Html, joined } from './element.ts';

/** What a block needs to know of the whole document. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly ranks: ReturnType<typeof headingRanks>;
  readonly language: string;
}

/** One block as HTML. */
export function blockHtml(block: Block, { blocks, ranks, language }: Page): Html {
  switch (block.kind) {
    case 'cover':
      return coverHtml(block);
    case 'contents':
      return contentsHtml(block.title, blocks);
    case 'heading':
      return element(`h${(ranks.get(block.id) ?? block.level) + 1}`, { id: block.id }, titleOf(block));
    case 'paragraph':
      return element('p', {}, runsHtml(block.runs));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) => element('li', {}, runsHtml(item))),
      );
    case 'definitions':
      return element(
        'dl',
        {},
        block.items.flatMap(({ term, runs }) => [element('dt', {}, term), element('dd', {}, runsHtml(runs))]),
      );
    case 'table':
      return tableHtml(block.caption, block.columns, block.rows);
    case 'callout':
      return element('div', { class: `callout ${block.tone}` }, [
        ...(block.title === '' ? [] : [element('p', {}, element('strong', {}, block.title))]),
        element('p', {}, runsHtml(block.runs)),
      ]);
    case 'figures':
      return element(
        'div',
        { class: 'figures' },
        block.items.map(({ label, value, note }) =>
          element('div', {}, [
            element('p', { class: 'label' }, label),
            element('p', { class: 'value' }, value),
            element('p', { class: 'note' }, note),
          ]),
        ),
      );
    case 'chart':
      return element('figure', {}, [
        ...(block.caption === '' ? [] : [element('figcaption', {}, block.caption)]),
        chartHtml(block.chart, block.alt, language),
      ]);
    case 'quote':
      return element('blockquote', {}, element('p', {}, runsHtml(block.runs)));
  }
}

const coverHtml = ({ title, subtitle, facts, note }: Extract<Block, { kind: 'cover' }>): Html =>
  element('header', {}, [
    element('h1', {}, title),
    element('p', { class: 'subtitle' }, subtitle),
    ...(facts.length === 0
      ? []
      : [
          element(
            'dl',
            { class: 'facts' },
            facts.flatMap(({ label, value }) => [element('dt', {}, label), element('dd', {}, value)]),
          ),
        ]),
    element('p', { class: 'note' }, note),
  ]);

function contentsHtml(title: string, blocks: readonly Block[]): Html {
  const chapters = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []));
  const entries = chapters.map((chapter) => element('li', {}, element('a', { href: `#${chapter.id}` }, titleOf(chapter))));
  return element('nav', { 'aria-labelledby': 'contents' }, [element('h2', { id: 'contents' }, title), element('ul', {}, entries)]);
}

const titleOf = ({ number, text }: Extract<Block, { kind: 'heading' }>): string => (number === undefined ? text : `${number} ${text}`);

/** A wide table scrolls in its own frame, which the keyboard can reach. */
function tableHtml(caption: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Html {
  const head = element(
    'tr',
    {},
    columns.map(({ title, align }) => (title === '' ? element('td') : element('th', { scope: 'col', class: align }, title))),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column, index) => cellHtml(row[index] ?? { runs: [] }, column)),
    ),
  );
  const parts = [...(caption === '' ? [] : [element('caption', {}, caption)]), element('thead', {}, head), element('tbody', {}, body)];
  return element(
    'div',
    { class: 'frame', tabindex: 0, role: 'region', 'aria-label': caption === '' ? undefined : caption },
    element('table', {}, parts),
  );
}

const cellHtml = ({ runs, tone }: Cell, { header, align }: Column): Html =>
  element(
    header === true ? 'th' : 'td',
    { scope: header === true ? 'row' : undefined, class: [align, tone ?? ''].join(' ').trim() },
    runsHtml(runs),
  );

const runsHtml = (runs: Runs): Html => joined(runs.map(runHtml));

function runHtml({ text, strong, emphasis, link }: Run): Html {
  const lines = joined(text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br'), line])));
  const weighted = strong === true ? element('strong', {}, lines) : lines;
  const marked = emphasis === true ? element('em', {}, weighted) : weighted;
  return link === undefined ? marked : element('a', { href: /^https?:\/\//.test(link) ? link : `#${link}` }, marked);
}
