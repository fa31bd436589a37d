import type { Answer, Answers } from '../../answers/answers.ts';
import { readAnswer } from '../../answers/read-answer.ts';
import { readSubject } from '../../answers/read-subject.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { didYouMean } from '../../source/nearest.ts';
import type { Tell } from '../../source/problems.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';

type Change = NonNullable<format.Test['set']>[string];

/** The answers with some questions and facts told otherwise; null takes one away. */
export function withChanges(
  changes: Readonly<Record<string, Change>>,
  answers: Answers,
  questionnaire: Questionnaire,
  spot: Spot,
  tell: Tell,
): Answers {
  const given = new Map<string, Answer | undefined>(answers.given);
  let subject = answers.subject;
  for (const [id, change] of Object.entries(changes)) {
    const at = inside(spot, id);
    const question = questionnaire.questions.get(id);
    if (question !== undefined) given.set(id, change === null ? undefined : readAnswer(change, question, at, tell));
    else if (questionnaire.facts.has(id)) subject = { ...subject, facts: changedFacts(id, change, subject.facts, questionnaire, at, tell) };
    else
      tell('tests/unknown-id', keyAt(at), { what: 'question or fact', id }, () =>
        didYouMean(id, [...questionnaire.questions.keys(), ...questionnaire.facts.keys()]),
      );
  }
  const inOrder = [...questionnaire.questions.keys()].flatMap((id) => {
    const answer = given.get(id);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return { ...answers, subject, given: new Map(inOrder) };
}

type Facts = Answers['subject']['facts'];

function changedFacts(id: string, change: Change, facts: Facts, questionnaire: Questionnaire, at: Spot, tell: Tell): Facts {
  if (change === null) return new Map([...facts].filter(([fact]) => fact !== id));
  if (typeof change === 'object') {
    tell('answers/wrong-fact', at, { fact: id, wanted: 'a number, a text, true or false' });
    return facts;
  }
  const data: format.AnswersFile = { questionnaire: questionnaire.id, subject: { name: id, facts: { [id]: change } }, answers: {} };
  // The one place a fact is read from is an answers file; here it stands elsewhere.
  const told: Tell = (code, _, args, hint) => tell(code, at, args, hint);
  return new Map([...facts, ...readSubject({ questionnaire, data, spot: at, tell: told }).facts]);
}
