import { rational } from '../exact/rational.ts';
import { compare, type Real } from '../exact/real.ts';
import type { Lookup, ScoredPlace, ScoreTest, Truth } from '../questionnaire/condition.ts';
import { evaluate } from '../questionnaire/evaluate.ts';
import { type Bounds, findBounds } from './bounds.ts';
import { influenceOf } from './influence.ts';
import { findLevels, type LevelBounds } from './levels.ts';
import type { Model, ModelNode } from './model.ts';
import { type Range, thresholdIn } from './range.ts';
import type { Earlier, Reckoning } from './reckoning.ts';
import { casesPerFigure, casesPerScorecard } from './split.ts';
import { findView, type View, viewsOf } from './views.ts';
import type { Worlds } from './worlds.ts';

/** A reckoning for one subject, that looks at so many cases in all; what is the same as in an earlier one is asked there. */
export function reckoningOf(model: Model, cases = casesPerScorecard, earlier?: Earlier): Reckoning {
  const work = { left: 0 };
  const budget = { left: cases };
  const influence = influenceOf(model);
  const bounds = remembered<ModelNode, Bounds | undefined>(undefined);
  const levels = remembered<ModelNode, LevelBounds>({ low: 0, high: 0, isOuter: true });
  const views = remembered<View, Bounds | undefined>(undefined);
  const lookups = new WeakMap<Worlds, Lookup>();
  const reckoning: Reckoning = {
    work,
    budget,
    boundsOf(node, worlds) {
      if (earlier?.isSame(node, worlds) === true) return earlier.reckoning.boundsOf(node, earlier.worlds);
      const { narrowed } = worlds;
      // What an open answer does not act on is the same whatever it comes to.
      if (narrowed !== undefined && !influence.actsOn(narrowed.variable, node)) return reckoning.boundsOf(node, narrowed.from);
      return bounds(worlds, node, () => within(worlds, () => findBounds(node, worlds, reckoning)));
    },
    settle(node, worlds, score) {
      bounds(worlds, node, () => ({ low: score, high: score, isOuter: false, isOptional: false }));
    },
    levelOf(node, worlds) {
      if (earlier?.isSame(node, worlds) === true) return earlier.reckoning.levelOf(node, earlier.worlds);
      return levels(worlds, node, () => within(worlds, () => findLevels(node, worlds, reckoning)));
    },
    viewOf(view, worlds) {
      if (earlier?.isSame(view, worlds) === true) return earlier.reckoning.viewOf(view, earlier.worlds);
      return views(worlds, view, () => within(worlds, () => findView(view, worlds, reckoning)));
    },
    lookupIn(worlds) {
      const known = lookups.get(worlds) ?? lookupOf(worlds, reckoning);
      lookups.set(worlds, known);
      return known;
    },
  };
  return reckoning;

  /** Every figure of all the worlds has its own share of the work. */
  function within<T>({ narrowed }: Worlds, find: () => T): T {
    if (narrowed !== undefined) return find();
    const before = work.left;
    const granted = Math.min(casesPerFigure, budget.left);
    work.left = granted;
    const result = find();
    budget.left -= granted - work.left;
    work.left = before;
    return result;
  }
}

/** Finds once for each place and worlds; asked again while it is still being found (in a circle, which reading refuses), `meanwhile`. */
function remembered<Place, Value>(meanwhile: Value): (worlds: Worlds, place: Place, find: () => Value) => Value {
  const found = new WeakMap<Worlds, Map<Place, Value>>();
  return (worlds, place, find) => {
    const known = found.get(worlds) ?? new Map<Place, Value>();
    found.set(worlds, known);
    const before = known.get(place);
    if (before !== undefined || known.has(place)) return before as Value;
    known.set(place, meanwhile);
    const value = find();
    known.set(place, value);
    return value;
  };
}

function lookupOf(worlds: Worlds, reckoning: Reckoning): Lookup {
  const { model } = worlds;
  const lookup: Lookup = {
    ...worlds.lookup,
    subjectKind(id) {
      const kind = model.questionnaire.kinds.get(id);
      return kind === undefined ? false : evaluate(kind.when, lookup);
    },
    ...scoresAndLevels(worlds, reckoning),
  };
  return lookup;
}

/** What scores and levels come to in these worlds, for conditions. */
export function scoresAndLevels(worlds: Worlds, reckoning: Reckoning): Pick<Lookup, 'score' | 'level'> {
  const { model } = worlds;
  return {
    score(test) {
      const place = placeCalled(test.of, model);
      return place === undefined ? false : compared(place.bounds(worlds, reckoning), test, place.range);
    },
    level({ dimension, test, level }) {
      const node = model.nodeOf.get(dimension);
      const wanted = node?.levels.findIndex(({ id }) => id === level) ?? -1;
      if (node === undefined || wanted === -1) return false;
      const { low, high } = reckoning.levelOf(node, worlds);
      if (low > wanted) return test === 'level-at-least';
      return high > wanted ? 'unknown' : test === 'level-below';
    },
  };
}

/** Of a score that may or may not be there at all, nothing is known for certain but what is false either way. */
function compared(bounds: Bounds | undefined, { test, value, percent }: ScoreTest, range: Range): Truth {
  if (bounds === undefined) return false;
  const threshold = thresholdIn({ value, percent }, range);
  const [atLow, atHigh] = [holds(bounds.low, test, threshold), holds(bounds.high, test, threshold)];
  if (atLow !== atHigh) return 'unknown';
  return atLow && bounds.isOptional ? 'unknown' : atLow;
}

function holds(score: Real, test: ScoreTest['test'], threshold: Real): boolean {
  const order = compare(score, threshold);
  if (test === 'at-least') return order >= 0;
  return test === 'above' ? order > 0 : order < 0;
}

/** A place that has a score. */
export interface Place {
  readonly range: Range;
  bounds(worlds: Worlds, reckoning: Reckoning): Bounds | undefined;
}

/** Where a score that a condition looks at comes from; undefined where there is no such place. */
export function placeCalled(place: ScoredPlace, model: Model): Place | undefined {
  if ('dimension' in place) {
    const node = model.nodeOf.get(place.dimension);
    return node && { range: node.range, bounds: (worlds, reckoning) => reckoning.boundsOf(node, worlds) };
  }
  const key = 'stage' in place ? place.stage : `${place.cell.dimension}/${place.cell.stage}`;
  const view = viewsOf(model).find((each) => each.key === key);
  const range = { low: rational(model.questionnaire.scale.min), high: rational(model.questionnaire.scale.max) };
  return view && { range, bounds: (worlds, reckoning) => reckoning.viewOf(view, worlds) };
}
