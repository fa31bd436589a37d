import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/report/compose/compose-report.ts';
import type { Document } from '../../../src/report/document.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { strictWords } from '../../wording/read-words.ts';
import { shapeCalled, templateCalled } from '../read-shape.ts';

const options = { date: '2026-11-24', template: templateCalled('full') };
const town = renderHtml(composeReport(shapeCalled('town'), strictWords('en'), options));
const tagsIn = (html: string) =>
  [...html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)].map(([, closing, name = '', attributes = '']) => ({
    closes: closing === '/',
    name,
    attributes,
  }));
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the page', () => {
  it('needs nothing else and runs nothing', () => {
    expect(town).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|javascript:|url\(|@import/i);
    expect(town).toContain("default-src 'none'".replaceAll("'", '&#39;'));
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const { closes, name } of tagsIn(town.replace(/<style>[\s\S]*?<\/style>/, ''))) {
      if (closes) expect(open.pop()).toBe(name);
      else if (!['meta', 'br'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('has a language, one first heading, and ranks that skip none', () => {
    expect(town).toContain('<html lang="en">');
    const ranks = tagsIn(town).flatMap(({ closes, name }) => (!closes && /^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('leads every link and label to a place that is there once', () => {
    const ids = all(town, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(town, /(?:href="#|aria-labelledby=")([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('names rows and columns of tables, and says pictures in words', () => {
    const heads = tagsIn(town).filter(({ closes, name }) => name === 'th' && !closes);
    expect(heads.filter(({ attributes }) => !attributes.includes('scope='))).toEqual([]);
    const pictures = tagsIn(town).filter(({ closes, name }) => name === 'svg' && !closes);
    expect(pictures.filter(({ attributes }) => !/aria-label="[^"]+"|aria-hidden="true"/.test(attributes))).toEqual([]);
  });

  it('keeps text text', () => {
    const hostile = fc.oneof(
      fc.constantFrom('<script>alert(1)</script>', '" onclick="x', "'", '&amp;', '</style>', '<!--', ']]>'),
      fc.string({ unit: 'grapheme', minLength: 1 }),
    );
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const page = (text: string): Document => ({
          title: text,
          subtitle: other,
          language: 'en',
          author: text,
          date: '2026-11-24',
          blocks: [
            { kind: 'cover', title: text, subtitle: other, facts: [{ label: other, value: text }], note: text },
            {
              kind: 'table',
              caption: text,
              columns: [{ title: other, align: 'left', width: 1 }],
              rows: [[{ runs: [{ text, strong: true, link: 'https://example.org' }] }]],
            },
            { kind: 'callout', tone: 'poor', title: text, runs: [{ text: other, emphasis: true }] },
          ],
        });
        const names = (text: string) =>
          tagsIn(renderHtml(page(text)))
            .map(({ name }) => name)
            .filter((name) => name !== 'br');
        expect(names(one)).toEqual(names('text'));
      }),
      { numRuns: 200 },
    );
  });
});
