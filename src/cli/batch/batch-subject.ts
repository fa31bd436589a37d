import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { LoadedAnswers } from '../loading/load-answers.ts';

/** One city of a batch, or why it could not be read. */
export interface BatchSubject {
  /** What its report is named after. */
  readonly called: string;
  /** The header of the table it stands in; empty for an answers file. */
  readonly columns: readonly string[];
  readonly loaded: Checked<LoadedAnswers>;
}
