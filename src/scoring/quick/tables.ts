import { rationalToNumber } from '../../exact/rational.ts';
import { type Real, toNumber } from '../../exact/real.ts';
import { isSum, type Model, type ModelNode, type ModelQuestion, nodeOnTerms, wholeWeight } from '../model.ts';
import { extremes, type Outcome, possible } from '../outcomes.ts';

/** What a questionnaire says about its nodes, as doubles in arrays by the index of the node. */
export interface NodeTables {
  readonly weight: Float64Array;
  /** The weight when nothing has left. */
  readonly wholeWeight: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Its lowest score on the terms of the node above. */
  readonly lowestAbove: Float64Array;
  /** From its range to the terms of the node above: times this, plus that. */
  readonly factor: Float64Array;
  readonly shift: Float64Array;
  /** How far a score in doubles may be from the exact one. */
  readonly margin: Float64Array;
  /** Whether any score is held back below some coverage. */
  readonly hasFloors: boolean;
}

/** What can be told of a question before it is answered. */
export interface QuestionTable {
  readonly question: ModelQuestion;
  readonly weight: number;
  readonly lowest: number;
  readonly open: Leaf;
}

/** What an answer counts: exactly, and as the nearest doubles. */
export interface Leaf {
  readonly low: number;
  readonly high: number;
  readonly exact: { readonly low: Real; readonly high: Real };
}

const leafOf = (exact: { readonly low: Real; readonly high: Real }): Leaf => {
  const low = toNumber(exact.low);
  return { low, high: exact.low === exact.high ? low : toNumber(exact.high), exact };
};

/** undefined for an outcome without points. */
export const leafOfOutcome = ({ low, high }: Outcome): Leaf | undefined =>
  low === undefined || high === undefined ? undefined : leafOf({ low, high });

export function questionTable(question: ModelQuestion): QuestionTable | undefined {
  const ends = question.value && extremes(possible(question, [], new Map()));
  if (ends === undefined) return undefined;
  const lowest = rationalToNumber(question.range.low);
  return { question, weight: rationalToNumber(question.weight), lowest, open: leafOf(ends) };
}

export function nodeTables({ nodes }: Model): NodeTables {
  const column = (find: (node: ModelNode) => number) => Float64Array.from(nodes, find);
  const low = column(({ range }) => rationalToNumber(range.low));
  const high = column(({ range }) => rationalToNumber(range.high));
  const placed = nodes.map((node) => onTermsAbove(node));
  return {
    weight: column((node) => (node.weight === 'sum' ? Number.NaN : rationalToNumber(node.weight))),
    wholeWeight: column((node) => rationalToNumber(wholeWeight(node))),
    low,
    high,
    lowestAbove: column((node) => toNumber(nodeOnTerms(node, node.range.low))),
    factor: Float64Array.from(placed, ({ factor }) => factor),
    shift: Float64Array.from(placed, ({ shift }) => shift),
    margin: marginsOf(nodes),
    hasFloors: nodes.some(({ publishFrom }) => publishFrom.numerator !== 0),
  };
}

function onTermsAbove(node: ModelNode): { readonly factor: number; readonly shift: number } {
  const { parent, range } = node;
  if (parent === undefined || isSum(parent) || !isSum(node)) return { factor: 1, shift: 0 };
  const [from, to] = [range.low, range.high].map(rationalToNumber) as [number, number];
  const [low, high] = [parent.range.low, parent.range.high].map(rationalToNumber) as [number, number];
  const factor = to === from ? 0 : (high - low) / (to - from);
  return { factor, shift: low - factor * from };
}

/** Half a unit in the last place is 2^-53 of a number; 2^-52 for every operation leaves room for second-order terms. */
const rounding = 2 ** -52;

/**
 * How far the score of a node in doubles may be from the exact one. Every method is monotone and moves by no more than its values
 * when all of them move together, so that the errors of its parts come through at most whole; n additions, multiplications and a
 * division add n + 8 roundings of the largest number met. Of means with powers and logarithms, see `sensitive`.
 */
function marginsOf(nodes: readonly ModelNode[]): Float64Array {
  const margins = new Float64Array(nodes.length);
  for (const node of [...nodes].reverse()) {
    const added = node.adjust.reduce((so, { add }) => so + (add === undefined ? 0 : Math.abs(rationalToNumber(add))), 0);
    const size = added + Math.max(...[node.range.low, node.range.high].map((end) => Math.abs(rationalToNumber(end))), Number.MIN_VALUE);
    const below = node.children.map((child) => (child.kind === 'node' ? marginAbove(child, margins) : rounding * size));
    const factor = node.adjust.reduce((so, { multiply }) => so * Math.max(1, multiply === undefined ? 1 : rationalToNumber(multiply)), 1);
    margins[node.index] = factor * (ownMargin(node, below) + (node.children.length + 8) * rounding * size);
  }
  return margins;
}

function marginAbove(child: ModelNode, margins: Float64Array): number {
  const { factor, shift } = onTermsAbove(child);
  const reach = Math.max(...[child.range.low, child.range.high].map((end) => Math.abs(rationalToNumber(end))));
  return factor * (margins[child.index] ?? 0) + 4 * rounding * (factor * reach + Math.abs(shift));
}

function ownMargin(node: ModelNode, below: readonly number[]): number {
  const most = Math.max(0, ...below);
  if (isSum(node)) return below.reduce((so, each, i) => so + each * weightOfChild(node.children[i]), 0);
  return isSensitive(node) ? most * 2 * sensitive + rationalToNumber(node.range.high) * 2 ** -40 : most;
}

const weightOfChild = (child: ModelQuestion | ModelNode | undefined): number =>
  child === undefined ? 0 : Math.max(1, rationalToNumber(wholeWeight(child)));

/** Means that go through powers or logarithms. */
export const isSensitive = ({ dimension: { aggregate } }: ModelNode): boolean =>
  aggregate === 'geometric' || aggregate === 'harmonic' || aggregate === 'power';

/**
 * Such means are homogeneous: values that are off by a share of themselves give a mean that is off by no more. Doubles are used where no
 * value is below 1/1024 of the largest, so that an absolute error grows by at most that; and 2^-40 allows exp, log and pow thousands
 * of units in the last place, of which engines take one or two.
 */
export const sensitive = 1024;
