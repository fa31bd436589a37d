import { answerHolds } from '../../answers/answer-holds.ts';
import type { AnswerValue } from '../../answers/answers.ts';
import { one, rational, zero } from '../../exact/rational.ts';
import { compare, divide, type Real, subtract } from '../../exact/real.ts';
import type { Condition, QuestionTest } from '../../questionnaire/condition.ts';
import { evaluate } from '../../questionnaire/evaluate.ts';
import type { PracticeRule, PracticesQuestion, Question, Raise } from '../../questionnaire/questionnaire.ts';
import { type Facts, questionValue } from '../../scoring/question-value.ts';
import { raised } from '../raise.ts';
import { certain, constant, type Expression, nothing, opposite, times, total } from './expression.ts';
import type { Program } from './program.ts';

/** What the answer to one question can become, by which actions are done. */
export interface AnswerStates {
  /** Each 0 or 1, more of them with more actions; together they settle the answer. */
  readonly states: readonly Expression[];
  /** Its points; undefined where no exact expression of them is known. */
  readonly points: Expression | undefined;
  /** 1 where the answer passes the test. */
  holds(test: QuestionTest): Expression;
}

export interface Raising {
  readonly raise: Raise;
  /** 1 where the action is done. */
  readonly done: Expression;
}

/** The states of a question answered with `today`, and raised by these. undefined where nothing raises it. */
export function answerStates(
  question: Question,
  today: AnswerValue,
  raisings: readonly Raising[],
  facts: Facts,
  program: Program,
): AnswerStates | undefined {
  const acting = raisings.filter(({ raise }) => raised(question, today, raise, facts) !== today);
  if (acting.length === 0) return undefined;
  return question.kind === 'practices' && Array.isArray(today)
    ? practicesStates(question, today, acting, program)
    : orderedStates(question, today, acting, facts, program);
}

/** One answer above the other: state l is reached where something done gives at least the l-th. */
function orderedStates(question: Question, today: AnswerValue, raisings: readonly Raising[], facts: Facts, program: Program): AnswerStates {
  const results = raisings.map(({ raise, done }) => ({ raise, done, result: raised(question, today, raise, facts) }));
  const raiseTo = new Map(results.map(({ result, raise }) => [result, raise]));
  const isAbove = (a: AnswerValue, b: AnswerValue): boolean => {
    const raise = raiseTo.get(a);
    return raise !== undefined && raised(question, b, raise, facts) === a;
  };
  const answers = [...raiseTo.keys()].sort((a, b) => (a === b ? 0 : isAbove(a, b) ? 1 : -1));
  const states = answers.map((_, from) =>
    program.any(results.filter(({ result }) => answers.indexOf(result) >= from).map(({ done }) => done)),
  );
  /** A number that hangs on the answer, as an expression of the states. */
  const byAnswer = (of: (answer: AnswerValue) => Real): Expression =>
    total([
      constant(of(today)),
      ...answers.map((answer, l) => times(states[l] ?? nothing, subtract(of(answer), of(answers[l - 1] ?? today)))),
    ]);
  const value = questionValue(question);
  return {
    states,
    points: value && byAnswer((answer) => value.points(answer, facts) ?? zero),
    holds: (test) => byAnswer((answer) => rational(answerHolds(question, answer, test) ? 1 : 0)),
  };
}

/** Each practice that is not in place is added or not; with the first of them goes what stands alone. */
function practicesStates(
  question: PracticesQuestion,
  today: readonly string[],
  raisings: readonly Raising[],
  program: Program,
): AnswerStates {
  const addedBy = (id: string): Expression =>
    program.any(raisings.filter(({ raise }) => raise.kind === 'practices' && raise.add.includes(id)).map(({ done }) => done));
  const changed = program.any(raisings.map(({ done }) => done));
  const ticked = new Map(
    question.options.map(({ id, alone }) => {
      if (today.includes(id)) return [id, alone ? opposite(changed) : certain];
      return [id, alone ? nothing : addedBy(id)];
    }),
  );
  const tickedBy = (id: string): Expression => ticked.get(id) ?? nothing;
  const holds = (test: QuestionTest): Expression => {
    const wanted = Array.isArray(test.value) ? test.value : typeof test.value === 'string' ? [test.value] : [];
    switch (test.test) {
      case 'has':
        return program.all(wanted.map(tickedBy));
      case 'has-any':
        return program.any(wanted.map(tickedBy));
      case 'is':
        return program.all(question.options.map(({ id }) => (wanted.includes(id) ? tickedBy(id) : opposite(tickedBy(id)))));
      default:
        return answerHolds(question, today, test) ? certain : nothing;
    }
  };
  return {
    states: [changed, ...question.options.map(({ id }) => tickedBy(id)).filter(({ terms }) => terms.size > 0)],
    points: pointsOf(question, tickedBy, holds, program),
    holds,
  };
}

function pointsOf(
  question: PracticesQuestion,
  tickedBy: (id: string) => Expression,
  holds: (test: QuestionTest) => Expression,
  program: Program,
): Expression | undefined {
  const { score, options } = question;
  if (typeof score !== 'string') return ofTable(score, holds, program);
  const sum = total(options.map(({ id, value = 0 }) => times(tickedBy(id), rational(value))));
  if (score === 'sum') return sum;
  // Where something counts against, the share may be clipped.
  const isPlain = options.every(({ value = 0, alone }) => (alone ? value === 0 : value >= 0));
  const all = total(options.map(({ value = 0 }) => constant(rational(value)))).constant;
  if (!isPlain) return undefined;
  return compare(all, zero) === 0 ? nothing : times(sum, divide(one, all));
}

/** The first row that holds decides: its value, and so each row counts where it holds and none before it does. */
function ofTable(rules: readonly PracticeRule[], holds: (test: QuestionTest) => Expression, program: Program): Expression {
  const truths = rules.map(({ when }) => (when === undefined ? certain : truthOf(when, holds, program)));
  const counts = truths.map((truth, row) => program.all([truth, ...truths.slice(0, row).map(opposite)]));
  return total(rules.map(({ value }, row) => times(counts[row] ?? nothing, rational(value))));
}

/** A condition over one answered question is true or false. */
function truthOf(condition: Condition, holds: (test: QuestionTest) => Expression, program: Program): Expression {
  switch (condition.kind) {
    case 'all':
      return program.all(condition.conditions.map((each) => truthOf(each, holds, program)));
    case 'any':
      return program.any(condition.conditions.map((each) => truthOf(each, holds, program)));
    case 'count':
      return program.reaches(
        condition.conditions.map((each) => truthOf(each, holds, program)),
        condition.reaches,
      );
    case 'not':
      return opposite(truthOf(condition.condition, holds, program));
    case 'question':
      return holds(condition);
    default:
      return evaluate(condition, nowhere) === true ? certain : nothing;
  }
}

const nowhere = { question: () => false, fact: () => false, subjectKind: () => false, score: () => false, level: () => false } as const;
