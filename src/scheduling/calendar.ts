/** The calendar month, `YYYY-MM`, so many months after another. Months are all alike: holidays are not modelled. */
export function monthAfter(month: string, count: number): string {
  const index = indexOf(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** How many months from the first to the second; negative where the second comes first. Days are cut off. */
export const monthsBetween = (first: string, second: string): number => indexOf(second) - indexOf(first);

function indexOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}
