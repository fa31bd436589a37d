import { row } from './row.ts';

/** Assessments that are to be laid side by side. A problem stands at the head of the file that does not fit the ones before it. */
export const compareCodes = {
  'compare/other-questionnaire': row<{ named: string; first: string }>(
    'error',
    'Compare cities that answered the same version; one city may be compared with itself over versions.',
    (a) => `These answers are to ${a.named}, those of the first file to ${a.first}: their scores do not mean the same.`,
  ),
  'compare/does-not-fit': row<{ question: string; version: string }>(
    'warning',
    'Nothing needs to be done: what this question did counts as a change of the questionnaire.',
    (a) => `The answer to ${a.question} has no place in version ${a.version}.`,
  ),
} as const;
