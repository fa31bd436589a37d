/**
 * What a roadmap must respect, as a plan file or flags said it, checked against the questionnaire. Periods are years of twelve
 * months that begin with the start month; they count from 0 here and from 1 where they are told. Months count from 0 at the start.
 */
export interface Constraints {
  /** The first month, `YYYY-MM`. */
  readonly start: string;
  /** How many years. */
  readonly periods: number;
  /** Money by period; undefined: no limit. */
  readonly budget: readonly number[] | undefined;
  /** Whether money left over may be spent later. */
  readonly carryOver: boolean;
  /** Money a year that there is for keeping everything running after the periods; no limit where left out. */
  readonly afterwards?: number | undefined;
  /** Person-months by period of the roles that are scarce; of other roles there is enough. */
  readonly capacity: ReadonlyMap<string, readonly number[]>;
  readonly mandatory: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** Dimension (or `overall`) -> the score it must have in the end. */
  readonly atLeast: ReadonlyMap<string, number>;
  readonly target: Target | undefined;
  /** Action -> the month it must start in. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly status: ReadonlyMap<string, Progress>;
  /** The first month that what is not fixed may start in; 0 where left out. */
  readonly notBefore?: number;
  /** Whether pilots come before what is no pilot. */
  readonly pilotsFirst: boolean;
}

/** What the whole must have reached. */
export interface Target {
  /** The id of an overall level, or a score. */
  readonly reach: string | number;
  /** Months from the start within which the actions that reach it must have ended. */
  readonly within: number;
}

/** How far an action has come. */
export interface Progress {
  readonly state: 'done' | 'running' | 'delayed' | 'dropped';
  /** What it really cost. */
  readonly cost: number | undefined;
  readonly date: string | undefined;
}

export const monthsPerPeriod = 12;

/** How many months are planned: what ends after them does not count. */
export const horizonOf = ({ periods }: Pick<Constraints, 'periods'>): number => periods * monthsPerPeriod;
