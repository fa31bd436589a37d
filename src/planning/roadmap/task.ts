/**
 * An action as work to place in time, in whole numbers: cents, thousandths of a person-month, months. A duration is rounded up to
 * whole months and lasts at least one.
 */
export interface Task {
  readonly id: string;
  readonly months: number;
  /** Cents, due in the period of the start. */
  readonly cost: number;
  /** Cents a year, from the month after the end to the end of the horizon. */
  readonly perYear: number;
  /** Role -> thousandths of a person-month, spread evenly over its months. */
  readonly effort: ReadonlyMap<string, number>;
  /** One task of each group must have ended before it starts. */
  readonly requires: readonly (readonly string[])[];
  /** Tasks it cannot stand together with, whichever of the two says so. */
  readonly excludes: ReadonlySet<string>;
  readonly pilot: boolean;
  /** The first month it may start in. */
  readonly notBefore: number;
}

/** Task -> the month it starts in, from 0. */
export type Starts = ReadonlyMap<string, number>;
