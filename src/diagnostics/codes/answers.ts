import { row } from './row.ts';

const list = (words: readonly string[]): string => words.join(', ');

/** An answers file of the right shape: does it fit its questionnaire. */
export const answersCodes = {
  'answers/other-questionnaire': row<{ named: string; found: string }>(
    'error',
    'Name the questionnaire these answers belong to.',
    (a) => `These are answers to ${a.named}, and the questionnaire is ${a.found}.`,
  ),
  'answers/other-version': row<{ id: string; named: string; found: string }>(
    'error',
    'Look what has changed (compass diff), then name the version you have.',
    (a) => `These are answers to version ${a.named} of ${a.id}, and the questionnaire found is version ${a.found}.`,
  ),
  'answers/overridden': row<{ named: string; found: string }>(
    'warning',
    'Name in the file the questionnaire you mean, if it is to stay so.',
    (a) => `These are answers to ${a.named}; they are read as answers to ${a.found}, as you asked.`,
  ),
  'answers/no-subject': row<{ instead: string }>(
    'warning',
    'Say under subject whose answers these are: subject: { name: ... }.',
    (a) => `The file does not say whose answers these are; the name of the file stands in: ${a.instead}.`,
  ),
  'answers/no-such-date': row<{ date: string }>('error', 'Write year-month-day.', (a) => `There is no day ${a.date}.`),
  'answers/unknown-fact': row<{ fact: string }>(
    'error',
    'Use a fact that the questionnaire declares.',
    (a) => `The questionnaire does not ask for the fact ${a.fact}.`,
  ),
  'answers/wrong-fact': row<{ fact: string; wanted: string }>(
    'error',
    'Write the fact as the questionnaire wants it.',
    (a) => `The fact ${a.fact} should be ${a.wanted}.`,
  ),
  'answers/needed-fact': row<{ fact: string; question: string; missing: boolean }>(
    'warning',
    'Tell the fact under subject: facts, and not as zero.',
    (a) =>
      `The answer to ${a.question} is divided by the fact ${a.fact}, which is ${a.missing ? 'not told' : 'zero'}; until it is, the question counts as open.`,
  ),
  'answers/unknown-question': row<{ question: string }>(
    'error',
    'Use the id of a question of the questionnaire.',
    (a) => `The questionnaire has no question ${a.question}.`,
  ),
  'answers/wrong-kind': row<{ question: string; kind: string; wanted: string }>(
    'error',
    'Answer as the kind of the question asks.',
    (a) => `${a.question} is a ${a.kind} question; its answer should be ${a.wanted}.`,
  ),
  'answers/unknown-option': row<{ option: string; question: string }>(
    'error',
    'Use the id of an option that the question offers.',
    (a) => `The question ${a.question} has no option ${a.option}.`,
  ),
  'answers/repeated-option': row<{ option: string; question: string }>(
    'error',
    'Name each practice once.',
    (a) => `${a.option} is named twice in the answer to ${a.question}.`,
  ),
  'answers/not-alone': row<{ option: string; question: string }>(
    'error',
    'Take away this option, or all others.',
    (a) => `${a.option} cannot stand together with other options of ${a.question}.`,
  ),
  'answers/nothing-ticked': row<{ question: string; alone: readonly string[] }>(
    'warning',
    'Tick the option that says so, or leave the question out.',
    (a) =>
      `Nothing is ticked in ${a.question}, which counts as unanswered${a.alone.length === 0 ? '' : `; that there is nothing is said by ${list(a.alone)}`}.`,
  ),
  'answers/says-nothing': row<{ question: string }>(
    'warning',
    'Add value, not-applicable or dont-know.',
    (a) => `This does not say how ${a.question} is answered, which counts as unanswered.`,
  ),
  'answers/says-too-much': row<{ question: string; keys: readonly string[] }>(
    'error',
    'Keep one of them.',
    (a) => `${a.question} is answered in several ways at once: ${list(a.keys)}.`,
  ),
  'answers/stray-key': row<{ key: string; beside: string }>(
    'warning',
    'Delete the key, or say what it belongs to.',
    (a) => `${a.key} says nothing here: it belongs beside ${a.beside}.`,
  ),
  'answers/not-allowed': row<{ question: string; what: string }>(
    'error',
    'Answer it, or leave it out.',
    (a) => `The question ${a.question} does not take ${a.what}.`,
  ),
  'answers/no-reason': row<{ question: string }>(
    'warning',
    'Add a reason: what is not applicable takes its weight out of the score.',
    (a) => `Why ${a.question} is not applicable is not said.`,
  ),
  'answers/not-used': row<{ question: string; why: 'hidden' | 'not-asked' }>(
    'note',
    'Leave it; or, if it should count, look at what the question depends on.',
    (a) =>
      a.why === 'hidden'
        ? `This answer is not used: by the other answers ${a.question} is not asked.`
        : `This answer is not used: ${a.question} is not asked in the quick depth.`,
  ),
  'answers/unknown-respondent': row<{ respondent: string }>(
    'error',
    'List the respondent under respondents.',
    (a) => `No respondent is called ${a.respondent}.`,
  ),
  'answers/repeated-respondent': row<{ respondent: string }>(
    'error',
    'Give every respondent an id of their own.',
    (a) => `There are two respondents called ${a.respondent}.`,
  ),
  'answers/unknown-target': row<{ node: string }>(
    'error',
    'Name overall or a dimension of the questionnaire.',
    (a) => `There is no dimension ${a.node} to have a target.`,
  ),
  'answers/unknown-level': row<{ level: string; node: string }>(
    'error',
    'Name a level of that node, or a score.',
    (a) => `${a.node} has no level ${a.level}.`,
  ),
  'answers/unknown-claim': row<{ figure: string }>(
    'error',
    'Name overall, a dimension, a stage, a cell (dimension/stage) or a question.',
    (a) => `There is no figure ${a.figure} to be claimed.`,
  ),
} as const;
