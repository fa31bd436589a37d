import type { Answer, Answers, AnswerValue } from '../../answers/answers.ts';
import { answersLookup, standingsOf } from '../../answers/standings.ts';
import type { Condition, Truth } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { todayOf } from '../../scoring/today.ts';
import type { AnswerClass } from './answer-class.ts';
import { valueInWords } from './condition-in-words.ts';

/** Answers as a file would give them. */
export function answersFrom(
  questionnaire: Questionnaire,
  given: ReadonlyMap<string, AnswerClass>,
  facts: ReadonlyMap<string, number | string | boolean> = new Map(),
): Answers {
  const isQuick = [...given.values()].some(({ status }) => status === 'not-asked');
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    subject: { name: '', country: undefined, facts },
    date: null,
    depth: isQuick ? 'quick' : 'full',
    ambition: undefined,
    targets: new Map(),
    respondents: [],
    given: new Map([...given].flatMap(([id, answer]) => entry(id, answer))),
    decisions: [],
    claims: new Map(),
    sha256: '',
  };
}

const unnoted = { by: undefined, comment: undefined, evidence: [] };

function entry(id: string, answer: AnswerClass): readonly (readonly [string, Answer])[] {
  switch (answer.status) {
    case 'answered':
      return [[id, { ...unnoted, status: 'answered', value: answer.value, confidence: undefined }]];
    case 'not-applicable':
      return [[id, { ...unnoted, status: 'not-applicable', reason: undefined }]];
    case 'not-asked':
    case 'open':
      return [];
  }
}

export const answered = (value: AnswerValue): AnswerClass => ({ status: 'answered', value });

/** What a condition without scores really comes to with these answers. */
export function truthByAnswers(condition: Condition, questionnaire: Questionnaire, answers: Answers): Truth {
  return evaluate(condition, answersLookup(questionnaire, answers, standingsOf(questionnaire, answers)));
}

/** What a condition really comes to with these answers, scores and levels included. */
export const truthByScores = (condition: Condition, questionnaire: Questionnaire, answers: Answers): Truth =>
  evaluate(condition, todayOf(questionnaire, answers).lookup);

/** The answers that lead somewhere, in the words of an answers file. */
export function answersInWords({ given, subject }: Answers): string {
  const told = [...subject.facts].map(([id, value]) => `${id}: ${valueInWords(value)}`);
  const said = [...given].map(([id, answer]) => `${id}: ${answer.status === 'answered' ? valueInWords(answer.value) : answer.status}`);
  const all = [...told, ...said];
  return all.length <= shown ? all.join('; ') : `${all.slice(0, shown).join('; ')} and ${all.length - shown} more`;
}

const shown = 8;
