import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { csvRows, type Delimiter } from './csv-rows.ts';
import { knownColumns } from './table-columns.ts';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/** More than a header needs, and little enough to be read three times. */
const headerSize = 256 * 1024;

/** What separates the cells: that which splits the header into the most columns the questionnaire knows; a comma if none does. */
export async function findDelimiter(bytes: Uint8Array, questionnaire: Questionnaire): Promise<Delimiter> {
  const head = bytes.subarray(0, headerSize);
  const known = await Promise.all(delimiters.map(async (delimiter) => knownColumns(await firstCells(head, delimiter), questionnaire)));
  return delimiters[known.indexOf(Math.max(...known))] ?? ',';
}

async function firstCells(head: Uint8Array, delimiter: Delimiter): Promise<readonly string[]> {
  for await (const row of csvRows(head, delimiter)) {
    if ('cells' in row && row.cells.some((cell) => cell.trim() !== '')) return row.cells;
  }
  return [];
}
