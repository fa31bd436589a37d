import type { Assessment } from '../assess.ts';
import type { Because } from '../planning/plan.ts';
import { nodeCalled } from '../planning/questions-in.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Words } from '../wording/words.ts';
import { answerInWords, factInWords } from './answer-in-words.ts';
import { titleOfPlace } from './explain/labels.ts';

/** The facts that made something apply, as one sentence; where it applies to everybody it says so. */
export function becauseInWords(because: readonly Because[], assessment: Judged, words: Words): string {
  const facts = becauseFacts(because, assessment, words);
  return because.length === 0 ? facts : words.say('because.sentence', { facts });
}

/** The same without the word because, for where it stands beside them already. */
export const becauseFacts = (because: readonly Because[], { questionnaire }: Judged, words: Words): string =>
  because.length === 0 ? words.say('because.always') : words.series(because.map((fact) => factLine(fact, questionnaire, words)));

type Judged = Pick<Assessment, 'questionnaire'>;

function factLine(because: Because, questionnaire: Questionnaire, words: Words): string {
  if ('question' in because) return questionLine(because, questionnaire, words);
  if ('dimension' in because) return dimensionLine(because, questionnaire, words);
  if ('stage' in because) return scoreLine(titleOfPlace({ stage: because.stage }, questionnaire), because.score, words);
  if ('cell' in because) {
    const [dimension = '', stage = ''] = because.cell.split('/');
    return scoreLine(titleOfPlace({ cell: { dimension, stage } }, questionnaire), because.score, words);
  }
  if ('fact' in because) {
    const fact = questionnaire.facts.get(because.fact);
    return words.say('because.fact', { fact: fact?.ask ?? because.fact, value: factInWords(fact, because.value, words) });
  }
  const title = questionnaire.kinds.get(because.kind)?.title ?? because.kind;
  return words.say(because.applies ? 'because.kind' : 'because.not-kind', { kind: title });
}

function questionLine({ question: id, status, value }: Extract<Because, { question: string }>, { questions }: Questionnaire, words: Words) {
  const question = questions.get(id);
  const ask = question?.ask ?? id;
  if (value === null) return words.say('because.status', { question: ask, status: words.say(`status.${status}`) });
  return words.say('because.answer', { question: ask, answer: answerInWords(question, value, words) });
}

function dimensionLine(
  { dimension: id, score, level }: Extract<Because, { dimension: string }>,
  questionnaire: Questionnaire,
  words: Words,
) {
  const node = nodeCalled(id, questionnaire);
  const title = id === 'overall' ? words.say('score.overall') : (node?.title ?? id);
  if (level === undefined) return scoreLine(title, score, words);
  const reached = node?.levels.find((each) => each.id === level)?.title ?? words.say('score.no-level');
  return words.say('because.level', { title, level: reached });
}

const scoreLine = (title: string, score: number | null, words: Words): string =>
  words.say('because.score', { title, score: score === null ? words.say('score.not-assessed') : words.number(score) });
