import { row } from './row.ts';

/** The configuration of a check, and the baseline of old debts. */
export const configurationCodes = {
  'configuration/unknown-code': row<{ code: string }>(
    'error',
    'Use a code that check tells, or family/* for all of a family.',
    (a) => `No code is called ${JSON.stringify(a.code)}.`,
  ),
  'configuration/no-reason': row<{ code: string }>(
    'warning',
    'Add a reason: whoever reads this in a year should know why.',
    (a) => `Why ${a.code} has another level here is not said.`,
  ),
  'configuration/unused-rule': row<{ code: string }>(
    'warning',
    'Delete the rule, or mend its files or element.',
    (a) => `This rule changes nothing: ${a.code} is not told where it looks.`,
  ),
} as const;

export const baselineCodes = {
  'baseline/unreadable': row<{ what: string }>('error', 'Write it anew with --update-baseline.', (a) => `This is no baseline: ${a.what}.`),
  'baseline/paid': row<{ code: string; file: string }>(
    'note',
    'Take it off the list with --update-baseline.',
    (a) => `An old debt is paid: ${a.code} in ${a.file} is gone.`,
  ),
} as const;
