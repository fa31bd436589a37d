import type { Condition, Truth } from '../../questionnaire/condition.ts';
import type { Test } from '../../questionnaire/evaluate.ts';

/** What a condition can still come to, as a set of truths: the sum of those in it. */
export type Truths = number;

export const canHold: Truths = 1;
export const canFail: Truths = 2;
const canBeOpen: Truths = 4;
export const anything: Truths = canHold | canFail | canBeOpen;

export const truthsOf = (truth: Truth): Truths => (truth === 'unknown' ? canBeOpen : truth ? canHold : canFail);

/** Whether only one truth is left. */
export const isSettled = (truths: Truths): boolean => truths === canHold || truths === canFail || truths === canBeOpen;

/**
 * Every truth a condition can come to when its tests come to those `ofTest` says. Tests are taken as if they were independent of one
 * another, so the set may hold too much, never too little; where every test is settled it is exact.
 */
export function possibleTruths(condition: Condition, ofTest: (test: Test) => Truths): Truths {
  switch (condition.kind) {
    case 'all':
      return ofCount(condition.conditions, condition.conditions.length, ofTest);
    case 'any':
      return ofCount(condition.conditions, 1, ofTest);
    case 'count':
      return ofCount(condition.conditions, condition.reaches, ofTest);
    case 'not':
      return negated(possibleTruths(condition.condition, ofTest));
    default:
      return ofTest(condition);
  }
}

/** The truths of two that have to hold together. */
export const both = (a: Truths, b: Truths): Truths =>
  (a & b & canHold) | ((a | b) & canFail) | ((a | b) & canBeOpen && a & (canHold | canBeOpen) && b & (canHold | canBeOpen) ? canBeOpen : 0);

export const negated = (truths: Truths): Truths =>
  (truths & canHold ? canFail : 0) | (truths & canFail ? canHold : 0) | (truths & canBeOpen);

function ofCount(conditions: readonly Condition[], wanted: number, ofTest: (test: Test) => Truths): Truths {
  let [mustHold, mayHold, mustFail, mayFail, mayBeOpen] = [0, 0, 0, 0, 0];
  for (const condition of conditions) {
    const truths = possibleTruths(condition, ofTest);
    if (truths === canHold) mustHold += 1;
    if (truths === canFail) mustFail += 1;
    if (truths & canHold) mayHold += 1;
    if (truths & canFail) mayFail += 1;
    if (truths & canBeOpen) mayBeOpen += 1;
  }
  const holds = mayHold >= wanted ? canHold : 0;
  const fails = conditions.length - mayFail < wanted ? canFail : 0;
  const open = mayBeOpen > 0 && mustHold < wanted && conditions.length - mustFail >= wanted ? canBeOpen : 0;
  return holds | fails | open;
}
