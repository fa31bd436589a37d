import type { Block } from '../../document.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, type Galley, keepTogether, onGround, padded, type Strip, strip, withGap } from '../layout/strip.ts';
import { tag } from '../layout/tag.ts';
import { frame, styles, tones } from '../style.ts';
import { signRoom, toneSign } from './tone-sign.ts';

const inset = 16;
/** Callouts up to this many lines stand on one page. */
const wholeCallout = 14;

/** A tinted box with a bar and a sign of its tone at the left. */
export function setCallout(block: Extract<Block, { kind: 'callout' }>, setting: Setting): Galley {
  const [title, text] = [tag('P'), tag('P')];
  const { text: colour, wash, mark } = tones[block.tone];
  const sign = toneSign(block.tone, frame.x + inset, styles.body.leading / 2);
  const room = sign.length > 0 ? signRoom : 0;
  const x = frame.x + inset + room;
  const width = frame.width - 2 * inset - room;
  const titleLines =
    block.title === '' ? [] : setRow([{ runs: [{ text: block.title }], style: { ...styles.term, colour }, x, width, tag: title }], setting);
  const textLines = setRow([{ runs: block.runs, style: styles.body, x, width, tag: text }], setting);
  const lines: readonly Strip[] = [
    ...titleLines.map((line) => ({ ...line, keep: true })),
    ...withGap(textLines, titleLines.length > 0 ? 1.5 : 0),
  ];
  const signed = changeFirst(lines, (first) => ({ ...first, boxes: [...sign, ...first.boxes] }));
  const whole = signed.length <= wholeCallout ? keepTogether(signed) : signed;
  const grounded = onGround(onGround(padded(whole, 9, 10), { x: frame.x, width: 3, fill: mark }), {
    x: frame.x,
    width: frame.width,
    fill: wash,
  });
  const continued = grounded.map((one, index) =>
    index === 0 ? one : { ...one, head: [strip(9, [], { keep: true, grounds: one.grounds })] },
  );
  return { strips: withGap(continued, 12), tags: [tag('Div', block.title === '' ? [text] : [title, text])] };
}
