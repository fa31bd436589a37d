import type { Diagnostic, Severity } from './diagnostic.ts';

/** The contract of `check --format json`. Fields may be added, none changes its meaning. */
export interface CheckJson {
  readonly format: 1;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
    readonly hint?: string;
  }[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

/** The diagnostics of `files` files as data for programs. */
export function tellAsJson(diagnostics: readonly Diagnostic[], files: number): CheckJson {
  const count = (severity: Severity) => diagnostics.filter((problem) => problem.severity === severity).length;
  return {
    format: 1,
    diagnostics: diagnostics.map(({ code, severity, place: { file, line, column }, message, hint }) => ({
      code,
      severity,
      file,
      line,
      column,
      message,
      ...(hint === undefined ? {} : { hint }),
    })),
    summary: { files, errors: count('error'), warnings: count('warning') },
  };
}
