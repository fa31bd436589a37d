import type { Box } from '../layout/box.ts';
import type { Page } from '../layout/paginate.ts';
import { readingOrder, type Tag } from '../layout/tag.ts';

/** The structure tree in the file: the element of each tag, and the place of each tag in the reading order. */
export interface Structure {
  readonly element: (tag: Tag) => PDFKit.PDFStructureElement;
  readonly order: (tag: Tag) => number;
}

/** Writes the structure tree, still without content. Needs a first page. */
export function buildStructure(pdf: PDFKit.PDFDocument, root: Tag, pages: readonly Page[]): Structure {
  const elements = new Map<Tag, PDFKit.PDFStructureElement>();
  const order = new Map([...readingOrder(root)].map((tag, index) => [tag, index]));
  const bounds = figureBounds(pages);
  const build = (tag: Tag): PDFKit.PDFStructureElement => {
    const element = elementOf(pdf, tag, bounds.get(tag));
    elements.set(tag, element);
    return element;
  };
  const grow = (tag: Tag, element: PDFKit.PDFStructureElement): void => {
    for (const part of tag.parts) {
      const child = build(part);
      element.add(child);
      grow(part, child);
    }
  };
  const top = build(root);
  pdf.addStructure(top);
  grow(root, top);
  return { element: (tag) => found(elements.get(tag)), order: (tag) => found(order.get(tag)) };
}

function elementOf(
  pdf: PDFKit.PDFDocument,
  tag: Tag,
  bounds: readonly [number, number, number, number] | undefined,
): PDFKit.PDFStructureElement {
  const element = pdf.struct(tag.role, {
    ...(tag.alt === undefined ? {} : { alt: tag.alt }),
    ...(tag.scope === undefined ? {} : { scope: tag.scope }),
    ...(tag.role !== 'Figure' ? {} : { placement: 'Block' }),
    ...(bounds === undefined ? {} : { bbox: bounds }),
  });
  if (tag.numbering !== undefined) element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbering };
  return element;
}

/** Where each figure stands; one that runs over pages has no bounds of its own. */
function figureBounds(pages: readonly Page[]): ReadonlyMap<Tag, readonly [number, number, number, number]> {
  const bounds = new Map<Tag, { readonly page: Page; readonly edges: readonly [number, number, number, number] }>();
  const parted = new Set<Tag>();
  for (const page of pages) {
    for (const box of page.boxes) {
      if (box.tag?.role !== 'Figure') continue;
      const known = bounds.get(box.tag);
      if (known !== undefined && known.page !== page) parted.add(box.tag);
      bounds.set(box.tag, { page, edges: around(known?.edges, box) });
    }
  }
  return new Map([...bounds].flatMap(([tag, { edges }]) => (parted.has(tag) ? [] : [[tag, edges] as const])));
}

function around(
  edges: readonly [number, number, number, number] | undefined,
  { x, y, width, height }: Box,
): readonly [number, number, number, number] {
  if (edges === undefined) return [x, y, x + width, y + height];
  return [Math.min(edges[0], x), Math.min(edges[1], y), Math.max(edges[2], x + width), Math.max(edges[3], y + height)];
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a box is tagged with a tag that is not in the structure tree');
  return value;
}
