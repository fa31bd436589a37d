import type { Block, Cell, Column as TableColumn } from '../../document.ts';
import { rectangle } from '../layout/box.ts';
import { type Column, type Setting, setRow } from '../layout/set-row.ts';
import {
  changeLast,
  type Galley,
  type Ground,
  inSeries,
  keepWithNext,
  onGround,
  padded,
  type Strip,
  space,
  withGap,
} from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { colours, frame, styles, type TextStyle, tones } from '../style.ts';
import { setCaption } from './caption.ts';
import { columnWidths } from './column-widths.ts';
import { signRoom, toneSign } from './tone-sign.ts';

type Table = Extract<Block, { kind: 'table' }>;
const padding = { across: 5, above: 4.5, below: 4 } as const;

/** Where a column of the table stands on the page. */
interface Track {
  readonly column: TableColumn;
  readonly x: number;
  readonly width: number;
}

/** A table whose column titles are repeated on every page; rows may be parted where their text is long. */
export function setTable(block: Table, setting: Setting): Galley {
  const caption = tag('Caption');
  const captionStrips = setCaption(block.caption, caption, setting);
  const tracks = tracksOf(block, setting);
  const head = setHead(tracks, setting);
  const rows = block.rows.map((row) => setTableRow(row, tracks, setting));
  const body = inSeries(
    rows.map(({ strips }) =>
      strips.map((one, index) => ({ ...one, head: index === 0 ? head.strips : [...head.strips, space(padding.above, true)] })),
    ),
  );
  const table = tag('Table', [...(captionStrips.length > 0 ? [caption] : []), head.tag, ...rows.map((row) => row.tag)]);
  return {
    strips: [
      ...captionStrips,
      ...withGap(block.rows.length === 0 ? head.strips : keepWithNext(head.strips), captionStrips.length > 0 ? 4 : 14),
      ...body,
    ],
    tags: [table],
  };
}

function tracksOf(block: Table, setting: Setting): readonly Track[] {
  const widths = columnWidths(block, frame.width, 2 * padding.across, setting.faces);
  let x: number = frame.x;
  return block.columns.map((column, index) => {
    const track = { column, x, width: widths[index] ?? 0 };
    x += track.width;
    return track;
  });
}

function setHead(tracks: readonly Track[], setting: Setting): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const cells = tracks.map((track) => ({ track, tag: tag('TH', [], { scope: 'Column' }) }));
  const columns = cells.map(({ track, tag: of }) => columnIn(track, { runs: [{ text: track.column.title }] }, styles.columnTitle, of));
  const strips = underlined(padded(setRow(columns, setting), padding.above, padding.below + 0.5), colours.accent, 0.9);
  return {
    strips: onGround(keepWithNext(strips), { x: frame.x, width: frame.width, fill: colours.wash }),
    tag: tag(
      'TR',
      cells.map((cell) => cell.tag),
    ),
  };
}

function setTableRow(
  row: readonly Cell[],
  tracks: readonly Track[],
  setting: Setting,
): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const cells = tracks.map((track, index) => ({
    track,
    cell: row[index] ?? { runs: [] },
    tag: track.column.header === true ? tag('TH', [], { scope: 'Row' }) : tag('TD'),
  }));
  const columns = cells.map(({ track, cell, tag: of }) =>
    columnIn(track, cell, track.column.header === true ? styles.columnTitle : styles.cell, of),
  );
  const strips = underlined(padded(setRow(columns, setting), padding.above, padding.below + 0.5), colours.rule, 0.5);
  const grounds = cells.flatMap(({ track, cell }): Ground[] =>
    cell.tone === undefined ? [] : [{ x: track.x, width: track.width, fill: tones[cell.tone].wash }],
  );
  return {
    strips: grounds.reduce(onGround, strips),
    tag: tag(
      'TR',
      cells.map((cell) => cell.tag),
    ),
  };
}

function columnIn(track: Track, cell: Cell, style: TextStyle, of: Tag): Column {
  const sign = cell.tone === undefined ? [] : toneSign(cell.tone, track.x + padding.across, style.leading / 2);
  const room = sign.length > 0 ? signRoom : 0;
  const colour = cell.tone === undefined ? style.colour : tones[cell.tone].text;
  return {
    runs: cell.runs,
    style: { ...style, colour },
    x: track.x + padding.across + room,
    width: track.width - 2 * padding.across - room,
    align: track.column.align,
    tag: of,
    beside: sign,
  };
}

function underlined(strips: readonly Strip[], colour: string, thickness: number): readonly Strip[] {
  return changeLast(strips, (last) => ({
    ...last,
    boxes: [rectangle({ x: frame.x, y: last.height - thickness, width: frame.width, height: thickness }, { fill: colour }), ...last.boxes],
  }));
}
