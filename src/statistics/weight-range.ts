import { addRationals, compareRationals, multiplyRationals, negate, one, type Rational, zero } from '../exact/rational.ts';

/** One term of a weighted mean: its value, and how far its weight may go. */
export interface BoxedTerm {
  readonly value: Rational;
  readonly least: Rational;
  readonly most: Rational;
}

/**
 * The exact least and greatest weighted mean over all weights that add up to 1, each within its box: a fractional knapsack, filled with
 * the lowest values first or the highest. undefined where no such weights exist.
 */
export function weightedMeanRange(terms: readonly BoxedTerm[]): { readonly low: Rational; readonly high: Rational } | undefined {
  const least = terms.reduce((sum, term) => addRationals(sum, term.least), zero);
  const most = terms.reduce((sum, term) => addRationals(sum, term.most), zero);
  const isBox = terms.every((term) => compareRationals(zero, term.least) <= 0 && compareRationals(term.least, term.most) <= 0);
  if (!isBox || compareRationals(least, one) > 0 || compareRationals(most, one) < 0) return undefined;
  const ascending = [...terms].sort((a, b) => compareRationals(a.value, b.value));
  const spare = addRationals(one, negate(least));
  return { low: filled(ascending, spare), high: filled(ascending.reverse(), spare) };
}

/** The mean with every weight at its least and the spare weight given to the terms in order. */
function filled(terms: readonly BoxedTerm[], spare: Rational): Rational {
  let [sum, left] = [zero, spare];
  for (const { value, least, most } of terms) {
    const room = addRationals(most, negate(least));
    const given = compareRationals(room, left) < 0 ? room : left;
    sum = addRationals(sum, multiplyRationals(value, addRationals(least, given)));
    left = addRationals(left, negate(given));
  }
  return sum;
}
