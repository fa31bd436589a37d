import type { Answer, Answers, AnswerValue } from '../../answers/answers.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';

/** Answers as they would be under another version of their questionnaire. */
export interface Fitting {
  readonly answers: Answers;
  /** Questions whose answers have no place there. */
  readonly unfit: readonly string[];
}

/** Answers with the version of the questionnaire they were given to. */
export interface Versioned {
  readonly answers: Answers;
  readonly questionnaire: Questionnaire;
}

/**
 * The answers of one version moved to another: those that fit (the question is there with the same kind, and offers what was answered). What
 * only the other version asks, and what does not fit, is answered as `native` does, which was given to it: so that between the moved and the
 * native answers only that differs which both versions understand. Facts likewise.
 */
export function fitting({ answers, questionnaire: from }: Versioned, { answers: native, questionnaire: to }: Versioned): Fitting {
  const unfit = [...answers.given].filter(([id, answer]) => !fits(to.questions.get(id), answer)).map(([id]) => id);
  const isMoved = (id: string): boolean => from.questions.has(id) && to.questions.has(id) && !unfit.includes(id);
  const given = [...to.questions.keys()].flatMap((id) => {
    const answer = (isMoved(id) ? answers : native).given.get(id);
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const facts = [...to.facts.keys()].flatMap((id) => {
    const fact = (from.facts.has(id) ? answers : native).subject.facts.get(id);
    return fact === undefined ? [] : [[id, fact] as const];
  });
  const subject = { ...answers.subject, facts: new Map(facts) };
  return { answers: { ...answers, questionnaire: native.questionnaire, subject, given: new Map(given) }, unfit };
}

const fits = (question: Question | undefined, answer: Answer): boolean => question !== undefined && isPossible(question, answer);

function isPossible(question: Question, answer: Answer): boolean {
  if (answer.status === 'not-applicable') return question.allow.notApplicable;
  return answer.status === 'dont-know' ? question.allow.dontKnow : isOffered(question, answer.value);
}

function isOffered(question: Question, value: AnswerValue): boolean {
  switch (question.kind) {
    case 'maturity':
    case 'choice':
      return question.options.some(({ id }) => id === value);
    case 'practices':
      return Array.isArray(value) && value.every((ticked) => question.options.some(({ id }) => id === ticked));
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'text':
      return typeof value === 'string';
  }
}
