import type { Answers } from '../../src/answers/answers.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import type { Checked } from '../../src/diagnostics/diagnostic.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

/** A questionnaire from YAML (or JSON) in the test; it has to be faultless. */
export const questionnaireIn = (text: string): Questionnaire =>
  faultless(readQuestionnaire({ main: { file: 'questionnaire.yaml', content: text }, parts: [], translations: [] }));

/** Answers to it, in the short forms of an answers file. */
export const answersTo = (questionnaire: Questionnaire, answers: object, facts: object = {}): Answers => {
  const { id, version } = questionnaire;
  const file = { format: 1, questionnaire: `${id}@${version}`, subject: { name: 'Exampleville', facts }, answers };
  return faultless(readAnswers({ file: 'example.answers.yaml', content: JSON.stringify(file) }, questionnaire));
};

function faultless<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map(({ code, message, place }) => `${place.line}: ${code} ${message}`).join('\n'));
}
