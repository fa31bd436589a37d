import type { Diagnostic, Severity } from './diagnostic.ts';

/** What a check found, as every format tells it. */
export interface Told {
  /** Every file asked about, also those without problems. */
  readonly files: readonly string[];
  /** In file order. */
  readonly problems: readonly Diagnostic[];
  /** What is known and not to be acted on. */
  readonly silenced: readonly Silenced[];
  /** The least severity that lets the check fail. */
  readonly failsAt: Severity;
}

/** A problem that somebody has decided about. */
export interface Silenced {
  readonly problem: Diagnostic;
  readonly by: 'configuration' | 'baseline';
  readonly reason: string;
}

const order: readonly Severity[] = ['note', 'warning', 'error'];

/** Whether a problem is as grave as `least` or graver. */
export const isAtLeast = (severity: Severity, least: Severity): boolean => order.indexOf(severity) >= order.indexOf(least);

/** How many of the problems have this severity. */
export const countOf = (problems: readonly Diagnostic[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;
