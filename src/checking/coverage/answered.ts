import type { AnswerValue } from '../../answers/answers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { TestResult } from '../tests/run-tests.ts';

/** Every answer that can be picked, as `question/option`; a yes-no question offers true and false. */
export const optionsOf = ({ questions }: Questionnaire): readonly string[] =>
  [...questions.values()].flatMap((question) => {
    if ('options' in question) return question.options.map(({ id }) => `${question.id}/${id}`);
    return question.kind === 'yes-no' ? [`${question.id}/true`, `${question.id}/false`] : [];
  });

/** The questions that are asked and answered. */
export const answeredQuestions = (result: TestResult): readonly string[] => answersOf(result).map(([id]) => id);

/** The answers picked, as `question/option`. */
export const answeredOptions = (result: TestResult): readonly string[] =>
  answersOf(result).flatMap(([id, value]) => [value].flat().map((option) => `${id}/${String(option)}`));

/** The answers that count. */
export const answersOf = ({ judged }: TestResult): readonly (readonly [string, AnswerValue])[] =>
  [...judged.situation.standings].flatMap(([id, { status, answer }]) =>
    status === 'answered' && answer?.status === 'answered' ? [[id, answer.value] as const] : [],
  );
