import { addRationals, type Rational, reciprocal, zero } from '../exact/rational.ts';
import { maximum, minimum, multiply, type Real, sum } from '../exact/real.ts';
import type { Condition } from '../questionnaire/condition.ts';
import { applies, type Bounds, hull } from './bounds.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from './model.ts';
import { extremes } from './outcomes.ts';
import { place } from './range.ts';
import type { Reckoning } from './reckoning.ts';
import { roleOf } from './role.ts';
import { type Shares, sharesOf } from './shares.ts';
import { splits, unsettledBy } from './split.ts';
import type { Worlds } from './worlds.ts';

/** A look across the tree: the questions of one stage, in all dimensions (below the root) or in and below one. */
export interface View {
  readonly key: string;
  readonly top: ModelNode;
  readonly stage: string;
  readonly questions: readonly ModelQuestion[];
}

const found = new WeakMap<Model, readonly View[]>();

/** All stages, then the cells of every dimension with questions below it; each made once for a model. */
export function viewsOf(model: Model): readonly View[] {
  const known = found.get(model);
  if (known !== undefined) return known;
  const stages = [...model.questionnaire.stages.keys()];
  const views = model.nodes.flatMap((top) =>
    top.questions.length === 0 && top !== model.root ? [] : stages.map((stage) => viewOf(top, stage, model)),
  );
  found.set(model, views);
  return views;
}

const viewOf = (top: ModelNode, stage: string, model: Model): View => ({
  key: top === model.root ? stage : `${top.id}/${stage}`,
  top,
  stage,
  questions: top.questions.filter(({ question }) => question.stage === stage),
});

/** The points of a question on the scale of the questionnaire: what a sum takes as they are is placed on it. */
export const onScale = ({ node, range }: ModelQuestion, points: Real, { scale }: Model): Real =>
  node.method.takesPoints ? place(points, range, scale) : points;

/** The bounds of a view: its shares hang on whoever is asked, so that is settled first. */
export function findView(view: View, worlds: Worlds, reckoning: Reckoning): Bounds | undefined {
  const variable = unsettledBy(askedBy(view.top), worlds, reckoning.lookupIn(worlds), () => true);
  const cases = variable && splits(variable, worlds, reckoning.work);
  if (cases !== undefined) return hull(cases.map((some) => reckoning.viewOf(view, some)));
  return variable === undefined ? settled(view, worlds) : outer(view, worlds);
}

const asked = new WeakMap<ModelNode, readonly Condition[]>();

/** The conditions that decide who is asked below a node. */
function askedBy(top: ModelNode): readonly Condition[] {
  const known = asked.get(top);
  if (known !== undefined) return known;
  const nodes = new Set([top, ...top.questions.map(({ node }) => node)].flatMap((node) => [...pathTo(node)]));
  const whens = [...[...nodes].map(({ dimension }) => dimension.when), ...top.questions.map(({ question }) => question.when)];
  const conditions = whens.filter((when) => when !== undefined);
  asked.set(top, conditions);
  return conditions;
}

const sharesIn = new WeakMap<Worlds, Shares>();

function settled(view: View, worlds: Worlds): Bounds | undefined {
  const known = sharesIn.get(worlds) ?? sharesOf(worlds.model, (child) => applies(child, worlds));
  sharesIn.set(worlds, known);
  const shares = known.within(view.top);
  const rows = view.questions.flatMap((question) => {
    const [share, ends] = [shares.get(question), endsOf(question, worlds)];
    return share === undefined || ends === undefined ? [] : [{ share, ...ends }];
  });
  const at = (end: 'low' | 'high') => meanByShare(rows.map((row) => ({ share: row.share, score: row[end] })));
  const low = at('low');
  const high = rows.some((row) => row.low !== row.high) ? at('high') : low;
  return low === undefined || high === undefined ? undefined : { low, high, isOuter: false, isOptional: false };
}

/** The mean of scores by their shares; undefined where nothing has a share. */
export function meanByShare(rows: readonly { readonly share: Rational; readonly score: Real }[]): Real | undefined {
  const total = rows.reduce((so, { share }) => addRationals(so, share), zero);
  return total.numerator === 0 ? undefined : multiply(sum(rows.map(({ share, score }) => multiply(score, share))), reciprocal(total));
}

/** What a question counts on the scale; undefined where it leaves. */
function endsOf(question: ModelQuestion, worlds: Worlds): { readonly low: Real; readonly high: Real } | undefined {
  const role = roleOf(question, worlds);
  const range = { low: question.range.low, high: question.range.low };
  const ends = role === 'lowest' ? range : role === 'left' ? undefined : extremes(worlds.outcomes[question.index] ?? []);
  if (ends === undefined) return undefined;
  const low = onScale(question, ends.low, worlds.model);
  return { low, high: ends.low === ends.high ? low : onScale(question, ends.high, worlds.model) };
}

/** No mean lies beyond the least or the greatest that it may be made of. */
function outer(view: View, worlds: Worlds): Bounds | undefined {
  const ends = view.questions.flatMap((question) => endsOf(question, worlds) ?? []);
  if (ends.length === 0) return undefined;
  const [low, high] = [ends.map((end) => end.low).reduce(minimum), ends.map((end) => end.high).reduce(maximum)];
  return { low, high, isOuter: true, isOptional: view.questions.every((question) => roleOf(question, worlds) === 'perhaps') };
}
