import type { Block } from '../../document.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { type Galley, onGround, padded, withGap } from '../layout/strip.ts';
import { tag } from '../layout/tag.ts';
import { colours, frame, measure, styles } from '../style.ts';

export function setQuote(block: Extract<Block, { kind: 'quote' }>, setting: Setting): Galley {
  const paragraph = tag('P');
  const lines = setRow([{ runs: block.runs, style: styles.quote, x: frame.x + 18, width: measure - 18, tag: paragraph }], setting);
  const bar = { x: frame.x, width: 2.5, fill: colours.accentLine };
  return { strips: withGap(onGround(padded(lines, 3, 3), bar), 12), tags: [tag('BlockQuote', [paragraph])] };
}
