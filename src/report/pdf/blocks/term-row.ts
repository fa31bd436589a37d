import type { Runs } from '../../document.ts';
import { rectangle } from '../layout/box.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, padded, type Strip } from '../layout/strip.ts';
import { type Tag, tag } from '../layout/tag.ts';
import { colours, frame, type TextStyle } from '../style.ts';

interface Look {
  readonly term: TextStyle;
  readonly meaning: TextStyle;
  /** Distance from the left edge of terms to that of meanings. */
  readonly room: number;
}

const gap = 14;

/** Width a term can take in a room. */
export function termWidth(room: number): number {
  return room - gap;
}

/** A term on the left, what it means on the right, a fine line above: one item of a list. */
export function setTermRow(
  term: string,
  meaning: Runs,
  look: Look,
  setting: Setting,
): { readonly strips: readonly Strip[]; readonly tag: Tag } {
  const [label, body] = [tag('Lbl'), tag('LBody')];
  const { room } = look;
  const row = setRow(
    [
      { runs: [{ text: term }], style: look.term, x: frame.x, width: termWidth(room), tag: label },
      { runs: meaning, style: look.meaning, x: frame.x + room, width: frame.width - room, tag: body },
    ],
    setting,
  );
  const line = rectangle({ x: frame.x, y: 0, width: frame.width, height: 0.5 }, { fill: colours.rule });
  return {
    strips: changeFirst(padded(row, 5, 4), (first) => ({ ...first, boxes: [line, ...first.boxes] })),
    tag: tag('LI', [label, body]),
  };
}
