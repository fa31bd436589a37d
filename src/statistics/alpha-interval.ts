import { bootstrapIntervals, type Interval, type Resampling } from './bootstrap.ts';
import { alphaOfUnits, type Measurement, pairableUnits, type Rating } from './krippendorff-alpha.ts';

/**
 * The 5 to 95 per cent interval of Krippendorff's alpha when units are drawn anew with replacement; null where there are fewer than
 * two units with two ratings, or where most draws have no alpha.
 */
export function krippendorffInterval(
  ratings: readonly (readonly Rating[])[],
  measurement: Measurement,
  resampling: Resampling = { seed: 1, rounds: 1000 },
): Interval | null {
  const units = pairableUnits(ratings);
  if (units.length < 2) return null;
  const alphaOf = (drawn: Uint32Array): readonly (number | undefined)[] => {
    const alpha = alphaOfUnits(
      [...drawn].flatMap((index) => (units[index] === undefined ? [] : [units[index]])),
      measurement,
    );
    return [alpha.kind === 'known' ? alpha.value : undefined];
  };
  return bootstrapIntervals(units.length, alphaOf, resampling)[0] ?? null;
}
