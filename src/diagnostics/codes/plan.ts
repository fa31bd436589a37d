import { row } from './row.ts';

/** A plan file of the right shape: does it fit its questionnaire and the answers. */
export const planCodes = {
  'plan/unknown-action': row<{ action: string }>(
    'error',
    'Name an action of the questionnaire.',
    (a) => `There is no action ${a.action} in the questionnaire.`,
  ),
  'plan/unknown-dimension': row<{ dimension: string }>(
    'error',
    'Name a dimension of the questionnaire, or overall.',
    (a) => `There is no dimension ${a.dimension} in the questionnaire.`,
  ),
  'plan/unknown-level': row<{ level: string }>(
    'error',
    'Name a level of the questionnaire.',
    (a) => `There is no level ${a.level} of the whole in the questionnaire.`,
  ),
  'plan/wrong-length': row<{ what: string; has: number; periods: number }>(
    'error',
    'Give one number for each year.',
    (a) => `${a.what} has ${a.has} numbers, and the plan has ${a.periods} ${a.periods === 1 ? 'year' : 'years'}.`,
  ),
  'plan/unknown-role': row<{ role: string }>(
    'warning',
    'Name a role as the efforts of the actions do.',
    (a) => `No action needs ${a.role}; this capacity limits nothing.`,
  ),
  'plan/both-ways': row<{ action: string }>(
    'error',
    'Take it out of one of the two lists.',
    (a) => `The action ${a.action} is mandatory and refused.`,
  ),
  'plan/outside': row<{ what: string }>(
    'error',
    'Choose a month within the years planned, or plan more years.',
    (a) => `${a.what} does not lie within the years planned.`,
  ),
  'plan/no-target': row<Record<string, never>>('error', 'Give a level or a score.', () => 'The target says neither a level nor a score.'),
  'plan/does-not-apply': row<{ action: string }>(
    'warning',
    'Take it out of the plan file, or look at the answers it depends on (compass explain).',
    (a) => `The action ${a.action} is mandatory but does not apply to these answers; it is not planned.`,
  ),
  'plan/runs-ahead': row<{ action: string; before: string }>(
    'warning',
    'Check the status of both; the plan takes it that what runs can run.',
    (a) => `The action ${a.action} is running, and ${a.before}, which comes first, is not done.`,
  ),
} as const;
