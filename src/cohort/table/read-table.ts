import { isUtf8 } from 'node:buffer';
import type { Answers } from '../../answers/answers.ts';
import { type Checked, type Diagnostic, diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type CsvRow, csvRows, type Delimiter } from './csv-rows.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readRow } from './read-row.ts';
import { type Header, readHeader } from './table-columns.ts';

/** A table as it was handed in. */
export interface TableFile {
  readonly file: string;
  readonly content: Uint8Array;
}

/** What became of one row: the answers of a city, or what is wrong; of the header problems alone. */
export interface TableRow {
  readonly columns: readonly string[];
  readonly subject: Checked<Answers>;
}

/** Bytes of a table. */
export const tableLimit = 64 * 1024 * 1024;
const columnLimit = 10_000;

/**
 * Reads a table of cities row by row, so that a long one needs no more memory than its bytes. `languages` is the questionnaire,
 * first in its own language, then in every other one: labels are known in all of them. Lines of places are rows, columns cells.
 */
export async function* readTable(
  { file, content }: TableFile,
  languages: readonly [Questionnaire, ...Questionnaire[]],
): AsyncGenerator<TableRow> {
  const [questionnaire] = languages;
  const placesIn =
    (row: number) =>
    (column: number): Place => ({ file, line: row, column: column + 1 });
  const top = placesIn(1)(0);
  const looks = foreignEncoding(content);
  if (looks !== undefined) return yield refused([diagnostic('file/not-utf-8', top, { looks })]);
  const delimiter = await findDelimiter(content, questionnaire);
  const rows = filledRows(content, delimiter);
  const first = await rows.next();
  if (first.done === true) return yield refused([diagnostic('table/empty', top, {})]);
  const header = headerIn(first.value, languages, placesIn(first.value.row));
  if (header.diagnostics.length > 0) yield refused(header.diagnostics, header.names);
  if (!header.isUsable) return;
  const reading = { questionnaire, columns: header.columns, decimal: delimiter === ';' ? (',' as const) : ('.' as const) };
  let subjects = 0;
  for await (const row of rows) {
    subjects += 1;
    const placeOf = placesIn(row.row);
    if ('why' in row) yield refused([diagnostic('table/broken-row', placeOf(0), { why: row.why })], header.names);
    else yield { columns: header.names, subject: readRow(row.cells, reading, placeOf) };
  }
  if (subjects === 0) yield refused([diagnostic('table/empty', top, {})]);
}

const refused = (diagnostics: readonly Diagnostic[], columns: readonly string[] = []): TableRow => ({
  columns,
  subject: { ok: false, diagnostics },
});

async function* filledRows(content: Uint8Array, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  for await (const row of csvRows(content, delimiter)) if ('why' in row || row.cells.some((cell) => cell.trim() !== '')) yield row;
}

function headerIn(
  row: CsvRow,
  languages: readonly Questionnaire[],
  placeOf: (column: number) => Place,
): Header & { readonly names: readonly string[] } {
  const unusable = (problem: Diagnostic) => ({ names: [], columns: [], diagnostics: [problem], isUsable: false });
  if ('why' in row) return unusable(diagnostic('table/broken-row', placeOf(0), { why: row.why }));
  if (row.cells.length > columnLimit) return unusable(diagnostic('table/too-many-columns', placeOf(columnLimit), { limit: columnLimit }));
  return { ...readHeader(row.cells, languages, placeOf), names: row.cells.map((cell) => cell.trim()) };
}

/** What the bytes look like if they are not UTF-8. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return isUtf8(bytes) ? undefined : 'another encoding, such as Windows-1252';
}
