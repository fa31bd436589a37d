import { type Box, moveDown, rectangle } from './box.ts';
import type { Tag } from './tag.ts';

/**
 * The unit pages are made of: a slice across the frame that is never cut, as a line of a paragraph, or one line of every cell of a table row.
 * All blocks become strips; what may be parted and what may not is said between them.
 */
export interface Strip {
  readonly height: number;
  /** Space above; left out at the top of a page. */
  readonly gap: number;
  /** Must share its page with the next strip. */
  readonly keep: boolean;
  /** x is that of the page, y counts from the top of the strip. */
  readonly boxes: readonly Box[];
  /** Bands behind; a band is painted once over all neighbouring strips that name it. */
  readonly grounds: readonly Ground[];
  /** Strips to repeat where a new page begins with this one. */
  readonly head: readonly Strip[];
  /** Begins a new page. */
  readonly startsPage: boolean;
  /** The heading that stands here. */
  readonly anchor: Anchor | undefined;
}

export interface Ground {
  readonly x: number;
  readonly width: number;
  readonly fill: string;
}

/** A heading as bookmarks and links know it. */
export interface Anchor {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
}

/** A block set in type: its strips, and its part of the structure tree. */
export interface Galley {
  readonly strips: readonly Strip[];
  readonly tags: readonly Tag[];
}

export function strip(height: number, boxes: readonly Box[], more: Partial<Omit<Strip, 'height' | 'boxes'>> = {}): Strip {
  return { height, boxes, gap: 0, keep: false, grounds: [], head: [], startsPage: false, anchor: undefined, ...more };
}

export function space(height: number, keep: boolean): Strip {
  return strip(height, [], { keep });
}

/** A line right across, for the eye only. */
export function rule(x: number, width: number, colour: string, thickness = 0.6): Strip {
  return strip(thickness, [rectangle({ x, y: 0, width, height: thickness }, { fill: colour })]);
}

export function withGap(strips: readonly Strip[], gap: number): readonly Strip[] {
  return changeFirst(strips, (first) => ({ ...first, gap }));
}

/** Keeps the strips with what follows them. */
export function keepWithNext(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((one) => ({ ...one, keep: true }));
}

/** Keeps the strips together, but not with what follows. */
export function keepTogether(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((one, index) => ({ ...one, keep: index < strips.length - 1 }));
}

export function onGround(strips: readonly Strip[], ground: Ground): readonly Strip[] {
  return strips.map((one) => ({ ...one, grounds: [ground, ...one.grounds] }));
}

export function changeFirst(strips: readonly Strip[], change: (first: Strip) => Strip): readonly Strip[] {
  return strips.map((one, index) => (index === 0 ? change(one) : one));
}

export function changeLast(strips: readonly Strip[], change: (last: Strip) => Strip): readonly Strip[] {
  return strips.map((one, index) => (index === strips.length - 1 ? change(one) : one));
}

/** One below the other, as rows or items; neither the first nor the last stands alone on a page. */
export function inSeries(parts: readonly (readonly Strip[])[]): readonly Strip[] {
  return parts.flatMap((strips, index) => {
    const isKept = index < parts.length - 1 && (index === 0 || index === parts.length - 2);
    return isKept ? changeLast(strips, (last) => ({ ...last, keep: true })) : strips;
  });
}

/** More room inside: above the first strip's boxes and below the last's. */
export function padded(strips: readonly Strip[], above: number, below: number): readonly Strip[] {
  const lowered = changeFirst(strips, (first) => ({
    ...first,
    height: first.height + above,
    boxes: first.boxes.map((box) => moveDown(box, above)),
  }));
  return changeLast(lowered, (last) => ({ ...last, height: last.height + below }));
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, one, index) => sum + one.height + (index === 0 ? 0 : one.gap), 0);
}
