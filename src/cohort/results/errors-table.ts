import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CsvCell } from './write-csv.ts';

export const errorsHeader: readonly string[] = ['file', 'row', 'column', 'code', 'reason'];

/** A row of errors.csv. In a table `column` is the name in the header; in an answers file row and column are those of the text. */
export function errorsRow({ place, code, message, hint }: Diagnostic, columns: readonly string[] = []): readonly CsvCell[] {
  const column = columns[place.column - 1];
  return [place.file, place.line, column ?? place.column, code, hint === undefined ? message : `${message} ${hint}`];
}
