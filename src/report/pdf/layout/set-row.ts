import type { Block, Runs } from '../../document.ts';
import type { Faces } from '../fonts/faces.ts';
import { colours, type TextStyle } from '../style.ts';
import { type Box, rectangle, type TextBox } from './box.ts';
import { breakLines, type Line } from './break-lines.ts';
import { type Strip, strip } from './strip.ts';
import type { Tag } from './tag.ts';

export type Heading = Extract<Block, { kind: 'heading' }>;

/** What all blocks need to know of the document they stand in. */
export interface Setting {
  readonly faces: Faces;
  readonly headings: readonly Heading[];
  /** Level of each heading in the structure tree, by id, where no level may be skipped. */
  readonly ranks: ReadonlyMap<string, 1 | 2 | 3>;
}

/** A text in its place across the page. */
export interface Column {
  readonly runs: Runs;
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly tag?: Tag | undefined;
  /** Makes the whole text a link that looks like text. */
  readonly link?: string;
  /** Boxes beside the first line, as a bullet or a bar; y counts from the top of that line. */
  readonly beside?: readonly Box[];
}

/** The lines of a column from its top: boxes of each. */
type SetLines = readonly (readonly Box[])[];

/**
 * Sets texts side by side, their first lines on one height; strip n holds line n of each, so that a row may run over pages wherever it is parted.
 * All columns of a row share the largest leading. Lines are kept so that no line stands alone at the foot or the top of a page; short rows stay whole.
 */
export function setRow(columns: readonly Column[], setting: Setting): readonly Strip[] {
  if (columns.length === 0) return [];
  const leading = Math.max(...columns.map((column) => column.style.leading));
  const set = columns.map((column) => setColumn(column, leading, setting));
  const count = Math.max(1, ...set.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) =>
    strip(
      leading,
      set.flatMap((lines) => lines[index] ?? []),
      { keep: set.some((lines) => linesStayTogether(index, lines.length)) },
    ),
  );
}

/** Rows up to this many lines are not parted. */
const wholeRow = 6;

function linesStayTogether(index: number, count: number): boolean {
  if (index >= count - 1) return false;
  return count <= wholeRow || index === 0 || index === count - 2;
}

function setColumn(column: Column, leading: number, setting: Setting): SetLines {
  const lines = breakLines(column.runs, column.style, column.width, setting.faces);
  const set = lines.map((line) => setLine(line, column, leading, setting));
  const beside = column.beside ?? [];
  return beside.length === 0 ? set : [[...beside, ...(set[0] ?? [])], ...set.slice(1)];
}

function setLine(line: Line, column: Column, leading: number, setting: Setting): readonly Box[] {
  const { style } = column;
  const left = column.x + (column.width - line.width) * indents[column.align ?? 'left'];
  const baseline = baselineOf(style, leading, setting.faces);
  const boxes: Box[] = [];
  let x = left;
  for (const fragment of line.fragments) {
    const width = Math.min(fragment.width, left + line.width - x);
    const isLink = fragment.link !== undefined && leads(fragment.link, setting);
    const text: TextBox = {
      what: 'text',
      x,
      y: 0,
      width,
      height: leading,
      text: fragment.text,
      face: fragment.face,
      size: style.size,
      colour: isLink ? colours.accent : style.colour,
      baseline,
      tag: column.tag,
      link: isLink ? fragment.link : column.link,
    };
    boxes.push(text);
    if (isLink) boxes.push(rectangle({ x, y: baseline + 1.4, width, height: 0.5 }, { fill: colours.accentLine }));
    x += fragment.width;
  }
  return boxes;
}

/** Share of the free width that goes to the left of a line. */
const indents = { left: 0, center: 0.5, right: 1 } as const;

/** Where the letters stand in a line of this height, so that their middle is the line's. */
export function baselineOf(style: TextStyle, leading: number, faces: Faces): number {
  const { ascent, descent } = faces[style.face];
  return leading / 2 + (style.size * (ascent - descent)) / 2;
}

/** Of all addresses only those of pages of the web; no program or file is ever started from a report. */
function leads(link: string, setting: Setting): boolean {
  return setting.ranks.has(link) || (/^https?:\/\//i.test(link) && URL.canParse(link));
}
