import type { Severity } from '../diagnostic.ts';

/** One row of the catalogue: how grave, the sentence made of its arguments, and how it is mended in general. */
export interface Row<A> {
  readonly severity: Severity;
  readonly say: (args: A) => string;
  readonly mend: string;
  /** A matter of taste: told only where a configuration or an option asks for it. */
  readonly startsOff?: true;
}

export const row = <A>(severity: Severity, mend: string, say: (args: A) => string): Row<A> => ({ severity, say, mend });

/** A row for what authors disagree about: off until somebody switches it on. */
export const optionalRow = <A>(severity: Severity, mend: string, say: (args: A) => string): Row<A> => ({
  ...row(severity, mend, say),
  startsOff: true,
});
