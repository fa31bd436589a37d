import type { Block } from '../../document.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { changeLast, type Galley, withGap } from '../layout/strip.ts';
import { tag } from '../layout/tag.ts';
import { frame, measure, styles } from '../style.ts';

/** Running text. What ends in a colon leads to the next block and stays with it. */
export function setParagraph(block: Extract<Block, { kind: 'paragraph' }>, setting: Setting): Galley {
  const paragraph = tag('P');
  const strips = setRow([{ runs: block.runs, style: styles.body, x: frame.x, width: measure, tag: paragraph }], setting);
  const leadsOn = block.runs.at(-1)?.text.trimEnd().endsWith(':') === true;
  return { strips: changeLast(withGap(strips, 7), (last) => ({ ...last, keep: leadsOn })), tags: [paragraph] };
}
