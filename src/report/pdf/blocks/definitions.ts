import type { Block } from '../../document.ts';
import type { Setting } from '../layout/set-row.ts';
import { type Galley, inSeries, withGap } from '../layout/strip.ts';
import { tagAround } from '../layout/tag.ts';
import { styles } from '../style.ts';
import { setTermRow, termWidth } from './term-row.ts';

/** Room for terms of a word or two, and for terms that are sentences. */
const [narrow, wide] = [132, 200];

/** Terms on the left, what they mean on the right. */
export function setDefinitions({ items }: Extract<Block, { kind: 'definitions' }>, setting: Setting): Galley {
  const areSentences = items.some(({ term }) => setting.faces.bold.width(term, styles.term.size) > 2 * termWidth(narrow));
  const look = { term: styles.term, meaning: styles.body, room: areSentences ? wide : narrow };
  const rows = items.map(({ term, runs }) => setTermRow(term, runs, look, setting));
  return {
    strips: withGap(inSeries(rows.map(({ strips }) => strips)), 9),
    tags: tagAround(
      'L',
      rows.map((row) => row.tag),
    ),
  };
}
