/** An exact number: see rational.ts and interval.ts. */
export type Real = { readonly todo: true };
