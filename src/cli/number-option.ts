import { type Call, textOption } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The option as a whole number of at least `least` and at most `most`; `fallback` where it was not given. Throws UsageError otherwise. */
export function wholeOption(
  call: Call,
  name: string,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): number {
  const text = textOption(call, name);
  if (text === undefined) return fallback;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(Number.isSafeInteger(value) && value >= least && value <= most))
    throw new UsageError(`--${name} cannot be ${JSON.stringify(text)}`, `Give a whole number from ${least} to ${most}.`);
  return value;
}
