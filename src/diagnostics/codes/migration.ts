import { row } from './row.ts';

/** A migration file, and what became of answers it was applied to. */
export const migrationCodes = {
  'migration/other-questionnaire': row<{ id: string; found: string }>(
    'error',
    'Put the migration beside the questionnaire it belongs to, or mend migrates.',
    (a) => `This migrates answers to ${a.id}, but the questionnaire beside it is ${a.found}.`,
  ),
  'migration/backwards': row<{ from: string; to: string }>(
    'error',
    'Name the older version under from.',
    (a) => `A migration leads to a later version, and ${a.to} is not later than ${a.from}.`,
  ),
  'migration/says-nothing': row<{ id: string }>(
    'error',
    'Add to, options or removed, or delete the line: what is not named is kept as it is.',
    (a) => `This does not say what becomes of ${a.id}.`,
  ),
  'migration/says-too-much': row<{ id: string }>(
    'error',
    'Keep removed, or what it becomes.',
    (a) => `${a.id} cannot be removed and become something else.`,
  ),
  'migration/no-reason': row<{ id: string }>(
    'warning',
    'Add a reason: whoever loses an answer should know why.',
    (a) => `Why answers to ${a.id} are not kept is not said.`,
  ),
  'migration/same-target': row<{ id: string; to: string }>(
    'error',
    'Let one of them be removed.',
    (a) => `${a.id} becomes ${a.to}, and so does another one.`,
  ),
  'migration/unknown-target': row<{ what: string; id: string; version: string }>(
    'error',
    'Use an id of the version migrated to.',
    (a) => `Version ${a.version} has no ${a.what} ${a.id}.`,
  ),
  'migration/unknown-option': row<{ option: string; question: string }>(
    'error',
    'Use an answer that the question offers in the version migrated to, or null.',
    (a) => `The question ${a.question} does not offer ${a.option}.`,
  ),
  'migration/migrated': row<{ id: string; from: string; to: string }>(
    'note',
    'Nothing needs to be done; to keep the answers in the new form, answer once with compass assess.',
    (a) => `These are answers to version ${a.from} of ${a.id}; they were read as answers to ${a.to}, as its migration says.`,
  ),
  'migration/not-kept': row<{ what: string; id: string; why: string }>(
    'warning',
    'Answer the question anew, if the new version still asks it.',
    (a) => `The ${a.what} ${a.id} was not kept: ${a.why}.`,
  ),
} as const;
