import type { Lookup, QuestionTest, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { answerHolds, factHolds } from './answer-holds.ts';
import type { Answer, Answers, Status } from './answers.ts';

/** Where a question stands today. Whether it has values, and so `not-scored`, is for scoring to say. */
export interface Standing {
  /** Where `visible` is unknown: as if it were asked. */
  readonly status: Exclude<Status, 'not-scored'>;
  /** Whether its condition and those of the dimensions around it hold. */
  readonly visible: Truth;
  /** What the file says, used or not: an answer kept for a hidden question is not used. */
  readonly answer: Answer | undefined;
}

/** Where every question of the questionnaire stands, in its order. */
export function standings(questionnaire: Questionnaire, answers: Answers): ReadonlyMap<string, Standing> {
  const standingOf = standingsOf(questionnaire, answers);
  return new Map([...questionnaire.questions].map(([id, question]) => [id, standingOf(question)]));
}

/** Where single questions stand, each looked at when asked for, with those it depends on. */
export function standingsOf(questionnaire: Questionnaire, answers: Answers): (question: Question) => Standing {
  const today = new Map<string, Standing>();
  const lookup = answersLookup(questionnaire, answers, standingOf);
  return standingOf;

  function standingOf(question: Question): Standing {
    const known = today.get(question.id);
    if (known !== undefined) return known;
    // Conditions that lead in a circle are refused by reading; here they must only come to an end.
    today.set(question.id, { status: 'hidden', visible: false, answer: undefined });
    const visible = isVisible(question, questionnaire, lookup);
    const standing = standingWith(question, visible, answers);
    today.set(question.id, standing);
    return standing;
  }
}

/** Where a question stands of which it is known already whether it is asked. */
export function standingWith(question: Question, visible: Truth, answers: Answers): Standing {
  const answer = answers.given.get(question.id);
  return { status: statusOf(question, visible, answer, answers), visible, answer };
}

function statusOf(question: Question, visible: Truth, answer: Answer | undefined, { depth, subject }: Answers): Standing['status'] {
  if (visible === false) return 'hidden';
  if (depth === 'quick' && !question.core) return 'not-asked';
  if (answer === undefined) return 'unanswered';
  return answer.status === 'answered' && !isMeasurable(question, subject.facts) ? 'unanswered' : answer.status;
}

/** A number that is divided by a fact which is missing or zero says nothing yet. */
export function isMeasurable(question: Question, facts: Answers['subject']['facts']): boolean {
  if (question.kind !== 'number' || question.per === undefined) return true;
  const divisor = facts.get(question.per);
  return typeof divisor === 'number' && divisor !== 0;
}

/** Whether the conditions of a question and of all dimensions around it hold. */
export function isVisible(question: Question, questionnaire: Questionnaire, lookup: Lookup): Truth {
  let visible: Truth = question.when === undefined ? true : evaluate(question.when, lookup);
  for (let id: string | null = question.dimension; id !== null && visible !== false; ) {
    const node = questionnaire.dimensions.get(id);
    const truth = node?.when === undefined ? true : evaluate(node.when, lookup);
    if (truth !== true) visible = truth;
    id = node?.parent ?? null;
  }
  return visible;
}

/** Answers and facts as they are today, for conditions that look at nothing else; of scores and levels nothing is known. */
export function answersLookup(questionnaire: Questionnaire, answers: Answers, standingOf: (question: Question) => Standing): Lookup {
  const { facts } = answers.subject;
  const lookup: Lookup = {
    question(test) {
      const question = questionnaire.questions.get(test.question);
      return question === undefined ? false : testToday(question, standingOf(question), test);
    },
    fact(test) {
      const value = facts.get(test.fact);
      return value === undefined ? 'unknown' : factHolds(value, test);
    },
    subjectKind(id) {
      const kind = questionnaire.kinds.get(id);
      return kind === undefined ? false : evaluate(kind.when, lookup);
    },
    score: () => 'unknown',
    level: () => 'unknown',
  };
  return lookup;
}

/**
 * A test of a question as it stands: unknown while it is open, false while it is hidden, not asked or not applicable. Whether it
 * has an answer is known of an open one too.
 */
function testToday(question: Question, { status, visible, answer }: Standing, test: QuestionTest): Truth {
  const truth = testIfAsked(question, status, answer, test);
  return visible === 'unknown' && truth !== false ? 'unknown' : truth;
}

function testIfAsked(question: Question, status: Standing['status'], answer: Answer | undefined, test: QuestionTest): Truth {
  if (status === 'unanswered' || status === 'dont-know') return test.test === 'answered' ? test.value === false : 'unknown';
  return status === 'answered' && answer?.status === 'answered' && answerHolds(question, answer.value, test);
}
