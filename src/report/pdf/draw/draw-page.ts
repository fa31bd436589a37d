import type { Faces } from '../fonts/faces.ts';
import type { Box, TextBox } from '../layout/box.ts';
import type { Page } from '../layout/paginate.ts';
import type { Tag } from '../layout/tag.ts';
import { drawBox } from './draw-box.ts';
import type { Structure } from './structure.ts';

/** What a page is drawn with. */
export interface Ink {
  readonly pdf: PDFKit.PDFDocument;
  readonly faces: Faces;
  readonly structure: Structure;
  /** The name of a heading as a destination in the file, by its id. */
  readonly destinations: ReadonlyMap<string, string>;
}

/** Draws a page's boxes on the current page: decoration first, then content in reading order. */
export function drawPage(page: Page, ink: Ink): void {
  const decoration = page.boxes.filter((box) => box.tag === undefined);
  const content = page.boxes.filter((box): box is Tagged => box.tag !== undefined);
  if (decoration.length > 0) {
    ink.pdf.markContent('Artifact', { type: 'Layout' });
    for (const box of decoration) drawBox(ink.pdf, box, ink.faces);
    ink.pdf.endMarkedContent();
  }
  const ordered = content.toSorted((one, other) => ink.structure.order(one.tag) - ink.structure.order(other.tag));
  for (const group of groupBy(ordered, (one, other) => one.tag === other.tag && linkOf(one) === linkOf(other))) drawGroup(group, ink);
}

type Tagged = Box & { readonly tag: Tag };

function drawGroup(group: readonly Tagged[], ink: Ink): void {
  const [first] = group;
  if (first === undefined) return;
  const parent = ink.structure.element(first.tag);
  const link = linkOf(first);
  if (link === undefined) drawMarked(group, first.tag.role, parent, ink);
  else drawLink(group, link, parent, ink);
}

function drawMarked(group: readonly Tagged[], role: string, element: PDFKit.PDFStructureElement, { pdf, faces }: Ink): void {
  const content = pdf.markStructureContent(role);
  for (const box of group) drawBox(pdf, box, faces);
  pdf.endMarkedContent();
  element.add(content);
}

/** A link is an element of its own with its text and an active area for each line; it ends on its page, where pdfkit notes the page of the areas. */
function drawLink(group: readonly Tagged[], link: string, parent: PDFKit.PDFStructureElement, ink: Ink): void {
  const element = ink.pdf.struct('Link', {});
  parent.add(element);
  drawMarked(group, 'Link', element, ink);
  const texts = group.filter((box): box is Tagged & TextBox => box.what === 'text');
  const options = {
    structParent: element,
    Contents: new String(
      texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/ +/g, ' ')
        .trim(),
    ),
  };
  for (const line of groupBy(texts, (one, other) => one.y === other.y)) {
    const left = Math.min(...line.map(({ x }) => x));
    const right = Math.max(...line.map(({ x, width }) => x + width));
    const [top, height] = [line[0]?.y ?? 0, line[0]?.height ?? 0];
    const destination = ink.destinations.get(link);
    if (destination === undefined) ink.pdf.link(left, top, right - left, height, new URL(link).href, options);
    else ink.pdf.goTo(left, top, right - left, height, destination, options);
  }
  element.end();
}

function linkOf(box: Box): string | undefined {
  return box.what === 'text' ? box.link : undefined;
}

/** Runs of neighbours that belong together. */
function groupBy<T>(items: readonly T[], together: (one: T, other: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && together(first, item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
