import { row } from './row.ts';

/** What keeps figures from being recomputed at all; that they differ is a finding, not a problem of the file. */
export const verifyCodes = {
  'verify/not-a-result': row<Record<never, never>>(
    'error',
    'Name what `compass score --json` printed for one answers file, or an answers file with claims.',
    () => 'This is neither a stored result of `compass score --json` nor an answers file.',
  ),
  'verify/no-claims': row<Record<never, never>>(
    'error',
    'Write the figures to be checked under `claims`, such as `claims: { overall: 41.7 }`.',
    () => 'This answers file claims no figures, so there is nothing to verify.',
  ),
  'verify/no-answers': row<{ hash: string }>(
    'error',
    'Name the answers file with --answers.',
    (a) => `No answers file beside this result has its hash ${a.hash}.`,
  ),
} as const;
