import { UsageError } from './usage-error.ts';

/** An ISO date that exists, or nothing where none is given. */
export function reportDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (!isDate) throw new UsageError(`${JSON.stringify(text)} is no date`, 'Write it as year-month-day, such as 2026-11-24.');
  return text;
}
