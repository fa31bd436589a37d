/** A figure that may not exist: its value, or the reason why there is none. A missing figure is never told as 0 or 1. */
export type Estimate<Reason extends string> =
  | { readonly kind: 'known'; readonly value: number }
  | { readonly kind: 'undefined'; readonly because: Reason };

export const known = (value: number): { readonly kind: 'known'; readonly value: number } => ({ kind: 'known', value });

export const undefinedBecause = <Reason extends string>(because: Reason): { readonly kind: 'undefined'; readonly because: Reason } => ({
  kind: 'undefined',
  because,
});

/** The value, or null where there is none: for JSON. */
export const valueOrNull = (estimate: Estimate<string>): number | null => (estimate.kind === 'known' ? estimate.value : null);
