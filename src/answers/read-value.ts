import type { Option, Question } from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Tell } from '../source/problems.ts';
import { inside, type Spot } from '../source/source.ts';
import type { AnswerValue } from './answers.ts';

/**
 * Reads what was answered, as the kind of the question asks; undefined where it does not fit, which is told, or says nothing. Options are
 * named by the questionnaire's own strings, so that all the answers there are share them and comparing takes no reading.
 */
export function readValue(value: AnswerValue, question: Question, spot: Spot, tell: Tell): AnswerValue | undefined {
  const wanted = (words: string, hint?: string): undefined => {
    tell('answers/wrong-kind', spot, { question: question.id, kind: question.kind, wanted: words }, hint);
  };
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      if (typeof value !== 'string') return wanted('the id of one of its options', offered(question.options));
      return offeredId(value, question.id, question.options, spot, tell);
    case 'practices':
      if (!Array.isArray(value)) return wanted('a list of ids of its options', `Write [${String(value)}] for this one alone.`);
      return readPractices(value, question.id, question.options, spot, tell);
    case 'yes-no':
      return typeof value === 'boolean' ? value : wanted('true or false');
    case 'number':
      return typeof value === 'number' ? value : wanted('a number');
    case 'text':
      return typeof value === 'string' ? value : wanted('a text', 'Put it in quotes.');
  }
}

function offeredId(id: string, question: string, options: readonly Option[], spot: Spot, tell: Tell): string | undefined {
  const option = options.find((each) => each.id === id);
  if (option !== undefined) return option.id;
  const near = didYouMean(
    id,
    options.map((each) => each.id),
  );
  tell('answers/unknown-option', spot, { option: id, question }, near ?? offered(options));
  return undefined;
}

const offered = (options: readonly Option[]): string =>
  `It offers: ${options
    .slice(0, 20)
    .map(({ id }) => id)
    .join(', ')}.`;

function readPractices(
  ticked: readonly string[],
  question: string,
  options: readonly Option[],
  spot: Spot,
  tell: Tell,
): readonly string[] | undefined {
  const alone = options.filter((option) => option.alone).map(({ id }) => id);
  if (ticked.length === 0) tell('answers/nothing-ticked', spot, { question, alone });
  const known = ticked.flatMap((id, index) => offeredId(id, question, options, inside(spot, index), tell) ?? []);
  let isSound = ticked.length > 0 && known.length === ticked.length;
  for (const [index, id] of ticked.entries()) {
    if (ticked.indexOf(id) < index) tell('answers/repeated-option', inside(spot, index), { option: id, question });
    else if (alone.includes(id) && ticked.some((other) => other !== id))
      tell('answers/not-alone', inside(spot, index), { option: id, question });
    else continue;
    isSound = false;
  }
  return isSound ? known : undefined;
}
