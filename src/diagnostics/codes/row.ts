import type { Severity } from '../diagnostic.ts';

/** One row of the catalogue: how grave, the sentence made of its arguments, and how it is mended in general. */
export interface Row<A> {
  readonly severity: Severity;
  readonly say: (args: A) => string;
  readonly mend: string;
}

export const row = <A>(severity: Severity, mend: string, say: (args: A) => string): Row<A> => ({ severity, say, mend });
