import { row } from './row.ts';

const many = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
type Nothing = Record<never, never>;

/** A questionnaire whose files have the right shape: do its parts fit one another, does it mean something. */
export const questionnaireCodes = {
  'questionnaire/part-outside': row<{ path: string }>(
    'error',
    'Name parts by a relative path with forward slashes, below the folder of the main file.',
    (a) => `The part ${JSON.stringify(a.path)} does not lie below the folder of the questionnaire.`,
  ),
  'questionnaire/part-twice': row<{ path: string }>(
    'error',
    'Name each part once.',
    (a) => `The part ${JSON.stringify(a.path)} is named twice.`,
  ),
  'questionnaire/told-twice': row<{ key: string; id: string; file: string; line: number }>(
    'error',
    'Say it in one file only.',
    (a) => `${a.key} of the dimension ${a.id} is told in ${a.file}, line ${a.line}, already.`,
  ),
  'questionnaire/unknown-reference': row<{ what: string; id: string }>(
    'error',
    'Mend the spelling, or add what is meant.',
    (a) => `There is no ${a.what} ${a.id}.`,
  ),
  'questionnaire/unknown-option': row<{ option: string; question: string }>(
    'error',
    'Name one of the options of the question.',
    (a) => `The question ${a.question} has no option ${a.option}.`,
  ),
  'questionnaire/unknown-level': row<{ level: string; node: string }>(
    'error',
    'Name one of the levels of the node: its own, or those of the questionnaire.',
    (a) => `${a.node} has no level ${a.level}.`,
  ),
  'questionnaire/condition-subject': row<Nothing>(
    'error',
    'Say what the condition is about.',
    () => 'This condition does not say what it is about.',
  ),
  'questionnaire/condition-mixed': row<{ key: string; subject: string }>(
    'error',
    'Make two conditions of it, joined by all.',
    (a) => `${a.key} cannot stand beside ${a.subject} in one condition.`,
  ),
  'questionnaire/condition-tests': row<{ subject: string; count: number }>(
    'error',
    'Give the condition exactly one test.',
    (a) => `A condition on a ${a.subject} has one test; this one has ${a.count === 0 ? 'none' : a.count}.`,
  ),
  'questionnaire/condition-empty': row<{ key: string }>(
    'error',
    'Fill the list, or delete the condition.',
    (a) => `${a.key} has no conditions.`,
  ),
  'questionnaire/count-out-of-range': row<{ reaches: number; of: number }>(
    'error',
    'Let reaches be at least 1 and at most the number of conditions.',
    (a) => `${a.reaches} of ${many(a.of, 'condition')} is always so, or never.`,
  ),
  'questionnaire/test-not-for-kind': row<{ test: string; id: string; kind: string }>(
    'error',
    'Use a test that the kind takes.',
    (a) => `${a.test} does not fit ${a.id}, which is a ${a.kind}.`,
  ),
  'questionnaire/test-value': row<{ test: string; of: string; wanted: string }>(
    'error',
    'Compare with what the subject of the test can be.',
    (a) => `${a.test} of ${a.of} is compared with ${a.wanted}.`,
  ),
  'questionnaire/unordered-option': row<{ option: string; question: string; test: string }>(
    'error',
    'Give the option a value, or compare with is.',
    (a) => `The option ${a.option} of ${a.question} has no value, so nothing is ${a.test} it.`,
  ),
  'questionnaire/score-not-allowed': row<{ subject: string }>(
    'error',
    'Use answers and facts only: what is asked must not depend on scores.',
    (a) => `The score or level of a ${a.subject} cannot decide here; only answers and facts can.`,
  ),
  'questionnaire/kind-not-allowed': row<Nothing>('error', 'Use answers and facts.', () => 'A kind cannot be tested here.'),
  'questionnaire/rule-of-other-question': row<{ id: string; self: string }>(
    'error',
    'Leave the subject out: the rules of a question are about itself.',
    (a) => `The rules of ${a.self} are about ${a.self} alone, not about ${a.id}.`,
  ),
  'questionnaire/need-not-for-kind': row<{ question: string; kind: string; wanted: string }>(
    'error',
    'Write the least answer in the way the kind of question has it.',
    (a) => `What is needed of the ${a.kind} question ${a.question} has to be ${a.wanted}.`,
  ),
  'questionnaire/raise-not-for-kind': row<{ question: string; kind: string; wanted: string }>(
    'error',
    'Write what the action reaches in the way the kind of question has it.',
    (a) => `What an action makes of the ${a.kind} question ${a.question} has to be ${a.wanted}.`,
  ),
} as const;
