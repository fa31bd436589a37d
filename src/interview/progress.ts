import type { Answers } from '../answers/answers.ts';
import { isBelow } from '../questionnaire/is-below.ts';
import type { Dimension, Questionnaire } from '../questionnaire/questionnaire.ts';
import { askedQuestions } from './asked.ts';
import { minutesFor } from './minutes.ts';

/** How far the questions that are asked have got. */
export interface Progress extends Count {
  readonly minutesLeft: number;
  /** Of every dimension at the top that asks something, in file order. */
  readonly dimensions: readonly (Count & { readonly dimension: Dimension })[];
}

export interface Count {
  readonly total: number;
  /** With an answer or a reason why there is none. */
  readonly answered: number;
  readonly dontKnow: number;
  readonly unanswered: number;
}

/** Counts what is answered and what is open, by what is asked as things stand. */
export function progress(questionnaire: Questionnaire, answers: Answers): Progress {
  const asked = askedQuestions(questionnaire, answers);
  const waiting = asked.flatMap((id) => (answers.given.has(id) ? [] : (questionnaire.questions.get(id) ?? [])));
  const dimensions = [...questionnaire.dimensions.values()]
    .filter(({ parent }) => parent === 'overall')
    .map((dimension) => {
      const inside = asked.filter((id) => isBelow(questionnaire.questions.get(id)?.dimension ?? '', dimension.id, questionnaire));
      return { dimension, ...count(inside, answers) };
    });
  return { ...count(asked, answers), minutesLeft: minutesFor(waiting), dimensions: dimensions.filter(({ total }) => total > 0) };
}

function count(asked: readonly string[], { given }: Answers): Count {
  const answered = asked.filter((id) => given.has(id) && given.get(id)?.status !== 'dont-know').length;
  const dontKnow = asked.filter((id) => given.get(id)?.status === 'dont-know').length;
  return { total: asked.length, answered, dontKnow, unanswered: asked.length - answered - dontKnow };
}
