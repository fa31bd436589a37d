/** Months are `YYYY-MM` where they are told, and count from a first month where they are reckoned with. */

const parts = (month: string): readonly [number, number] => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return [year, number];
};

/** How many months after `from` a month comes; negative where it comes before. */
export function monthsBetween(from: string, month: string): number {
  const [[fromYear, fromMonth], [year, number]] = [parts(from), parts(month)];
  return (year - fromYear) * 12 + number - fromMonth;
}

/** The month so many months after another. */
export function monthAfter(from: string, months: number): string {
  const [year, number] = parts(from);
  const count = year * 12 + number - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
