import type { Source } from '../../source/source.ts';

/** A problem that was there when the baseline was written. */
export interface Debt {
  readonly fingerprint: string;
  readonly code: string;
  /** From the folder of the baseline. */
  readonly file: string;
  readonly message: string;
}

/** Old debts: known problems that a check counts and does not tell. */
export interface Baseline {
  readonly source: Source;
  readonly debts: readonly Debt[];
}
