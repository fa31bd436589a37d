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
  'questionnaire/part-of-another': row<{ id: string; found: string }>(
    'error',
    'Mend part-of, or name the part in the questionnaire it belongs to.',
    (a) => `This is a part of ${a.id}, but ${a.found} names it.`,
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
  'questionnaire/duplicate-id': row<{ id: string; file: string; line: number }>(
    'error',
    'Give one of them another id. Ids are unique in the questionnaire, those of options in their question or set, those of a dimension’s own levels in their list.',
    (a) => `The id ${a.id} is taken: ${a.file}, line ${a.line}.`,
  ),
  'questionnaire/reserved-id': row<{ id: string }>('error', 'Use another id.', (a) => `The id ${a.id} is reserved for the whole.`),
  'questionnaire/per-not-a-number': row<{ fact: string; kind: string }>(
    'error',
    'Divide by a fact of kind number.',
    (a) => `A number can be divided by a number only; the fact ${a.fact} is of kind ${a.kind}.`,
  ),
  'questionnaire/circular-when': row<{ circle: string }>(
    'error',
    'Break the circle: leave out one of the conditions.',
    (a) => `Whether these are asked depends on themselves: ${a.circle}.`,
  ),
  'questionnaire/circular-scores': row<{ circle: string }>(
    'error',
    'Break the circle: let an adjustment or a need look at answers, or at a node that does not depend on it.',
    (a) => `These depend on themselves: ${a.circle}.`,
  ),
  'questionnaire/circular-after': row<{ circle: string }>(
    'error',
    'Break the circle: one of them has to be possible first.',
    (a) => `Each of these waits for the next: ${a.circle}.`,
  ),
  'questionnaire/asked-later': row<{ question: string; other: string }>(
    'warning',
    'Put the other question first.',
    (a) => `Whether ${a.question} is asked depends on ${a.other}, which comes later.`,
  ),
  'questionnaire/scale-order': row<{ min: number; max: number }>(
    'error',
    'Let min be below max.',
    (a) => `A scale from ${a.min} to ${a.max} has no room for scores.`,
  ),
  'questionnaire/off-scale': row<{ value: number; min: number; max: number }>(
    'error',
    'Use a number of the scale.',
    (a) => `${a.value} lies outside the scale, which goes from ${a.min} to ${a.max}.`,
  ),
  'questionnaire/negative-scale': row<{ aggregate: string }>(
    'error',
    'Use another aggregate, or a scale that starts at 0 or above.',
    (a) => `A ${a.aggregate} mean needs numbers of 0 or more, but the scale has negative ones.`,
  ),
  'questionnaire/exponent-missing': row<{ node: string }>(
    'error',
    'Add exponent.',
    (a) => `A power mean needs an exponent; ${a.node} has none.`,
  ),
  'questionnaire/exponent-zero': row<Nothing>(
    'error',
    'Use aggregate: geometric.',
    () => 'The power mean with exponent 0 is the geometric mean, under its own name.',
  ),
  'questionnaire/key-not-for-aggregate': row<{ key: string; aggregate: string }>(
    'error',
    'Delete the key, or use the aggregate it belongs to.',
    (a) => `${a.key} does nothing under aggregate: ${a.aggregate}.`,
  ),
  'questionnaire/parts-count': row<{ node: string; aggregate: string; wanted: string; count: number }>(
    'error',
    'Put the parts together in dimensions of their own, or use another aggregate.',
    (a) => `A ${a.aggregate} takes ${a.wanted}; ${a.node} has ${a.count}.`,
  ),
  'questionnaire/factor-weight': row<{ weight: number }>(
    'error',
    'Give a whole number from 0 to 8.',
    (a) => `Under aggregate: product a weight is how often a part is multiplied; ${a.weight} is not to be counted.`,
  ),
  'questionnaire/adjusts-nothing': row<Nothing>('error', 'Add multiply, add, cap or at-least.', () => 'This adjustment changes nothing.'),
  'questionnaire/no-dimensions': row<Nothing>('error', 'Add dimensions, here or in a part.', () => 'This questionnaire has no dimensions.'),
  'questionnaire/title-missing': row<{ id: string }>(
    'error',
    'Add a title, in one of its files.',
    (a) => `The dimension ${a.id} has no title.`,
  ),
  'questionnaire/empty-dimension': row<{ id: string }>(
    'warning',
    'Give it questions, or delete it.',
    (a) => `The dimension ${a.id} holds nothing, so it never has a score.`,
  ),
  'questionnaire/weights-zero': row<Nothing>(
    'error',
    'Give one of them a weight above 0.',
    () => 'All that is joined here weighs nothing, so there is no score.',
  ),
  'questionnaire/levels-order': row<{ level: string; before: string }>(
    'error',
    'Sort the levels, lowest first, each starting above the one before.',
    (a) => `${a.level} does not start above ${a.before}.`,
  ),
  'questionnaire/level-asks-nothing': row<{ level: string }>(
    'warning',
    'Add from or needs, or name it in the needed-for of a question.',
    (a) => `The level ${a.level} asks for nothing that the one before does not.`,
  ),
  'questionnaire/key-not-for-kind': row<{ key: string; kind: string }>(
    'error',
    'Delete the key, or use the kind it belongs to.',
    (a) => `${a.key} is not used by questions of kind ${a.kind}.`,
  ),
  'questionnaire/options-missing': row<{ question: string; kind: string; least: number }>(
    'error',
    'Add options.',
    (a) => `The ${a.kind} question ${a.question} needs ${many(a.least, 'option')} at least.`,
  ),
  'questionnaire/no-range': row<{ question: string }>(
    'error',
    'Give different values, or none at all if the question is not to be scored.',
    (a) => `Whatever is answered, ${a.question} has the same value, so it has no range to be scored on.`,
  ),
  'questionnaire/ladder-order': row<{ question: string; option: string }>(
    'warning',
    'Sort the options by value, or use kind: choice.',
    (a) => `The ladder of ${a.question} does not climb at ${a.option}.`,
  ),
  'questionnaire/alone-missing': row<{ question: string }>(
    'error',
    'Add an option such as { id: none-of-these, label: None of these, alone: true }.',
    (a) => `Nobody can say that none of the practices of ${a.question} is in place.`,
  ),
  'questionnaire/rules-last': row<{ question: string }>(
    'error',
    'End the rules with a row that has a value only.',
    (a) => `The rules of ${a.question} do not end in a row without when, so some answers have no value.`,
  ),
  'questionnaire/rule-hides': row<{ question: string }>(
    'error',
    'Give the row a when, or move it to the end.',
    (a) => `This row of the rules of ${a.question} always holds, so those below never count.`,
  ),
  'questionnaire/two-ways': row<{ question: string; one: string; other: string }>(
    'error',
    'Delete one of them.',
    (a) => `${a.question} is scored in two ways: by ${a.one} and by ${a.other}.`,
  ),
  'questionnaire/log-not-positive': row<{ question: string }>(
    'error',
    'Use goalposts above 0, or transform: linear.',
    (a) => `A logarithm needs goalposts above 0; ${a.question} has one that is not.`,
  ),
  'questionnaire/values-without-steps': row<{ dimension: string }>(
    'error',
    'Give steps, or delete values.',
    (a) => `values says how the values of steps are meant; ${a.dimension} has none.`,
  ),
  'questionnaire/step-begins': row<{ question: string }>(
    'error',
    'Say at (from a number on) or above (for all numbers above it); the first step alone may say neither.',
    (a) => `It is not clear where this step of ${a.question} begins.`,
  ),
  'questionnaire/steps-order': row<{ question: string }>(
    'error',
    'Sort the steps, lowest first.',
    (a) => `The steps of ${a.question} do not climb here.`,
  ),
  'questionnaire/action-without-reason': row<{ action: string }>(
    'error',
    'Add raises or when.',
    (a) => `The action ${a.action} raises nothing and has no condition, so it never applies.`,
  ),
  'questionnaire/empty-group': row<{ action: string }>(
    'error',
    'Name actions, or delete the group.',
    (a) => `${a.action} waits for one of none.`,
  ),
  'questionnaire/after-excluded': row<{ action: string; other: string }>(
    'error',
    'Delete it from after or from excludes.',
    (a) => `${a.action} comes after ${a.other} and excludes it, so it can never be done.`,
  ),
  'questionnaire/excludes-itself': row<{ action: string }>('error', 'Delete it.', (a) => `${a.action} excludes itself.`),
  'questionnaire/raises-nothing': row<{ question: string }>(
    'warning',
    'Raise it to a better answer.',
    (a) => `No answer to ${a.question} is below this, so nothing is raised.`,
  ),
  'questionnaire/adds-alone': row<{ question: string; option: string }>(
    'error',
    'Add practices only.',
    (a) => `${a.option} of ${a.question} stands alone; it cannot be added to others.`,
  ),
  'questionnaire/second-currency': row<{ currency: string; first: string }>(
    'error',
    'Use one currency in the questionnaire.',
    (a) => `This cost is in ${a.currency}, where others are in ${a.first}.`,
  ),
  'questionnaire/currency-missing': row<Nothing>('error', 'Add currency to one of the costs.', () => 'No cost says its currency.'),
  'questionnaire/cost-order': row<{ amounts: string }>(
    'error',
    'Let low be at most likely, and likely at most high.',
    (a) => `The estimates do not climb: ${a.amounts}.`,
  ),
  'questionnaire/target-twice': row<{ kind: string }>('error', 'Join them.', (a) => `There are targets for ${a.kind} already.`),
  'questionnaire/two-targets': row<Nothing>('error', 'Keep one of them.', () => 'A kind aims at a score or at a level, not at both.'),
  'questionnaire/unknown-placeholder': row<{ placeholder: string }>(
    'error',
    'Name a question or a fact. Braces in a text always mean something to be filled in.',
    (a) => `${JSON.stringify(a.placeholder)} names neither a question nor a fact.`,
  ),
  'questionnaire/empty-cell': row<{ place: string }>(
    'error',
    'Name a cell or a stage that has questions.',
    (a) => `Nothing is asked in ${a.place}, so it never has a score.`,
  ),
  'questionnaire/unused': row<{ what: string; id: string }>(
    'note',
    'Use it, or delete it.',
    (a) => `Nothing refers to the ${a.what} ${a.id}.`,
  ),
} as const;
