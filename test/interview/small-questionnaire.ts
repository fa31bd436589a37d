import type { Answers } from '../../src/answers/answers.ts';
import { readAnswers } from '../../src/answers/read-answers.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';

/** What a reader found wrong is a mistake of the test. */
function faultless<T>(checked: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: unknown }): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics, null, 2));
  return checked.value;
}

export const questionnaireOf = (text: string): Questionnaire =>
  faultless(readQuestionnaire({ main: { file: 'questionnaire.yaml', content: text }, parts: [], translations: [] }));

export const answersOf = (text: string, questionnaire: Questionnaire): Answers =>
  faultless(readAnswers({ file: 'city.answers.yaml', content: text }, questionnaire));
