import { type Answers, type Questionnaire, readAnswers } from '../../src/index.ts';

/** The answers in the text of a file; it has to be faultless. */
export function answersIn(questionnaire: Questionnaire, text: string, file = 'test.answers.yaml'): Answers {
  const read = readAnswers({ file, content: text }, questionnaire);
  if (read.ok) return read.value;
  throw new Error(read.diagnostics.map(({ code, message, place }) => `${place.line}: ${code} ${message}`).join('\n'));
}
