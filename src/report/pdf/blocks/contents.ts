import type { Block } from '../../document.ts';
import type { TextBox } from '../layout/box.ts';
import { baselineOf, type Heading, type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, type Galley, type Strip, withGap } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { colours, frame, styles } from '../style.ts';
import { setHeading } from './heading.ts';

const numberRoom = 30;
const pageRoom = 30;

/** The list of headings of levels 1 and 2, each a link with its page. */
export function setContents(block: Extract<Block, { kind: 'contents' }>, setting: Setting): Galley {
  const title = setHeading({ kind: 'heading', level: 1, text: block.title, id: '' }, setting);
  const entries = setting.headings.filter(({ level }) => level < 3).map((heading) => setEntry(heading, setting));
  return {
    strips: [...changeFirst(title.strips, (first) => ({ ...first, anchor: undefined })), ...entries.flatMap(({ strips }) => strips)],
    tags: [
      ...title.tags,
      ...(entries.length === 0
        ? []
        : [
            tag(
              'TOC',
              entries.map((entry) => entry.tag),
            ),
          ]),
    ],
  };
}

function setEntry(heading: Heading, setting: Setting): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const isChapter = heading.level === 1;
  const style = isChapter ? styles.contents1 : styles.contents2;
  const reference = tag('Reference');
  const right = frame.x + frame.width;
  const x = frame.x + numberRoom;
  const number = {
    runs: [{ text: heading.number === undefined ? '' : `${heading.number} ` }],
    style: { ...style, colour: colours.accent },
    x: frame.x,
    width: numberRoom - 4,
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
  return { strips: withGap(withPage, isChapter ? 11 : 2.5), tag: tag('TOCI', [reference]) };
}
