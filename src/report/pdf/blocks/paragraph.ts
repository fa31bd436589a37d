import type { Block } from '../../document.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { type Galley, withGap } from '../layout/strip.ts';
import { tag } from '../layout/tag.ts';
import { frame, measure, styles } from '../style.ts';

export function setParagraph(block: Extract<Block, { kind: 'paragraph' }>, setting: Setting): Galley {
  const paragraph = tag('P');
  const strips = setRow([{ runs: block.runs, style: styles.body, x: frame.x, width: measure, tag: paragraph }], setting);
  return { strips: withGap(strips, 7), tags: [paragraph] };
}
