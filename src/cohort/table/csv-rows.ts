import { Readable } from 'node:stream';
import type { CsvError } from 'csv-parse';

/** A row as it stands in a table, counted as a spreadsheet counts: the header is row 1, an empty row is a row. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] } | BrokenRow;

/** A row whose quotes do not match; the rows after it are read on as far as can be. */
export interface BrokenRow {
  readonly row: number;
  readonly why: string;
}

export type Delimiter = ',' | ';' | '\t';

/** The rows of a table, one after the other: however long it is, few are held at a time. A byte order mark is left out. */
export async function* csvRows(bytes: Uint8Array, delimiter: Delimiter): AsyncGenerator<CsvRow> {
  const { parse } = await import('csv-parse');
  const broken: (BrokenRow & { readonly begins: number })[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (error) => {
      if (error === undefined) return undefined;
      const begins = Number(error['bytes']);
      // Each wrong quote of a row is told by itself; the last one says what became of the row.
      if (broken.at(-1)?.begins === begins) broken.pop();
      broken.push({ row: Number(error['records']) + broken.length + 1, begins, why: reason(error) });
      return undefined;
    },
  });
  let told = 0;
  for await (const { record, info } of Readable.from(pieces(bytes)).pipe(parser) as AsyncIterable<Parsed>) {
    // The parser counts the rows it gives, not those it left out.
    for (; (broken[told]?.row ?? Number.POSITIVE_INFINITY) <= info.records + told; told += 1) yield* broken.slice(told, told + 1);
    yield { row: info.records + told, cells: record };
  }
  yield* broken.slice(told);
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly records: number };
}

const pieceSize = 64 * 1024;

function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield Buffer.from(bytes.subarray(from, from + pieceSize));
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed, so the rest of the table cannot be read',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'there is a quote in the middle of a cell',
};

const reason = ({ code, message }: CsvError): string => reasons[code] ?? message;
