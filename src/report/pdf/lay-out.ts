import type { Block, Document } from '../document.ts';
import { headingRanks } from '../heading-ranks.ts';
import { setBlock } from './blocks/set-block.ts';
import type { Faces } from './fonts/faces.ts';
import { legible } from './fonts/legible.ts';
import type { Box } from './layout/box.ts';
import { numberPages } from './layout/number-pages.ts';
import { type Page, paginate } from './layout/paginate.ts';
import type { Heading, Setting } from './layout/set-row.ts';
import { changeFirst, type Galley } from './layout/strip.ts';
import { type Tag, tag } from './layout/tag.ts';

/** A document laid out: every box on its page, before anything is drawn. */
export interface Layout {
  /** Of the file: title, author, language, date; all texts as drawn. */
  readonly document: Document;
  readonly pages: readonly Page[];
  /** Root of the structure tree. */
  readonly structure: Tag;
  /** Code points no glyph was found for, as `U+0915`; each stands as `[U+0915]` in the text. */
  readonly missing: readonly string[];
}

/** Lays out a document. The same document gives the same layout. */
export function layOut(original: Document, faces: Faces): Layout {
  const { document, missing } = legible(original, faces.regular.has);
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading');
  const setting: Setting = { faces, headings, ranks: headingRanks(headings) };
  const galleys = document.blocks.map((block, index) => setAfter(document.blocks[index - 1], setBlock(block, setting)));
  const pages = paginate(galleys.flatMap(({ strips }) => strips));
  return {
    document,
    pages: numberPages(pages, { title: document.title, isCovered: document.blocks[0]?.kind === 'cover', faces }),
    structure: tag(
      'Document',
      galleys.flatMap(({ tags }) => tags),
    ),
    missing,
  };
}

/** All boxes of a layout with their pages, counted from 1. */
export function boxesOf(layout: Layout): readonly (Box & { readonly page: number })[] {
  return layout.pages.flatMap((page, index) => page.boxes.map((box) => ({ ...box, page: index + 1 })));
}

/** The page after a cover is a new one; after a block with edges, running text keeps more distance than after running text. */
function setAfter(previous: Block | undefined, galley: Galley): Galley {
  const strips = changeFirst(galley.strips, (first) => ({
    ...first,
    startsPage: first.startsPage || previous?.kind === 'cover',
    gap: previous !== undefined && edged.has(previous.kind) ? Math.max(first.gap, 13) : first.gap,
  }));
  return { ...galley, strips };
}

const edged: ReadonlySet<Block['kind']> = new Set(['table', 'chart', 'callout', 'figures', 'quote', 'definitions']);
