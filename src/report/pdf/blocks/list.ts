import type { Block, Runs } from '../../document.ts';
import { ellipse } from '../layout/box.ts';
import { type Column, type Setting, setRow } from '../layout/set-row.ts';
import { type Galley, inSeries, type Strip, withGap } from '../layout/strip.ts';
import { type Tag, tag, tagAround } from '../layout/tag.ts';
import { colours, frame, measure, styles } from '../style.ts';

const bullet = 3;

export function setList(block: Extract<Block, { kind: 'list' }>, setting: Setting): Galley {
  const room = block.ordered ? Math.max(18, numberWidth(block.items.length, setting) + 6) : 14;
  const items = block.items.map((runs, index) => setItem(runs, block.ordered ? `${index + 1}.` : undefined, room, setting));
  return {
    strips: inSeries(items.map(({ strips }, index) => withGap(strips, index === 0 ? 7 : 3))),
    tags: tagAround(
      'L',
      items.map((item) => item.tag),
      { numbering: block.ordered ? 'Decimal' : 'Disc' },
    ),
  };
}

function setItem(
  runs: Runs,
  number: string | undefined,
  room: number,
  setting: Setting,
): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const body = tag('LBody');
  const text: Column = { runs, style: styles.body, x: frame.x + room, width: measure - room, tag: body };
  if (number === undefined) {
    const dot = ellipse(
      { x: frame.x + 3, y: styles.body.leading / 2 - bullet / 2 + 0.4, width: bullet, height: bullet },
      { fill: colours.accent },
    );
    return { strips: setRow([{ ...text, beside: [dot] }], setting), tag: tag('LI', [body]) };
  }
  const label = tag('Lbl');
  const ordinal: Column = {
    runs: [{ text: number }],
    style: { ...styles.body, colour: colours.accent },
    x: frame.x,
    width: room - 6,
    tag: label,
  };
  return { strips: setRow([ordinal, text], setting), tag: tag('LI', [label, body]) };
}

function numberWidth(count: number, setting: Setting): number {
  return setting.faces.regular.width(`${count}.`, styles.body.size);
}
