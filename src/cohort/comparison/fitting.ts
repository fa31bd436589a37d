import type { Answer, Answers, AnswerValue } from '../../answers/answers.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';

/** Answers moved to another version of their questionnaire, and those that have no place there. */
export interface Fitting {
  readonly answers: Answers;
  readonly unfit: readonly string[];
}

/** The answers that still fit: the question is there with the same kind, and offers what was answered. Facts it does not know are left out. */
export function fitting(answers: Answers, questionnaire: Questionnaire): Fitting {
  const fits = ([id, answer]: readonly [string, Answer]): boolean => {
    const question = questionnaire.questions.get(id);
    return question !== undefined && isPossible(question, answer);
  };
  const given = [...answers.given];
  return {
    answers: {
      ...answers,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      subject: { ...answers.subject, facts: new Map([...answers.subject.facts].filter(([id]) => questionnaire.facts.has(id))) },
      given: new Map(given.filter(fits)),
    },
    unfit: given.filter((each) => !fits(each)).map(([id]) => id),
  };
}

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
