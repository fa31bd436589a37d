/** Whether a number as it was written keeps every digit as a number of the computer: so that 0.15 stays 3/20. */
export function isExactNumber(value: number, written: string): boolean {
  if (!Number.isFinite(value)) return false;
  if (/^0[xo]/.test(written)) return Number.isSafeInteger(value);
  return decimal(written) === decimal(String(value));
}

/** Digits without zeros at either end, and the power of ten of the last one. */
function decimal(written: string): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^[-+]?(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(written) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const short = withoutEndingZeros(digits);
  return short === '' ? '0' : `${short}e${Number(exponent) - fraction.length + digits.length - short.length}`;
}

/** By hand: the pattern /0+$/ takes quadratic time on a long number. */
function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
