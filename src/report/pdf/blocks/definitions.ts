import type { Block } from '../../document.ts';
import { rectangle } from '../layout/box.ts';
import { type Setting, setRow } from '../layout/set-row.ts';
import { changeFirst, type Galley, padded, withGap } from '../layout/strip.ts';
import { tag } from '../layout/tag.ts';
import { colours, frame, styles } from '../style.ts';

const termWidth = 132;

/** Terms on the left, what they mean on the right, a fine line between. */
export function setDefinitions(block: Extract<Block, { kind: 'definitions' }>, setting: Setting): Galley {
  const items = block.items.map((item, index) => {
    const [term, meaning] = [tag('Lbl'), tag('LBody')];
    const row = setRow(
      [
        { runs: [{ text: item.term }], style: styles.term, x: frame.x, width: termWidth - 14, tag: term },
        { runs: item.runs, style: styles.body, x: frame.x + termWidth, width: frame.width - termWidth, tag: meaning },
      ],
      setting,
    );
    const line = rectangle({ x: frame.x, y: 0, width: frame.width, height: 0.5 }, { fill: colours.rule });
    const ruled = changeFirst(padded(row, 5, 4), (first) => ({ ...first, boxes: [line, ...first.boxes] }));
    return { strips: index === 0 ? withGap(ruled, 9) : ruled, tag: tag('LI', [term, meaning]) };
  });
  return {
    strips: items.flatMap(({ strips }) => strips),
    tags:
      items.length === 0
        ? []
        : [
            tag(
              'L',
              items.map((item) => item.tag),
            ),
          ],
  };
}
