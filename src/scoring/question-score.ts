import { rationalToNumber } from '../exact/rational.ts';
import { toNumber } from '../exact/real.ts';
import type { ModelQuestion } from './model.ts';
import { extremes } from './outcomes.ts';
import type { QuestionScore } from './scorecard.ts';
import type { Shares } from './shares.ts';
import type { Today } from './today.ts';

/** All that is told of a question. One that is perhaps asked has bounds, but no score. */
export function questionScore(question: ModelQuestion, shares: Shares, today: Today): QuestionScore {
  const { status, visible, answer } = today.standingOf(question);
  const ends = visible === false ? undefined : extremes(today.worlds.outcomes[question.index] ?? []);
  const exact = visible === true && status === 'answered' ? (ends?.low ?? null) : null;
  const value = answer?.status === 'answered' && status === 'answered' ? answer.value : undefined;
  const isClipped = value !== undefined && question.value?.isClipped(value, today.answers.subject.facts) === true;
  return {
    id: question.id,
    dimension: question.question.dimension,
    stage: question.question.stage,
    status: question.value === undefined ? 'not-scored' : status,
    score: exact && toNumber(exact),
    low: ends === undefined ? null : toNumber(ends.low),
    high: ends === undefined ? null : toNumber(ends.high),
    weight: rationalToNumber(question.weight),
    share: shares.told(question),
    ...(isClipped ? { clipped: true as const } : {}),
    exact,
  };
}
