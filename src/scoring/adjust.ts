import { add, maximum, minimum, multiply, type Real } from '../exact/real.ts';
import type { ModelAdjustment } from './model.ts';
import { clip, type Range } from './range.ts';

/** A score after an adjustment that applies: multiplied, added to, capped, lifted; within the range of its node again. */
export function adjusted(score: Real, adjustment: ModelAdjustment, range: Range): Real {
  const { multiply: factor, add: points, cap, atLeast } = adjustment;
  const multiplied = factor === undefined ? score : multiply(score, factor);
  const moved = points === undefined ? multiplied : add(multiplied, points);
  const capped = cap === undefined ? moved : minimum(moved, cap);
  const lifted = atLeast === undefined ? capped : maximum(capped, atLeast);
  return clip(lifted, range);
}
