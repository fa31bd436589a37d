import type { Answers } from '../answers/answers.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { askedQuestions } from './asked.ts';

/** Who could answer what is open: role id, or what a don't know said -> questions in order. Most questions first. */
export function whomToAsk(questionnaire: Questionnaire, answers: Answers): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const id of askedQuestions(questionnaire, answers)) {
    const given = answers.given.get(id);
    if (given !== undefined && given.status !== 'dont-know') continue;
    const named = given?.ask === undefined ? [] : [given.ask];
    for (const role of named.length > 0 ? named : (questionnaire.questions.get(id)?.answeredBy ?? [])) {
      asked.set(role, [...(asked.get(role) ?? []), id]);
    }
  }
  return new Map([...asked].sort(([, a], [, b]) => b.length - a.length));
}
