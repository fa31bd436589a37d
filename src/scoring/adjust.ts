import { maximum, minimum, multiply, type Real } from '../exact/real.ts';
import type { ModelAdjustment } from './model.ts';
import { clip, type Range } from './range.ts';

/** A score after an adjustment that applies: multiplied, capped, lifted; within the range of its node again. */
export function adjusted(score: Real, { multiply: factor, cap, atLeast }: ModelAdjustment, range: Range): Real {
  const multiplied = factor === undefined ? score : multiply(score, factor);
  const capped = cap === undefined ? multiplied : minimum(multiplied, cap);
  const lifted = atLeast === undefined ? capped : maximum(capped, atLeast);
  return clip(lifted, range);
}
