import { frame } from '../style.ts';
import { type Box, moveDown, rectangle } from './box.ts';
import { type Anchor, type Ground, heightOf, type Strip } from './strip.ts';

/** A page with all its boxes in page coordinates. */
export interface Page {
  readonly boxes: readonly Box[];
  readonly anchors: readonly (Anchor & { readonly y: number })[];
}

interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
}

const bottom = frame.y + frame.height;

/** Fills pages from top to bottom, breaking only where strips allow it; strips that belong together and are higher than a page are parted all the same. There is always a page. */
export function paginate(strips: readonly Strip[]): readonly Page[] {
  const pages: PlacedStrip[][] = [];
  let page: PlacedStrip[] = [];
  let y: number = frame.y;
  const turnPage = (): void => {
    pages.push(page);
    page = [];
    y = frame.y;
  };
  const place = (strip: Strip): void => {
    const top = page.length === 0 ? y : y + strip.gap;
    page.push({ strip, top });
    y = top + strip.height;
  };
  const placeAll = (group: readonly Strip[]): void => {
    const [first] = group;
    if (first === undefined) return;
    if (page.length > 0 && (first.startsPage || y + first.gap + heightOf(group) > bottom)) turnPage();
    const head = page.length === 0 ? repeatable(first.head) : [];
    if (group.length > 1 && heightOf([...head, ...group]) > frame.height) {
      for (const strip of group) placeAll([{ ...strip, startsPage: false }]);
      return;
    }
    for (const strip of [...head, ...group]) place(strip);
  };
  for (const group of groupsOf(strips)) placeAll(group);
  if (page.length > 0 || pages.length === 0) turnPage();
  return pages.map(finishPage);
}

/** Runs of strips that have to share a page. */
function groupsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open && !strip.startsPage) groups.at(-1)?.push(strip);
    else groups.push([strip]);
    open = strip.keep;
  }
  return groups;
}

/** A repeated head is decoration: its words are told once. One that would fill much of each page is not repeated. */
function repeatable(head: readonly Strip[]): readonly Strip[] {
  if (heightOf(head) > frame.height / 4) return [];
  return head.map((strip) => ({ ...strip, anchor: undefined, boxes: strip.boxes.map((box) => ({ ...box, tag: undefined })) }));
}

function finishPage(placed: readonly PlacedStrip[]): Page {
  return {
    boxes: [...groundsOf(placed), ...placed.flatMap(({ strip, top }) => strip.boxes.map((box) => moveDown(box, top)))],
    anchors: placed.flatMap(({ strip, top }) => (strip.anchor === undefined ? [] : [{ ...strip.anchor, y: top }])),
  };
}

function groundsOf(placed: readonly PlacedStrip[]): readonly Box[] {
  const extents = new Map<Ground, { top: number; bottom: number }>();
  for (const { strip, top } of placed) {
    for (const ground of strip.grounds) {
      extents.set(ground, { top: extents.get(ground)?.top ?? top, bottom: top + strip.height });
    }
  }
  return [...extents].map(([{ x, width, fill }, extent]) =>
    rectangle({ x, y: extent.top, width, height: extent.bottom - extent.top }, { fill }),
  );
}
