import { type Setting, setRow } from '../layout/set-row.ts';
import { keepWithNext, type Strip, withGap } from '../layout/strip.ts';
import type { Tag } from '../layout/tag.ts';
import { frame, styles } from '../style.ts';

/** The line above a table or chart, kept with it; no text, no strips. */
export function setCaption(text: string, tag: Tag, setting: Setting): readonly Strip[] {
  if (text === '') return [];
  return keepWithNext(withGap(setRow([{ runs: [{ text }], style: styles.caption, x: frame.x, width: frame.width, tag }], setting), 16));
}
