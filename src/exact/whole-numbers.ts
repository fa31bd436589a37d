/** The greatest whole number that divides both, never below zero; 0 of 0 and 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, rest] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (rest !== 0n) [larger, rest] = [rest, larger % rest];
  return larger;
}

/** The least whole number that both divide; both above zero. */
export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;
