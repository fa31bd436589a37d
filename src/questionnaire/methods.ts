import type { Aggregate, Dimension, Measure, Questionnaire } from './questionnaire.ts';

/** What sets one way of aggregating apart from a mean. */
export interface Method {
  /** Its parts count with points of their own, not placed on the scale of the questionnaire. */
  readonly takesPoints: boolean;
  /** Its score lies between what its parts come to at the least and at the most, not on the scale of the questionnaire. */
  readonly hasOwnRange: boolean;
  /** Without one of its parts it has no score. */
  readonly needsAll: boolean;
  /** Every part but the first lowers the score as it rises. */
  readonly subtracts: boolean;
}

const mean: Method = { takesPoints: false, hasOwnRange: false, needsAll: false, subtracts: false };

const methods: Record<Aggregate | 'none', Method> = {
  mean,
  geometric: mean,
  harmonic: mean,
  power: mean,
  minimum: mean,
  maximum: mean,
  median: mean,
  none: mean,
  sum: { takesPoints: true, hasOwnRange: true, needsAll: false, subtracts: false },
  product: { takesPoints: true, hasOwnRange: true, needsAll: true, subtracts: false },
  difference: { takesPoints: true, hasOwnRange: true, needsAll: true, subtracts: true },
  quotient: { takesPoints: true, hasOwnRange: false, needsAll: true, subtracts: true },
};

/** The row of a way of aggregating. */
export const methodOf = (aggregate: Aggregate | 'none'): Method => methods[aggregate];

/** Whether the node above never loses where a part of this one gains. */
export const rises = ({ aggregate, measure }: Pick<Dimension, 'aggregate' | 'measure'>): boolean =>
  !methodOf(aggregate).subtracts && (measure === undefined || isRising(measure));

function isRising(measure: Measure): boolean {
  if ('best' in measure) return measure.best > measure.worst;
  const values = [measure.start ?? 0, ...measure.steps.map(({ value }) => value)];
  return values.every((value, index) => value >= (values[index - 1] ?? value));
}

/** Whether better answers raise every score, as far as adjustments let them. */
export const risesThroughout = ({ root, dimensions }: Questionnaire): boolean => [root, ...dimensions.values()].every(rises);
