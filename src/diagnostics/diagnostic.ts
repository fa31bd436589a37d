import { type Arguments, type Code, codes } from './codes.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A place in a file that a person can be sent to. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the caret underlines; at least 1. */
  readonly width?: number;
  /** The offending line as it stands in the file, for the code frame. */
  readonly excerpt?: string;
  /** The way to it from the top of the file: keys, and ids instead of positions in lists. It stays when lines move. */
  readonly trail?: readonly string[];
}

/** What can be wrong, as data. Its sentence is made from the code and its arguments; nothing parses the sentence. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly hint?: string;
}

/** Makes a diagnostic of `code` at `place`; the severity and the sentence come from the table of codes. */
export function diagnostic<C extends Code>(code: C, place: Place, args: Arguments<C>, hint?: string): Diagnostic {
  const row = codes[code];
  const say = row.say as (args: Arguments<C>) => string;
  return { code, severity: row.severity, place, message: say(args), ...(hint === undefined ? {} : { hint }) };
}

/** A value read from outside, with every problem met on the way. Without a value there is at least one error. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some((problem) => problem.severity === 'error');

/** File order: by file as first met, then line, then column; the order in which problems are told. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string, number>();
  for (const { place } of diagnostics) if (!files.has(place.file)) files.set(place.file, files.size);
  const rank = (file: string) => files.get(file) ?? 0;
  return [...diagnostics].sort(
    (a, b) => rank(a.place.file) - rank(b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

/** The same problem of the same place once: a file can be reached in several ways. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, place, message }: Diagnostic) => `${code} ${place.file}:${place.line}:${place.column} ${message}`;
  return [...new Map(diagnostics.map((problem) => [key(problem), problem])).values()];
}
