import { type Rational, zero } from '../exact/rational.ts';
import { add, compare, maximum, minimum, multiply, type Real } from '../exact/real.ts';
import type { Condition, Lookup, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { adjusted } from './adjust.ts';
import { aggregate } from './aggregate.ts';
import { influenceOf, type Variable } from './influence.ts';
import { countedParts, endsOnTerms, isSum, isWithin, type ModelNode, type ModelQuestion, nodeOnTerms } from './model.ts';
import { extremes } from './outcomes.ts';
import { clip } from './range.ts';
import type { Reckoning } from './reckoning.ts';
import { nodeRole, roleOf, weightOf } from './role.ts';
import { splits, unsettledBy } from './split.ts';
import type { Worlds } from './worlds.ts';

/** The least and the greatest a score comes to in some worlds. */
export interface Bounds {
  readonly low: Real;
  readonly high: Real;
  /** Not proved exact: the true bounds lie inside. */
  readonly isOuter: boolean;
  /** In some of these worlds there is no score; undefined: there is one in all of them. */
  readonly isOptional: boolean;
}

/**
 * Bottom-up where conditions are settled; else over the ways in which they may come, split at the lowest node that holds all that
 * an open answer acts on. What is deeper is split there. undefined: nothing can ever be assessed.
 */
export function findBounds(node: ModelNode, worlds: Worlds, reckoning: Reckoning): Bounds | undefined {
  const influence = influenceOf(worlds.model);
  const lookup = reckoning.lookupIn(worlds);
  const isHere = (variable: Variable): boolean => {
    const home = influence.home(variable);
    return home === node || !isWithin(home, node);
  };
  const variable = unsettledBy(influence.onScore(node), worlds, lookup, isHere) ?? takenAway(node, worlds, reckoning);
  const cases = variable && splits(variable, worlds, reckoning.work);
  return cases === undefined ? bottomUp(node, worlds, reckoning) : hull(cases.map((some) => reckoning.boundsOf(node, some)));
}

/** What decides whether a child has a score at all, or what it weighs, decides on the shares of its siblings as well. */
function takenAway(node: ModelNode, worlds: Worlds, reckoning: Reckoning): Variable | undefined {
  const influence = influenceOf(worlds.model);
  for (const child of node.children) {
    if (child.kind === 'question' || worlds.visible(child) === false) continue;
    if (reckoning.boundsOf(child, worlds)?.isOptional !== true && !isWeightOpen(child, worlds)) continue;
    const variable = unsettledBy(influence.onScore(child), worlds, reckoning.lookupIn(worlds), () => true);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** Whatever any of these may be. */
export function hull(all: readonly (Bounds | undefined)[]): Bounds | undefined {
  const some = all.filter((bounds) => bounds !== undefined);
  if (some.length === 0) return undefined;
  return {
    low: some.map(({ low }) => low).reduce(minimum),
    high: some.map(({ high }) => high).reduce(maximum),
    isOuter: some.some(({ isOuter }) => isOuter),
    isOptional: some.length < all.length || some.some(({ isOptional }) => isOptional),
  };
}

/** A child as its node counts it. */
interface Part {
  readonly low: Real;
  readonly high: Real;
  readonly weight: Rational;
  readonly isOuter: boolean;
  readonly isSure: boolean;
}

function bottomUp(node: ModelNode, worlds: Worlds, reckoning: Reckoning): Bounds | undefined {
  if (worlds.visible(node) === false) return undefined;
  const parts = node.children.flatMap((child) => partOf(child, worlds, reckoning));
  const { needsAll } = node.method;
  if (parts.length < (needsAll ? countedParts(node).length : 1) || node.dimension.aggregate === 'none') return undefined;
  const isSure = parts.every((part) => part.isSure);
  const together = isSure || needsAll ? combined(node, parts) : outerCombined(node, parts);
  const isOptional = worlds.visible(node) === 'unknown' || (needsAll ? !isSure : !parts.some((part) => part.isSure));
  return afterAdjustments(node, { ...together, isOptional }, worlds, reckoning.lookupIn(worlds));
}

function partOf(child: ModelQuestion | ModelNode, worlds: Worlds, reckoning: Reckoning): Part[] {
  const role = child.kind === 'question' ? roleOf(child, worlds) : nodeRole(child, worlds);
  if (role === 'left') return [];
  const counted = role === 'lowest' ? lowestOf(child) : countedOf(child, worlds, reckoning);
  if (counted === undefined) return [];
  const { low, high, isOuter, isOptional } = counted;
  // What a dimension holds that counts as lowest is hidden: it weighs as if nothing had left.
  const weight = weightOf(child, (each) => role === 'lowest' || applies(each, worlds));
  const isSure = role !== 'perhaps' && !isOptional && !isWeightOpen(child, worlds);
  return weight.numerator === 0 ? [] : [{ low, high, isOuter, weight, isSure }];
}

/** Whether a child certainly has a weight for its node: it counts, if only at its lowest. */
export const applies = (child: ModelQuestion | ModelNode, worlds: Worlds): boolean => appliesIn(child, worlds) === true;

function appliesIn(child: ModelQuestion | ModelNode, worlds: Worlds): Truth {
  const role = child.kind === 'question' ? roleOf(child, worlds) : nodeRole(child, worlds);
  const around = child.kind === 'question' ? child.node : child.parent;
  if (role === 'left' || role === 'lowest') return role === 'lowest';
  if (role === 'perhaps') return around?.dimension.missing.hidden === 'lowest' && child.kind === 'question' ? true : 'unknown';
  if (child.kind === 'question') return true;
  const below = child.children.map((each) => appliesIn(each, worlds));
  return below.includes(true) || (below.includes('unknown') ? 'unknown' : false);
}

/** Whether it is open what a child weighs, as the sum of what applies in it. */
function isWeightOpen(child: ModelQuestion | ModelNode, worlds: Worlds): boolean {
  if (child.kind === 'question' || child.weight !== 'sum') return false;
  return child.children.some((each) => appliesIn(each, worlds) === 'unknown' || isWeightOpen(each, worlds));
}

function lowestOf(child: ModelQuestion | ModelNode): Bounds {
  const low = child.kind === 'node' ? nodeOnTerms(child, child.range.low) : child.range.low;
  return { low, high: low, isOuter: false, isOptional: false };
}

function countedOf(child: ModelQuestion | ModelNode, worlds: Worlds, reckoning: Reckoning): Bounds | undefined {
  if (child.kind === 'question') {
    const ends = extremes(worlds.outcomes[child.index] ?? []);
    return ends && { ...ends, isOuter: false, isOptional: false };
  }
  const bounds = reckoning.boundsOf(child, worlds);
  if (bounds === undefined) return undefined;
  // Between its ends a score may leap over what would count least or most.
  const isOuter = bounds.isOuter || (bounds.low !== bounds.high && child.counting?.isMonotone === false);
  return { ...bounds, ...endsOnTerms(child, bounds), isOuter };
}

/** Every method rises with each of its parts, or falls with all but the first, so that the ends come from the ends. */
function combined(node: ModelNode, parts: readonly Part[]): Pick<Bounds, 'low' | 'high' | 'isOuter'> {
  const at = (end: 'low' | 'high') => {
    const ofOthers = node.method.subtracts ? opposite[end] : end;
    return combine(
      node,
      parts.map((part, index) => ({ value: part[index === 0 ? end : ofOthers], weight: part.weight })),
    );
  };
  const low = at('low');
  const isOpen = parts.some((part) => part.low !== part.high);
  return { low, high: isOpen ? at('high') : low, isOuter: parts.some(({ isOuter }) => isOuter) };
}

const opposite = { low: 'high', high: 'low' } as const;

/** The score of a node before adjustments, within its range. */
export function combine(node: ModelNode, parts: readonly { readonly value: Real; readonly weight: Rational }[]): Real {
  const { aggregate: method } = node.dimension;
  return method === 'none' ? node.range.low : clip(aggregate(method, parts, node.settings), node.range);
}

/**
 * Where it stayed open who takes part, or with which weight: no mean lies beyond the least or the greatest of its parts, and no sum
 * beyond that of all that lowers or all that raises it.
 */
function outerCombined(node: ModelNode, parts: readonly Part[]): Pick<Bounds, 'low' | 'high' | 'isOuter'> {
  if (isSum(node)) {
    const total = (end: 'low' | 'high', pick: (a: Real, b: Real) => Real): Real =>
      parts
        .map((part) => ({ points: multiply(part[end], part.weight), isSure: part.isSure }))
        .map(({ points, isSure }) => (isSure ? points : pick(points, zero)))
        .reduce(add, zero);
    return { low: clip(total('low', minimum), node.range), high: clip(total('high', maximum), node.range), isOuter: true };
  }
  const low = parts.map((part) => part.low).reduce(minimum);
  const high = parts.map((part) => part.high).reduce(maximum);
  // A number at or below zero may make some means zero.
  const [least, most] = compare(low, zero) <= 0 ? [low, maximum(high, zero)] : [low, high];
  return { low: clip(least, node.range), high: clip(most, node.range), isOuter: true };
}

/** An adjustment of which it is open whether it applies may apply or not. */
function afterAdjustments(node: ModelNode, bounds: Bounds, worlds: Worlds, lookup: Lookup): Bounds {
  let { low, high, isOuter } = bounds;
  for (const adjustment of node.adjust) {
    const truth = evaluate(adjustment.when, lookup);
    if (truth === false) continue;
    const [lowAfter, highAfter] = [adjusted(low, adjustment, node.range), adjusted(high, adjustment, node.range)];
    low = truth === true ? lowAfter : minimum(low, lowAfter);
    high = truth === true ? highAfter : maximum(high, highAfter);
    if (truth === 'unknown') isOuter ||= isUnsettled(adjustment.when, worlds);
  }
  return { ...bounds, low, high, isOuter };
}

const isUnsettled = (condition: Condition, worlds: Worlds): boolean => !influenceOf(worlds.model).isAligned(condition);
