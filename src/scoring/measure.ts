import { rational, zero } from '../exact/rational.ts';
import { compare, divide, maximum, minimum, naturalLogarithm, type Real, subtract } from '../exact/real.ts';
import type { Goalposts, Measure, Step, Steps } from '../questionnaire/questionnaire.ts';
import { clip, isWithin, type Range, rangeOf } from './range.ts';

/** How a number is valued: by goalposts from 0 (worst) to 1 (best), or by steps. */
export interface Valuation {
  readonly range: Range;
  points(number: Real): Real;
  /** Beyond its goalposts. */
  isClipped(number: Real): boolean;
  /** It only rises or only falls with the number. */
  readonly isMonotone: boolean;
  /** The least and the greatest points of the numbers from one to another, both among them. */
  between(from: Real, to: Real): { readonly low: Real; readonly high: Real };
}

/** The valuation that goalposts or steps give. */
export const valuationOf = (measure: Measure): Valuation => ('steps' in measure ? byStep(measure) : byGoalposts(measure));

/** Whether a number has come to a step, or lies beyond the point that a step begins above. */
export const hasReached = (number: Real, { at, isAbove }: Pick<Step, 'at' | 'isAbove'>): boolean =>
  isAbove ? compare(number, rational(at)) > 0 : compare(number, rational(at)) >= 0;

/** The value of the last step reached. */
function byStep({ start, steps }: Steps): Valuation {
  const rows = steps.map((step) => ({ ...step, points: rational(step.value) }));
  const below = start === undefined ? zero : rational(start);
  const points = (number: Real): Real => rows.findLast((row) => hasReached(number, row))?.points ?? below;
  return {
    range: rangeOf(start ?? 0, ...steps.map(({ value }) => value)),
    points,
    isClipped: () => false,
    isMonotone: isMonotone([start ?? 0, ...steps.map(({ value }) => value)]),
    between: (from, to) => {
      const passed = rows.filter((row) => hasReached(to, row) && !hasReached(from, row)).map((row) => row.points);
      return { low: [points(from), ...passed].reduce(minimum), high: [points(from), ...passed].reduce(maximum) };
    },
  };
}

function isMonotone(values: readonly number[]): boolean {
  const moves = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  return !(moves.includes(1) && moves.includes(-1));
}

/** Where the number stands between worst (0) and best (1), the logarithms of all three where so asked; clipped to 0..1. */
function byGoalposts({ worst, best, transform }: Goalposts): Valuation {
  const range = rangeOf(0, 1);
  const transformed = transform === 'log' ? naturalLogarithm : (value: Real) => value;
  const [from, to] = [transformed(rational(worst)), transformed(rational(best))];
  const width = subtract(to, from);
  const position = (number: Real): Real => {
    // No logarithm: below both ends, which are positive.
    if (transform === 'log' && compare(number, zero) <= 0) return rational(worst < best ? -1 : 2);
    return divide(subtract(transformed(number), from), width);
  };
  const points = (number: Real): Real => clip(position(number), range);
  return {
    range,
    points,
    isClipped: (number) => !isWithin(position(number), range),
    isMonotone: true,
    between: (low, high) => {
      const ends = [points(low), points(high)] as const;
      return { low: minimum(...ends), high: maximum(...ends) };
    },
  };
}
