import { boxesOf, type Layout } from '../../../src/report/pdf/lay-out.ts';
import type { Box } from '../../../src/report/pdf/layout/box.ts';
import { frame, sheet } from '../../../src/report/pdf/style.ts';

/** Lengths below this cannot be seen, in points. */
const unseen = 0.01;

/** What is wrong with the places of boxes, in words; nothing in a good layout. */
export function faultsOf(layout: Layout): readonly string[] {
  const outside = boxesOf(layout)
    .filter((box) => !isOnSheet(box) || (box.what === 'text' && !isInFrame(box)))
    .map((box) => `page ${box.page}: ${describe(box)} leaves ${box.what === 'text' ? 'the frame' : 'the page'}`);
  const touching = layout.pages.flatMap((page, index) =>
    overlaps(page.boxes).map(([one, other]) => `page ${index + 1}: ${describe(one)} overlaps ${describe(other)}`),
  );
  return [...outside, ...touching];
}

function isOnSheet({ x, y, width, height }: Box): boolean {
  return [x, y, width, height].every(Number.isFinite) && x >= 0 && y >= 0 && x + width <= sheet.width && y + height <= sheet.height;
}

function isInFrame({ x, width }: Box): boolean {
  return x >= frame.x - unseen && x + width <= frame.x + frame.width + unseen;
}

/** Texts that share a place, and texts that share one with a line or an area of a picture. What is not content is made to lie behind texts. */
function overlaps(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  const texts = boxes.filter((box) => box.what === 'text');
  const pictures = boxes.filter((box) => box.what === 'shape' && box.tag !== undefined);
  return texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...pictures].filter((other) => touch(text, other)).map((other) => [text, other] as const),
  );
}

function touch(one: Box, other: Box): boolean {
  if (!areas(one, other)) return false;
  if (other.what === 'text' || typeof other.outline === 'string') return true;
  const corners = other.outline.map(([x, y]): Point => [other.x + x, other.y + y]);
  return corners.slice(1).some((to, index) => crosses(corners[index] ?? to, to, one));
}

function areas(one: Box, other: Box): boolean {
  const share = (from: number, to: number, otherFrom: number, otherTo: number): boolean =>
    to > otherFrom + unseen && otherTo > from + unseen;
  return (
    share(one.x, one.x + one.width, other.x, other.x + other.width) && share(one.y, one.y + one.height, other.y, other.y + other.height)
  );
}

type Point = readonly [x: number, y: number];

/** Whether a side of an outline runs through a box: what the box leaves of it (Liang and Barsky) has a length. */
function crosses([fromX, fromY]: Point, [toX, toY]: Point, box: Box): boolean {
  let [first, last] = [0, 1];
  const clip = (step: number, before: number, after: number): void => {
    if (step === 0) last = before > -unseen || after < unseen ? -1 : last;
    else {
      const [one, other] = [before / step, after / step].sort((a, b) => a - b);
      first = Math.max(first, one ?? 0);
      last = Math.min(last, other ?? 1);
    }
  };
  clip(toX - fromX, box.x - fromX, box.x + box.width - fromX);
  clip(toY - fromY, box.y - fromY, box.y + box.height - fromY);
  return (last - first) * Math.hypot(toX - fromX, toY - fromY) > unseen;
}

function describe(box: Box): string {
  const place = [box.x, box.y, box.width, box.height].map((length) => length.toFixed(1)).join(' ');
  return `${box.what === 'text' ? JSON.stringify(box.text) : 'a shape'} (${place})`;
}
