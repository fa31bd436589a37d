import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/report/document.ts';
import { layOut } from '../../../src/report/pdf/lay-out.ts';
import { readingOrder, type Tag } from '../../../src/report/pdf/layout/tag.ts';
import { anyDocument } from './any-document.ts';
import { faultsOf } from './boxes.ts';
import { alphabets, documentOf, everyKind, greek, plain, words, worstCase } from './documents.ts';
import { faces } from './faces.ts';
import { groupedBy, pageIn, passagesOf, textsOf } from './layout-text.ts';
import { lettersOf, lostInPictures, type Passage, textOf } from './text-of.ts';

const documents: readonly (readonly [string, Document])[] = [
  ['every kind of block', everyKind],
  ['the worst case', worstCase],
  ['nothing at all', documentOf([])],
];

function withNamedLetters(passages: readonly Passage[]): readonly Passage[] {
  const name = (letter: string): string => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return passages.map((passage) => ({ ...passage, text: passage.text.replace(/[\u0900-\u097f\u{1f3d9}]/gu, name) }));
}

describe.each(documents)('the layout of %s', (_, document) => {
  const layout = layOut(document, faces);

  it('keeps every box on its page and apart from the others', () => {
    expect(faultsOf(layout)).toEqual([]);
  });

  it('has all words of the document in reading order', () => {
    const composed = withNamedLetters(textOf(document, pageIn(layout)));
    expect(lettersOf(passagesOf(layout))).toEqual(lettersOf(composed));
    expect(lostInPictures(composed, passagesOf(layout))).toEqual([]);
  });

  it('has a glyph for every letter', () => {
    const letters = new Set(textsOf(layout).flatMap(({ text, face }) => [...text].map((letter) => `${face} ${letter}`)));
    const without = [...letters].filter((entry) => {
      const [face, letter] = [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)];
      return !Object.entries(faces).some(([name, { has }]) => name === face && has(letter.codePointAt(0) ?? 0));
    });
    expect(without).toEqual([]);
  });

  it('never leaves a heading at the foot of a page', () => {
    const headings = new Set(['H1', 'H2', 'H3']);
    const last = layout.pages.map((page) => page.boxes.filter(({ tag }) => tag !== undefined).at(-1)?.tag?.role ?? '');
    expect(last.filter((role) => headings.has(role))).toEqual([]);
  });

  it('never leaves one line of a text alone on a page', () => {
    const isText = (tag: Tag | undefined): tag is Tag => tag !== undefined && ['P', 'TD', 'TH', 'LBody'].includes(tag.role);
    const parted = [
      ...groupedBy(
        textsOf(layout).filter(({ tag }) => isText(tag)),
        ({ tag }) => tag,
      ).values(),
    ].filter((boxes) => new Set(boxes.map(({ page }) => page)).size > 1);
    const lines = parted.flatMap((boxes) =>
      [...groupedBy(boxes, ({ page }) => page).values()].map((on) => new Set(on.map(({ y }) => y)).size),
    );
    expect(lines.filter((count) => count < 2)).toEqual([]);
  });
});

describe('letters', () => {
  it.each(Object.entries(alphabets))('has those of %s in all faces', (_, letters) => {
    const codePoints = [...letters.replaceAll(' ', '')].map((letter) => letter.codePointAt(0) ?? 0);
    expect(Object.values(faces).flatMap(({ has }) => codePoints.filter((codePoint) => !has(codePoint)))).toEqual([]);
  });

  it('names the letters no face has', () => {
    expect(layOut(worstCase, faces).missing).toEqual(['U+0917', 'U+0928', 'U+0930', 'U+1F3D9']);
  });
});

describe('tables', () => {
  const layout = layOut(worstCase, faces);

  it('repeat their column titles on every page', () => {
    const cells = new Set([...readingOrder(layout.structure)].filter(({ role }) => role === 'TD'));
    const titles = ['Question', 'No.', 'One'];
    for (const page of layout.pages) {
      const texts = page.boxes.filter((box) => box.what === 'text');
      if (texts.some(({ tag }) => tag !== undefined && cells.has(tag))) {
        expect(titles.some((title) => texts.some(({ text }) => text === title))).toBe(true);
      }
    }
  });

  it('never leave their last row alone on a page', () => {
    const rows = Array.from({ length: 34 }, (_, index) => index + 33).map((count) =>
      Array.from({ length: count }, (_, index) => [{ runs: plain(`${index + 1}`) }]),
    );
    const onLastPage = rows.map((of) => {
      const table = { kind: 'table', caption: '', columns: [{ title: 'No.', align: 'left', width: 1 }], rows: of } as const;
      return (
        layOut(documentOf([table]), faces)
          .pages.at(-1)
          ?.boxes.filter(({ tag }) => tag?.role === 'TD').length ?? 0
      );
    });
    expect(Math.min(...onLastPage)).toBeGreaterThan(1);
  });

  it('tell a repeated title once to who listens', () => {
    const told = textsOf(layout).filter(({ text, tag }) => text === 'Comment' && tag !== undefined);
    expect(told.length).toBe(1);
  });
});

describe('any document', () => {
  it('keeps every box on its page and apart from the others, and loses no word', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const layout = layOut(document, faces);
        expect(faultsOf(layout)).toEqual([]);
        const composed = textOf(layout.document, pageIn(layout));
        expect(lettersOf(passagesOf(layout))).toEqual(lettersOf(composed));
        expect(lostInPictures(composed, passagesOf(layout))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is laid out the same each time', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(layOut(document, faces)).toEqual(layOut(document, faces));
      }),
      { numRuns: 8 },
    );
  });
});

describe('a word that never ends', () => {
  it('is broken into lines', () => {
    const layout = layOut(documentOf([{ kind: 'paragraph', runs: plain('m'.repeat(100_000)) }]), faces);
    expect(faultsOf(layout)).toEqual([]);
    expect(lettersOf(passagesOf(layout)).join('').length).toBe(100_000);
  });

  it('is broken before a line feed too', () => {
    const layout = layOut(documentOf([{ kind: 'paragraph', runs: plain(`${words(40)}\n${greek}`) }]), faces);
    expect(faultsOf(layout)).toEqual([]);
  });
});
