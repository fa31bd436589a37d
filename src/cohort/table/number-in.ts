/** The sign between whole and fraction that a table uses: a comma where semicolons separate the cells, else a dot. */
export type DecimalSign = '.' | ',';

/**
 * The number a person or a spreadsheet wrote: with either decimal sign, thousands set apart by the other sign, by dots, commas or
 * blanks. `ambiguous` where one sign of the other convention stands before exactly three digits (1,234 in a table with dots);
 * undefined where it is no number.
 */
export function numberIn(text: string, decimal: DecimalSign): number | 'ambiguous' | undefined {
  const written = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const thousands = decimal === '.' ? ',' : '.';
  const [d, t] = [`\\${decimal}`, `\\${thousands}`];
  const isWritten = (shape: string): boolean => new RegExp(`^[+-]?${shape}$`, 'i').test(written);
  const without = (sign: string): number | undefined => finite(written.replaceAll(sign, '').replace(',', '.'));

  if (isWritten(`\\d+(${d}\\d+)?(e[+-]?\\d+)?`)) return without('');
  if (isWritten(`[1-9]\\d{0,2}${t}\\d{3}`)) return 'ambiguous';
  if (isWritten(`\\d+${t}\\d+`)) return without('');
  if (isWritten(`\\d{1,3}(${t}\\d{3})+(${d}\\d+)?`)) return without(thousands);
  if (isWritten(`\\d{1,3}(${d}\\d{3})+(${t}\\d+)?`)) return without(decimal);
  return undefined;
}

function finite(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
