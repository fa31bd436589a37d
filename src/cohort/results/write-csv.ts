/** A cell that is written; null is an empty one. */
export type CsvCell = string | number | null;

/** Writes rows as CSV (RFC 4180, but lines end with a line feed): the same rows always give the same text. */
export type CsvWriter = (rows: readonly (readonly CsvCell[])[]) => string;

/** The package is loaded on the first call. */
export async function csvWriter(): Promise<CsvWriter> {
  const { stringify } = await import('csv-stringify/sync');
  return (rows) => stringify(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))));
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves write it. Numbers, also
 * negative ones, stay what they are.
 */
const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text);
