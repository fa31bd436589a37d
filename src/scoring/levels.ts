import { compare, type Real } from '../exact/real.ts';
import type { Condition, Lookup, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { influenceOf, type Variable } from './influence.ts';
import type { ModelLevel, ModelNode, ModelQuestion } from './model.ts';
import type { Reckoning } from './reckoning.ts';
import { splits, unsettledBy } from './split.ts';
import type { Worlds } from './worlds.ts';

/** How many levels of a node are reached, counted from below: at the least and at the most in some worlds. */
export interface LevelBounds {
  readonly low: number;
  readonly high: number;
  readonly isOuter: boolean;
}

/**
 * The levels reached in these worlds. Score and needs hang on the same answers, so what is open in both and may act on them in
 * opposite directions is split.
 */
export function findLevels(node: ModelNode, worlds: Worlds, reckoning: Reckoning): LevelBounds {
  const variable = unsettled(node, worlds, reckoning);
  const cases = variable && splits(variable, worlds, reckoning.work);
  if (cases !== undefined) return levelHull(cases.map((some) => reckoning.levelOf(node, some)));
  const bounds = reckoning.boundsOf(node, worlds);
  const inWorlds = knownIn(worlds, reckoning.lookupIn(worlds));
  const score = bounds?.isOptional === true ? { low: undefined, high: bounds.high } : (bounds ?? { low: undefined, high: undefined });
  return {
    low: reached(node, score.low, inWorlds, (truth) => truth === true),
    high: reached(node, score.high, inWorlds, (truth) => truth !== false),
    isOuter: variable !== undefined || bounds?.isOuter === true || bounds?.isOptional === true,
  };
}

/** Something open that decides on the level, or on whether there is a score; or that the score hangs on by conditions and the needs too. */
function unsettled(node: ModelNode, worlds: Worlds, reckoning: Reckoning): Variable | undefined {
  const influence = influenceOf(worlds.model);
  const lookup = reckoning.lookupIn(worlds);
  return (
    unsettledBy(influence.onLevel(node), worlds, lookup, () => true) ??
    unsettledBy(needsOf(node), worlds, lookup, influence.isDecisive) ??
    (reckoning.boundsOf(node, worlds)?.isOptional === true ? unsettledBy(influence.onScore(node), worlds, lookup, () => true) : undefined)
  );
}

const needsOf = (node: ModelNode): readonly Condition[] =>
  node.levels.flatMap(({ needs, neededOf }) => [...(needs === undefined ? [] : [needs]), ...neededOf.map(({ test }) => test)]);

const levelHull = (all: readonly LevelBounds[]): LevelBounds => ({
  low: Math.min(...all.map(({ low }) => low)),
  high: Math.max(...all.map(({ high }) => high)),
  isOuter: all.some(({ isOuter }) => isOuter),
});

/** Who is asked, and what is known: in some worlds or today. */
export interface Known {
  readonly lookup: Lookup;
  /** Hidden, not applicable or not asked; or answered with an option without a value, which is like not applicable. */
  isOut(question: ModelQuestion): boolean;
  visible(place: ModelQuestion | ModelNode): Truth;
}

function knownIn(worlds: Worlds, lookup: Lookup): Known {
  return { lookup, visible: worlds.visible, isOut: (question) => worlds.visible(question) === false || isOutIn(question, worlds) };
}

/** Whether a question has nothing to say in these worlds, should it be asked. */
export const isOutIn = ({ value, index }: ModelQuestion, worlds: Worlds): boolean =>
  (worlds.outcomes[index] ?? []).every(({ low, isSilent }) => isSilent === true || (value !== undefined && low === undefined));

/**
 * How many levels, one upon the other, are reached with this score, where `counts` says which needs are met. A node without a score
 * of which nothing applies has reached none, not even one that asks for nothing.
 */
export function reached(node: ModelNode, score: Real | undefined, known: Known, counts: (truth: Truth) => boolean): number {
  if (known.visible(node) === false || (score === undefined && node.questions.every(known.isOut))) return 0;
  const first = node.levels.findIndex((level) => !isReached(level, score, known, counts));
  return first === -1 ? node.levels.length : first;
}

function isReached(level: ModelLevel, score: Real | undefined, known: Known, counts: (truth: Truth) => boolean): boolean {
  const { from, needs, neededOf } = level;
  if (from !== undefined && (score === undefined || compare(score, from) < 0)) return false;
  if (needs !== undefined && !counts(evaluate(needs, known.lookup))) return false;
  return neededOf.every(({ question, test }) => counts(isMet(question, test, known)));
}

/** Whether a question gives a level what it needs; one that is out takes its need with it. */
export function isMet(question: ModelQuestion, test: Condition, known: Known): Truth {
  if (known.isOut(question)) return true;
  const truth = evaluate(test, known.lookup);
  // What may be hidden may take its need with it.
  return known.visible(question) === 'unknown' && truth === false ? 'unknown' : truth;
}
