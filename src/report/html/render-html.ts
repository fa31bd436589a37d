import type { Document } from '../document.ts';
import { headingRanks } from '../heading-ranks.ts';
import { blockHtml } from './block-html.ts';
import { element, type Html, joined } from './element.ts';
import { style } from './style.ts';

/**
 * The document as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. For screen readers it has a
 * language, landmarks, one first heading, row and column headers, and words for each picture. The same document gives the same text.
 */
export function renderHtml(document: Document): string {
  const { blocks, language, title, subtitle, author, date } = document;
  const meta = (name: string, content: string): Html => element('meta', { name, content });
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    meta('author', author),
    meta('date', date),
    element('title', {}, `${title} – ${subtitle}`),
    { html: `<style>${style}</style>` },
  ]);
  const page = { blocks, language, ranks: headingRanks(blocks) };
  const isTitled = blocks.some(({ kind }) => kind === 'cover');
  const contents = blocks.find((block) => block.kind === 'contents');
  const body = element('body', {}, [
    ...(contents === undefined ? [] : [element('a', { class: 'skip', href: '#contents' }, contents.title)]),
    element('main', {}, [...(isTitled ? [] : [element('h1', {}, title)]), ...blocks.map((block) => blockHtml(block, page))]),
  ]);
  return `<!DOCTYPE html>\n${joined(element('html', { lang: language }, [head, body])).html}\n`;
}
