import { compareRationals, type Rational, rationalToNumber } from '../exact/rational.ts';
import { compare, type Real, subtract, toNumber } from '../exact/real.ts';
import type { Condition } from '../questionnaire/condition.ts';
import { evaluate, type Test } from '../questionnaire/evaluate.ts';
import { isMet, reached } from './levels.ts';
import type { ModelLevel, ModelNode } from './model.ts';
import { weightOf } from './role.ts';
import type { LevelReached, NodeScore, Part } from './scorecard.ts';
import type { Shares } from './shares.ts';
import type { TalliedPart, Tally } from './tally.ts';
import type { Today } from './today.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** What a node came to. */
interface Told {
  readonly tally: Tally;
  /** With what is not applicable counted as lowest. */
  readonly asLowest: Tally;
  readonly shares: Shares;
  /** undefined: nothing is applicable. */
  readonly coverage: Rational | undefined;
}

/** All that is told of a node; held back where too little is answered. */
export function nodeScore(node: ModelNode, { tally, asLowest, shares, coverage }: Told, today: Today): NodeScore {
  const bounds = today.reckoning.boundsOf(node, today.worlds);
  const isHeldBack = tally.score !== undefined && coverage !== undefined && compareRationals(coverage, node.publishFrom) < 0;
  const told = isHeldBack ? undefined : tally.score;
  const { low, high, isOuter } = today.reckoning.levelOf(node, today.worlds);
  const score: Growing<NodeScore> = {
    score: told === undefined ? null : toNumber(told),
    low: bounds === undefined ? null : toNumber(bounds.low),
    high: bounds === undefined ? null : toNumber(bounds.high),
    coverage: coverage === undefined ? null : rationalToNumber(coverage),
    exact: tally.score ?? null,
    id: node.id,
    notApplicableAsLowest: told === undefined || asLowest.score === undefined ? null : toNumber(asLowest.score),
    parent: node.parent?.id ?? null,
    scale: { min: rationalToNumber(node.range.low), max: rationalToNumber(node.range.high) },
    weight: node.parent === undefined ? 1 : rationalToNumber(weightOf(node, today.applies)),
    share: shares.told(node),
    level: levelReached(node, told, low, high, today),
    parts: partsOf(node, tally.parts),
    adjustments: tally.adjustments.map(({ index, before, after }) => ({ index, before: toNumber(before), after: toNumber(after) })),
  };
  // Rarely there, and copying a score to add them takes longer than all else.
  if (isHeldBack) score.withheld = 'coverage';
  if (bounds?.isOuter === true || isOuter) score.bounds = 'outer';
  return score;
}

/** Shares are of what has a score, and only where scores are averaged. */
function partsOf(node: ModelNode, parts: readonly TalliedPart[]): readonly Part[] {
  const isMean = node.dimension.aggregate === 'mean';
  const total = parts.reduce((so, { score, weight }) => so + (score === undefined ? 0 : rationalToNumber(weight)), 0);
  return parts.map(({ child, score, weight }) => ({
    child: child.kind === 'question' ? { question: child.id } : { dimension: child.id },
    score: score === undefined ? null : toNumber(score),
    weight: rationalToNumber(weight),
    share: !isMean || total === 0 ? null : score === undefined ? 0 : rationalToNumber(weight) / total,
  }));
}

/** Without a score that is told, only the level that is certain whatever is still answered. */
function levelReached(node: ModelNode, score: Real | undefined, low: number, high: number, today: Today): LevelReached | null {
  const { levels } = node;
  const isBeyondReach = node.dimension.aggregate === 'none' && levels[0]?.from !== undefined;
  if (levels.length === 0 || isBeyondReach) return null;
  const count = Math.min(
    Math.max(
      reached(node, score, today, (truth) => truth === true),
      low,
    ),
    high,
  );
  const idOf = (reachedSoFar: number) => levels[reachedSoFar - 1]?.id ?? null;
  const next = levels[count];
  return {
    id: idOf(count),
    low: idOf(low),
    high: idOf(high),
    blockedBy: next === undefined ? [] : blockedBy(next, today),
    shortBy: next?.from === undefined || score === undefined ? null : Math.max(0, toNumber(missingTo(next.from, score))),
  };
}

const missingTo = (from: Real, score: Real): Real => (compare(score, from) >= 0 ? subtract(from, from) : subtract(from, score));

/** The questions a level needs more of, then the questions, stages and dimensions that its own condition waits for. */
function blockedBy({ needs, neededOf }: ModelLevel, today: Today): readonly string[] {
  const questions = neededOf.filter(({ question, test }) => isMet(question, test, today) !== true).map(({ question }) => question.id);
  const named = needs === undefined || evaluate(needs, today.lookup) === true ? [] : unmet(needs, today).flatMap(nameOf);
  return [...new Set([...questions, ...named])];
}

/** The tests that keep a condition from being true: of branches those that are not, under `not` those that are not false. */
function unmet(condition: Condition, today: Today, wanted = true): readonly Test[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.conditions
        .filter((branch) => evaluate(branch, today.lookup) !== wanted)
        .flatMap((branch) => unmet(branch, today, wanted));
    case 'not':
      return unmet(condition.condition, today, !wanted);
    default:
      return [condition];
  }
}

function nameOf(test: Test): readonly string[] {
  switch (test.kind) {
    case 'question':
      return [test.question];
    case 'level':
      return [test.dimension];
    case 'score':
      if ('dimension' in test.of) return [test.of.dimension];
      return ['stage' in test.of ? test.of.stage : `${test.of.cell.dimension}/${test.of.cell.stage}`];
    case 'fact':
    case 'subject-kind':
      return [];
  }
}
