import type { Severity } from './diagnostic.ts';

/** One row of the catalogue: how grave, the sentence made of its arguments, and how it is mended in general. */
interface Row<A> {
  readonly severity: Severity;
  readonly say: (args: A) => string;
  readonly mend: string;
}

const row = <A>(severity: Severity, mend: string, say: (args: A) => string): Row<A> => ({ severity, say, mend });

/**
 * Every problem the tool can name, by code. A code is `room/what`; it never changes its meaning once released.
 * A test asserts that each has a fixture that raises it and a row in the reference.
 */
export const codes = {
  'file/unreadable': row<{ why: string }>('error', 'Check the path and the rights of the file.', (a) => `This file cannot be read: ${a.why}.`),
} as const;

export type Code = keyof typeof codes;
export type Arguments<C extends Code> = (typeof codes)[C] extends Row<infer A> ? A : never;
