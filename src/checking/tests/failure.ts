import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Explanation } from '../../report/explain/explanation.ts';
import { placeOf, type Spot } from '../../source/source.ts';

/** An expectation that was not met: of what, what was expected, what was found instead, and how that came about. */
export interface Failure {
  readonly place: Place;
  readonly of: string;
  readonly expected: string;
  readonly found: string;
  readonly because: readonly Explanation[];
}

export const failure = (spot: Spot, of: string, expected: string, found: string, because: readonly Explanation[] = []): Failure => ({
  place: placeOf(spot),
  of,
  expected,
  found,
  because,
});
