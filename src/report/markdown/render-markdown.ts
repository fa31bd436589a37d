import { marksOf } from '../../wording/forms.ts';
import type { Block, Document, Runs } from '../document.ts';
import { headingRanks } from '../heading-ranks.ts';
import { type Anchors, anchorsOf, headingText } from './anchors.ts';
import { chartMarkdown } from './chart-markdown.ts';
import { escapeLineStarts, escapeText, onOneLine } from './escape.ts';
import { inline } from './inline.ts';
import { markdownTable } from './markdown-table.ts';

/** The document as GitHub-flavoured Markdown that also reads well as it stands. The same document gives the same text. */
export function renderMarkdown({ blocks, language }: Document): string {
  const context = { anchors: anchorsOf(blocks), ranks: headingRanks(blocks), blocks, language };
  return `${blocks
    .map((block) => blockMarkdown(block, context))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

interface Context {
  readonly ranks: ReturnType<typeof headingRanks>;
  readonly language: string;
  readonly anchors: Anchors;
  readonly blocks: readonly Block[];
}

function blockMarkdown(block: Block, context: Context): string {
  const { anchors } = context;
  switch (block.kind) {
    case 'cover':
      return coverMarkdown(block, context);
    case 'contents':
      return contentsMarkdown(block.title, context);
    case 'heading':
      return `${'#'.repeat((context.ranks.get(block.id) ?? block.level) + 1)} ${onOneLine(escapeText(headingText(block)))}`;
    case 'paragraph':
      return escapeLineStarts(inline(block.runs, anchors));
    case 'list':
      return listMarkdown(block, anchors);
    case 'definitions':
      return block.items.map(({ term, runs }) => item('-', definitionMarkdown(term, runs, context))).join('\n');
    case 'table':
      return [
        caption(block.caption),
        markdownTable(
          block.columns,
          block.rows.map((row) => row.map(({ runs }) => inline(runs, anchors))),
        ),
      ].join('');
    case 'callout':
      return quoted(
        [escapeLineStarts(inline([{ text: block.title, strong: true }], anchors)), escapeLineStarts(inline(block.runs, anchors))].filter(
          (text) => text !== '',
        ),
      );
    case 'figures':
      return figuresMarkdown(block, anchors);
    case 'chart':
      return [caption(block.caption), chartMarkdown(block, context.language)].join('');
    case 'quote':
      return quoted([escapeLineStarts(inline(block.runs, anchors))]);
  }
}

/** The first heading of the file; every other one stands below it. */
function coverMarkdown({ title, subtitle, facts, note }: Extract<Block, { kind: 'cover' }>, { language }: Context): string {
  const rows = facts.map(({ label, value }) =>
    item('-', onOneLine(inline([{ text: label + marksOf(language).behind }, { text: value, strong: true }], new Map()))),
  );
  return [`# ${onOneLine(escapeText(title))}`, escapeLineStarts(escapeText(subtitle)), rows.join('\n'), escapeLineStarts(escapeText(note))]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Chapters only: in a file one scrolls through, a longer list would stand in the way. */
function contentsMarkdown(title: string, { blocks, anchors }: Context): string {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [`- [${onOneLine(escapeText(headingText(block)))}](#${anchors.get(block.id) ?? ''})`]
      : [],
  );
  return `## ${onOneLine(escapeText(title))}\n\n${entries.join('\n')}`;
}

const listMarkdown = ({ ordered, items }: Extract<Block, { kind: 'list' }>, anchors: Anchors): string =>
  items.map((runs, index) => item(ordered ? `${index + 1}.` : '-', escapeLineStarts(inline(runs, anchors)))).join('\n');

/** Further lines of an item stand below its first letter. */
const item = (mark: string, text: string): string => `${mark} ${text.replace(/\n/g, `\n${' '.repeat(mark.length + 1)}`)}`;

/** A term that is a sentence has a line of its own. */
function definitionMarkdown(term: string, runs: Runs, { anchors, language }: Context): string {
  const between = /[\p{P}\p{S}]\s*$/u.test(term) ? '\n' : marksOf(language).behind;
  return escapeLineStarts(inline([{ text: term, strong: true }, { text: between }, ...runs], anchors));
}

const quoted = (paragraphs: readonly string[]): string =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const caption = (text: string): string => (text === '' ? '' : `${inline([{ text: onOneLine(text), strong: true }], new Map())}\n\n`);

/** Large figures side by side: a table with the labels above and the notes below. */
const figuresMarkdown = ({ items }: Extract<Block, { kind: 'figures' }>, anchors: Anchors): string =>
  items.length === 0
    ? ''
    : markdownTable(
        items.map(({ label }) => ({ title: label, align: 'center' as const })),
        [
          items.map(({ value }) => inline([{ text: value, strong: true }], anchors)),
          ...(items.some(({ note }) => note !== '') ? [items.map(({ note }) => escapeText(note))] : []),
        ],
      );
