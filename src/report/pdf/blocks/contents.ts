import type { Block } from '../../document.ts';
import type { TextBox } from '../layout/box.ts';
import { baselineOf, type Heading, type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, type Galley, keepWithNext, type Strip, withGap } from '../layout/strip.ts';
import { type Tag, tag, tagAround } from '../layout/tag.ts';
import { colours, frame, styles, type TextStyle } from '../style.ts';
import { setHeading } from './heading.ts';

const pageRoom = 30;

/** The list of headings of levels 1 and 2, each a link with its page. */
export function setContents(block: Extract<Block, { kind: 'contents' }>, setting: Setting): Galley {
  const title = setHeading({ kind: 'heading', level: 1, text: block.title, id: '' }, setting);
  const listed = setting.headings.filter(({ level }) => level < 3);
  const room = numberRoom(listed, setting);
  const entries = listed.map((heading, index) => {
    const entry = setEntry(heading, room, setting);
    return isParted(heading, listed[index + 1]) ? { ...entry, strips: keepWithNext(entry.strips) } : entry;
  });
  return {
    strips: [...changeFirst(title.strips, (first) => ({ ...first, anchor: undefined })), ...entries.flatMap(({ strips }) => strips)],
    tags: [
      ...title.tags,
      ...tagAround(
        'TOC',
        entries.map((entry) => entry.tag),
      ),
    ],
  };
}

/** A chapter with parts stays with the first of them. */
function isParted(heading: Heading, next: Heading | undefined): boolean {
  return heading.level === 1 && next?.level === 2;
}

/** Of the widest number, so that titles stand below one another and numbers on one line. */
function numberRoom(headings: readonly Heading[], setting: Setting): number {
  const widths = headings.map(({ number, level }) => {
    const style = styleOf(level);
    return setting.faces[style.face].width(`${number ?? ''} `, style.size) + 6;
  });
  return Math.min(Math.max(30, ...widths), frame.width / 4);
}

function styleOf(level: Heading['level']): TextStyle {
  return level === 1 ? styles.contents1 : styles.contents2;
}

function setEntry(heading: Heading, room: number, setting: Setting): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const style = styleOf(heading.level);
  const reference = tag('Reference');
  const right = frame.x + frame.width;
  const x = frame.x + room;
  const number = {
    runs: [{ text: heading.number === undefined ? '' : `${heading.number} ` }],
    style: { ...style, colour: colours.accent },
    x: frame.x,
    width: room - 4,
    tag: reference,
    link: heading.id,
  };
  const page: TextBox = {
    what: 'text',
    text: '',
    x: right - pageRoom,
    y: 0,
    width: pageRoom,
    height: style.leading,
    face: style.face,
    size: style.size,
    colour: style.colour,
    baseline: baselineOf(style, style.leading, setting.faces),
    tag: reference,
    link: heading.id,
    pageOf: heading.id,
  };
  const rows = setRow(
    [number, { runs: [{ text: `${heading.text} ` }], style, x, width: right - x - pageRoom - 8, tag: reference, link: heading.id }],
    setting,
  );
  const withPage = rows.map((row, index) => (index === rows.length - 1 ? { ...row, boxes: [...row.boxes, page] } : row));
  return { strips: withGap(withPage, heading.level === 1 ? 11 : 2.5), tag: tag('TOCI', [reference]) };
}
