import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Runs } from '../../../src/report/document.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { plainText } from '../../../src/report/plain-text.ts';

/** As forgiving as any viewer: HTML, tables, strikethrough, and links made of bare addresses. */
const viewer = new MarkdownIt({ html: true, linkify: true });

const documentOf = (...blocks: readonly Block[]): Document => ({
  title: 'City',
  subtitle: 'Report',
  language: 'en',
  author: 'City',
  date: '2026-11-24',
  blocks,
});

const inlineTokens = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => [token, ...inlineTokens(token.children ?? [])]);
const tokensOf = (...blocks: readonly Block[]): Token[] => inlineTokens(viewer.parse(renderMarkdown(documentOf(...blocks)), {}));
const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : '')).join('');
const letters = (text: string): string => plainText(text).replace(/\s+/g, '');

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<b>bold</b> & &amp; &lt;',
  '**strong** _em_ ~~gone~~ `code` ``two``',
  '[text](http://example.org) ![picture](x.png) [ref]: http://example.org',
  'http://example.org/a_b_c https://example.org www.example.org ftp://example.org',
  'anna.b@example.org, <mailto:x@y.zz> `a@b.cc`',
  '# heading',
  '- item\n- item',
  '+ item\n1. one\n2) two',
  'title\n===\ntitle\n---\n***\n___',
  '> quote',
  '```\ncode\n```',
  '~~~\ncode',
  '    indented',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  'a | b\n--- | ---',
  'ends with \\',
  'ends with spaces  \nnext',
  '$x$ $$y$$',
  '[^1] [^1]: note',
  'term\n: definition',
  '\u001b[31mred\u0007 \u202egnp.exe',
  '*',
  '_',
  '\\*',
  'Straße & Söhne <GmbH>',
  'Θεσσαλονίκη · Благоевград',
];
const anything = fc.oneof(
  fc.constantFrom(...hostile),
  fc.array(fc.constantFrom(...'*_`[]()<>#|~\\!&$^:-+=.1 \na@/w'), { maxLength: 24 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const run = fc.record({ text: anything, strong: fc.boolean(), emphasis: fc.boolean() });
const runs: fc.Arbitrary<Runs> = fc.array(run, { minLength: 1, maxLength: 4 });
const said = (all: Runs): string => all.map(({ text }) => text).join('');

const harmless = new Set(['inline', 'text', 'code_inline', 'hardbreak', 'strong_open', 'strong_close', 'em_open', 'em_close']);

interface Case {
  readonly name: string;
  readonly block: (all: Runs) => Block;
  readonly tokens: readonly string[];
}

const column = { title: 'Column', align: 'left' as const, width: 1 };
const cases: readonly Case[] = [
  { name: 'a paragraph', block: (all) => ({ kind: 'paragraph', runs: all }), tokens: ['paragraph'] },
  { name: 'a heading', block: (all) => ({ kind: 'heading', level: 2, text: said(all), id: 'x' }), tokens: ['heading'] },
  {
    name: 'a list item',
    block: (all) => ({ kind: 'list', ordered: true, items: [all] }),
    tokens: ['paragraph', 'ordered_list', 'list_item'],
  },
  { name: 'a quote', block: (all) => ({ kind: 'quote', runs: all }), tokens: ['paragraph', 'blockquote'] },
  {
    name: 'a callout',
    block: (all) => ({ kind: 'callout', tone: 'fair', title: '', runs: all }),
    tokens: ['paragraph', 'blockquote'],
  },
  {
    name: 'a cell',
    block: (all) => ({ kind: 'table', caption: '', columns: [{ ...column, title: '' }], rows: [[{ runs: all }]] }),
    tokens: ['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  },
  {
    name: 'the title of a column',
    block: (all) => ({ kind: 'table', caption: '', columns: [{ ...column, title: said(all) }], rows: [] }),
    tokens: ['table', 'thead', 'tr', 'th'],
  },
];

describe('text in Markdown', () => {
  it.each(cases)('stays text in $name', ({ block, tokens }) => {
    const allowed = new Set([...harmless, ...tokens.flatMap((name) => [`${name}_open`, `${name}_close`])]);
    fc.assert(
      fc.property(runs, (all) => {
        const seen = tokensOf(block(all));
        expect(letters(textOf(seen))).toBe(letters(said(all)));
        expect(seen.map(({ type }) => type).filter((type) => !allowed.has(type))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(hostile)('shows %j as it is', (text) => {
    const seen = tokensOf({ kind: 'paragraph', runs: [{ text }] });
    expect(letters(textOf(seen))).toBe(letters(text));
    expect(renderMarkdown(documentOf({ kind: 'paragraph', runs: [{ text }] }))).not.toMatch(/[\u0007\u001b\u202e]/);
  });
});

describe('Markdown of blocks', () => {
  const heading = (level: 1 | 2 | 3, text: string, id: string): Block => ({ kind: 'heading', level, text, id });

  it('anchors headings as GitHub does, repeats and all', () => {
    const markdown = renderMarkdown(
      documentOf(
        { kind: 'contents', title: 'Contents' },
        heading(1, 'Who leads & who pays?', 'a'),
        heading(1, 'Contents', 'b'),
        heading(1, 'Contents', 'c'),
        heading(1, 'Ύδωρ / Eau_de-vie', 'd'),
      ),
    );
    expect([...markdown.matchAll(/\]\((#[^)]*)\)/g)].map(([, anchor]) => anchor)).toEqual([
      '#who-leads--who-pays',
      '#contents-1',
      '#contents-2',
      '#ύδωρ--eau_de-vie',
    ]);
  });

  it('keeps links to headings and to web addresses, and no others', () => {
    const all: Runs = [
      { text: 'A1', link: 'action' },
      { text: ' and ' },
      { text: 'source', link: 'https://example.org/a b>(c)|d' },
      { text: ' and ' },
      { text: 'trap', link: 'javascript:alert(1)' },
    ];
    const links = tokensOf(heading(1, 'Action', 'action'), { kind: 'paragraph', runs: all }).filter(({ type }) => type === 'link_open');
    expect(links.map((link) => link.attrGet('href'))).toEqual(['#action', 'https://example.org/a%20b%3E(c)%7Cd']);
  });

  it('draws bars as long as their values, and none where there is no value', () => {
    const bar = { low: null, high: null, target: null };
    const legend = { value: 'Score', bounds: '', target: 'Target' };
    const markdown = renderMarkdown(
      documentOf({
        kind: 'chart',
        caption: 'Scores',
        alt: '',
        chart: {
          kind: 'bars',
          min: 0,
          max: 100,
          marks: [{ at: 40, label: 'Organised' }],
          legend,
          bars: [
            { ...bar, label: 'Data', value: 25, text: '25', target: 60 },
            { ...bar, label: 'Skills', value: null, text: 'not assessed' },
          ],
        },
      }),
    );
    expect(markdown).toContain('| Data | █████░░░░░░░░░░░░░░░ | 25 | 60 |');
    expect(markdown).toContain('| Skills |   | not assessed |   |');
    expect(markdown).toContain('Organised 40');
  });

  it('draws actions in time', () => {
    const bar = { tone: 'neutral' as const };
    const markdown = renderMarkdown(
      documentOf({
        kind: 'chart',
        caption: '',
        alt: '',
        chart: {
          kind: 'timeline',
          months: 6,
          periods: [{ at: 0, label: 'Year 1' }],
          bars: [
            { ...bar, label: 'A1', from: 0, to: 2, text: 'months 1 to 2' },
            { ...bar, label: 'A2', from: 2, to: 6, text: 'months 3 to 6' },
          ],
        },
      }),
    );
    expect(markdown).toContain('| A1 | ██░░░░ | months 1 to 2 |');
    expect(markdown).toContain('| A2 | ░░████ | months 3 to 6 |');
  });
});
