import { row } from './row.ts';

/** The tests of a questionnaire as a file: that one fails is a result, not a problem of the file. */
export const testsCodes = {
  'tests/unknown-id': row<{ what: string; id: string }>(
    'error',
    'Use an id of the questionnaire.',
    (a) => `The questionnaire has no ${a.what} ${a.id}, so nothing can be expected of it.`,
  ),
  'tests/unknown-level': row<{ level: string; node: string }>(
    'error',
    'Name a level of that node, or null.',
    (a) => `${a.node} has no level ${a.level}.`,
  ),
  'tests/unusable-answers': row<{ file: string }>(
    'error',
    'Mend the answers file, or name another; its path is taken from the folder of the tests.',
    (a) => `The answers in ${a.file} cannot be used.`,
  ),
  'tests/answers-outside': row<{ file: string }>(
    'error',
    'Keep the answers in the folder of the questionnaire, or beside the tests.',
    (a) => `${a.file} leads out of the folder of the questionnaire.`,
  ),
  'tests/contradiction': row<{ id: string }>(
    'error',
    'Keep it under include or under exclude.',
    (a) => `${a.id} is expected to be there and not to be there.`,
  ),
  'tests/stray-key': row<{ key: string; beside: string }>(
    'error',
    'Add what it belongs to, or delete it.',
    (a) => `${a.key} says nothing here: it belongs beside ${a.beside}.`,
  ),
  'tests/same-name': row<{ name: string; line: number }>(
    'warning',
    'Give each test a name of its own.',
    (a) => `The test ${JSON.stringify(a.name)} is here for the second time; it first stands in line ${a.line}.`,
  ),
  'tests/expects-nothing': row<Record<never, never>>(
    'warning',
    'Say what is expected, or write snapshot: and run compass test --update.',
    () => 'This test expects nothing, so it cannot fail.',
  ),
} as const;
