import { row } from './row.ts';

/** Files of several respondents that are to be joined. A problem stands at the head of the file that does not fit the ones before it. */
export const mergeCodes = {
  'merge/other-questionnaire': row<{ named: string; first: string }>(
    'error',
    'Have everybody answer the same version of the questionnaire.',
    (a) => `These answers are to ${a.named}, those of the first file to ${a.first}; they cannot be joined.`,
  ),
  'merge/other-subject': row<{ subject: string; first: string }>(
    'error',
    'Mend the name of the subject, or leave the file out.',
    (a) => `This file is about ${JSON.stringify(a.subject)}, the first one about ${JSON.stringify(a.first)}.`,
  ),
  'merge/same-respondent': row<{ respondent: string; first: string }>(
    'error',
    'Give every respondent an id of their own, and name each file once.',
    (a) => `The respondent ${a.respondent} speaks in ${JSON.stringify(a.first)} already.`,
  ),
  'merge/other-fact': row<{ fact: string; value: string; kept: string }>(
    'warning',
    'Agree on the fact and write it into every file.',
    (a) => `The fact ${a.fact} is ${a.value} here, but ${a.kept} in a file before, which was kept.`,
  ),
  'merge/other-target': row<{ target: string; value: string; kept: string }>(
    'warning',
    'Agree on the target and write it into every file.',
    (a) => `The target of ${a.target} is ${a.value} here, but ${a.kept} in a file before, which was kept.`,
  ),
  'merge/other-depth': row<{ depth: string; first: string }>(
    'warning',
    'Nothing needs to be done: what was not asked has fewer answers.',
    (a) => `This file has the depth ${a.depth}, the first one ${a.first}; the joined file is full.`,
  ),
  'merge/other-decision': row<{ question: string; value: string; kept: string }>(
    'error',
    'Keep the decision that holds in one file only.',
    (a) => `The question ${a.question} was decided as ${a.value} here, but as ${a.kept} in a file before.`,
  ),
} as const;
