import type { Answers, AnswerValue } from '../answers/answers.ts';
import { isMeasurable } from '../answers/standings.ts';
import { rationalToNumber } from '../exact/rational.ts';
import { toNumber } from '../exact/real.ts';
import type { Condition } from '../questionnaire/condition.ts';
import type { Missing } from '../questionnaire/questionnaire.ts';
import { type ModelNode, type ModelQuestion, onTerms } from '../scoring/model.ts';

/** A question in doubles. */
export interface TrialQuestion {
  readonly of: ModelQuestion;
  readonly low: number;
  readonly high: number;
  readonly isScored: boolean;
  /** Without an answer: open, or out of it (not applicable, not asked). */
  readonly otherwise: 'open' | 'not-applicable' | 'not-asked';
  readonly missing: Missing;
  /** All of these must hold for it to be asked. */
  readonly whens: readonly Condition[];
  /** Points on the terms of its node; NaN where an answer has none. Remembered by the very value. */
  readonly points: (value: AnswerValue) => number;
  /** Those of the answer as told; NaN where there is none. */
  readonly toldPoints: number;
}

/** The answer that is used; undefined where nothing was answered, or it was not asked, or what it is divided by is missing. */
export function toldBy({ id, question }: ModelQuestion, answers: Answers): AnswerValue | undefined {
  const answer = answers.given.get(id);
  const isUsed = answer?.status === 'answered' && isAsked(question, answers) && isMeasurable(question, answers.subject.facts);
  return isUsed ? answer.value : undefined;
}

const isAsked = ({ core }: { readonly core: boolean }, { depth }: Answers): boolean => depth === 'full' || core;

/** Compiles a question with the answer that is used. */
export function trialQuestion(question: ModelQuestion, told: AnswerValue | undefined, answers: Answers): TrialQuestion {
  const { range, value: how, id } = question;
  const known = new Map<AnswerValue, number>();
  const computed = (value: AnswerValue): number => {
    const points = how?.points(value, answers.subject.facts);
    return points === undefined ? Number.NaN : toNumber(onTerms(question, points));
  };
  const status = answers.given.get(id)?.status;
  return {
    of: question,
    low: rationalToNumber(range.low),
    high: rationalToNumber(range.high),
    isScored: how !== undefined && question.weight.numerator !== 0,
    otherwise: !isAsked(question.question, answers) ? 'not-asked' : status === 'not-applicable' ? 'not-applicable' : 'open',
    missing: question.node.dimension.missing,
    whens: [...(question.question.when === undefined ? [] : [question.question.when]), ...whensAround(question.node)],
    points: (value) => {
      const points = known.get(value) ?? computed(value);
      known.set(value, points);
      return points;
    },
    toldPoints: told === undefined ? Number.NaN : computed(told),
  };
}

/** The conditions of a node and of those around it. */
export function whensAround(node: ModelNode): readonly Condition[] {
  const around = node.parent === undefined ? [] : whensAround(node.parent);
  return node.dimension.when === undefined ? around : [...around, node.dimension.when];
}
