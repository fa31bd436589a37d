import type { FaceName } from '../fonts/faces.ts';
import type { Tag } from './tag.ts';

/** A place on a page or a strip, from the top left, in points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed extends Area {
  /** What the box is content of; without one it is decoration, which readers of the screen skip. */
  readonly tag?: Tag | undefined;
}

/** One line of text in one face. The width leaves out a space at its end. */
export interface TextBox extends Placed {
  readonly what: 'text';
  readonly text: string;
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
  /** Of the baseline, below the top of the box. */
  readonly baseline: number;
  /** Id of a heading or an address. */
  readonly link?: string | undefined;
  /** The heading whose page number is to stand here, right-aligned, once it is known. */
  readonly pageOf?: string;
}

/** Corners of an outline relative to the box. */
export type Points = readonly (readonly [x: number, y: number])[];

export interface ShapeBox extends Placed {
  readonly what: 'shape';
  readonly outline: 'rectangle' | 'ellipse' | Points;
  readonly fill?: string;
  readonly stroke?: string;
  readonly thickness?: number;
  /** Length of dashes and gaps. */
  readonly dash?: number;
}

export type Box = TextBox | ShapeBox;

export type Paint = Pick<ShapeBox, 'fill' | 'stroke' | 'thickness' | 'dash' | 'tag'>;

export function rectangle(area: Area, paint: Paint): ShapeBox {
  return { what: 'shape', outline: 'rectangle', ...area, ...paint };
}

export function ellipse(area: Area, paint: Paint): ShapeBox {
  return { what: 'shape', outline: 'ellipse', ...area, ...paint };
}

/** A line from corner to corner; closed where it is filled. Points are given in the coordinates of the strip. */
export function path(points: Points, paint: Paint): ShapeBox {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const outline = points.map(([px, py]) => [px - x, py - y] as const);
  return { what: 'shape', outline, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, ...paint };
}

export function moveDown<T extends Area>(box: T, by: number): T {
  return { ...box, y: box.y + by };
}
