import type { Block } from '../../document.ts';
import type { Faces } from '../fonts/faces.ts';
import { styles } from '../style.ts';
import { signRoom } from './tone-sign.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * Widths of a table's columns in points, adding up to `total`: by their relative widths, but no column narrower than its longest word
 * (up to a share of the table) while others have room to give.
 */
export function columnWidths(table: Table, total: number, padding: number, faces: Faces): readonly number[] {
  const most = Math.max(total * 0.3, total / Math.max(1, table.columns.length));
  const least = table.columns.map((_, index) => Math.min(most, longestWord(table, index, faces) + padding + 0.5));
  const wanted = table.columns.map((column) => Math.max(column.width, 0.001));
  const fixed = new Set<number>();
  for (;;) {
    const widths = shareOut(wanted, least, fixed, total);
    const narrow = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (narrow < 0) return widths;
    fixed.add(narrow);
    if (fixed.size === wanted.length) return shareOut(least, least, new Set(), total);
  }
}

/** Fixed columns take their least width, the others what is left in proportion to what they want. */
function shareOut(wanted: readonly number[], least: readonly number[], fixed: ReadonlySet<number>, total: number): readonly number[] {
  const taken = least.reduce((sum, width, index) => sum + (fixed.has(index) ? width : 0), 0);
  const sum = wanted.reduce((all, width, index) => all + (fixed.has(index) ? 0 : width), 0);
  return wanted.map((width, index) => (fixed.has(index) ? (least[index] ?? 0) : ((total - taken) * width) / sum));
}

function longestWord(table: Table, index: number, faces: Faces): number {
  const isHeader = table.columns[index]?.header === true;
  const widest = (text: string, size: number, face: 'regular' | 'bold'): number =>
    text.split(/[ \n\u00ad\u200b]+/).reduce((most, word) => Math.max(most, faces[face].width(word, size)), 0);
  const title = widest(table.columns[index]?.title ?? '', styles.columnTitle.size, 'bold');
  return table.rows.reduce((most, row) => {
    const cell = row[index];
    const bold = isHeader || cell?.runs.some((run) => run.strong === true) === true;
    const words = widest(cell?.runs.map((run) => run.text).join('') ?? '', styles.cell.size, bold ? 'bold' : 'regular');
    return Math.max(most, words + (cell?.tone === undefined ? 0 : signRoom));
  }, title);
}
