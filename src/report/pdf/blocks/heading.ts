import { rectangle } from '../layout/box.ts';
import { type Column, type Heading, type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, type Galley, keepWithNext, type Strip, space, strip, withGap } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { colours, frame, styles, type TextStyle } from '../style.ts';

const looks: Readonly<Record<Heading['level'], { readonly style: TextStyle; readonly gap: number; readonly after: number }>> = {
  1: { style: styles.heading1, gap: 0, after: 8 },
  2: { style: styles.heading2, gap: 24, after: 1 },
  3: { style: styles.heading3, gap: 15, after: 0 },
};

/** A heading stays with what follows; one of level 1 begins a page under a short bar. */
export function setHeading(block: Heading, setting: Setting): Galley {
  const { style, gap, after } = looks[block.level];
  const heading = tag(({ 1: 'H1', 2: 'H2', 3: 'H3' } as const)[setting.ranks.get(block.id) ?? block.level]);
  const title = block.number === undefined ? block.text : `${block.number} ${block.text}`;
  const lines = setRow(titleColumns(block, style, heading, setting), setting);
  const strips = block.level === 1 ? [...openingBar(), ...lines] : lines;
  const anchored = changeFirst(withGap(strips, gap), (first) => ({
    ...first,
    startsPage: block.level === 1,
    anchor: { id: block.id, level: block.level, title: title.replace(/\n/g, ' ') },
  }));
  return { strips: keepWithNext([...anchored, ...(after > 0 ? [space(after, true)] : [])]), tags: [heading] };
}

function titleColumns(block: Heading, style: TextStyle, heading: Tag, setting: Setting): readonly Column[] {
  const { number } = block;
  if (number === undefined || number === '') return [{ runs: [{ text: block.text }], style, x: frame.x, width: frame.width, tag: heading }];
  const room = Math.min(setting.faces[style.face].width(`${number} `, style.size) + style.size * 0.35, frame.width / 4);
  return [
    {
      runs: [{ text: `${number} ` }],
      style: { ...style, colour: style === styles.heading1 ? colours.accentLine : colours.quiet },
      x: frame.x,
      width: room,
      tag: heading,
    },
    { runs: [{ text: block.text }], style, x: frame.x + room, width: frame.width - room, tag: heading },
  ];
}

function openingBar(): readonly Strip[] {
  return [strip(16, [rectangle({ x: frame.x, y: 0, width: 36, height: 3 }, { fill: colours.accent })])];
}
