import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Spot } from '../../source/source.ts';

/** What somebody decided about the findings of a check, in one file. */
export interface Configuration {
  /** The folder it lies in, from the one the check runs in: its patterns begin here. `''` is that folder itself. */
  readonly folder: string;
  /** Whether the codes about wording are on. */
  readonly wording: boolean;
  readonly rules: readonly LevelRule[];
}

/** One decision: what a code counts as, where. */
export interface LevelRule {
  /** A code, or `family/*`. */
  readonly code: string;
  readonly level: Severity | 'silent';
  /** Patterns; empty for all files. */
  readonly files: readonly string[];
  readonly element: string | undefined;
  readonly reason: string | undefined;
  readonly spot: Spot;
}
