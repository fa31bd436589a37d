import type { Real } from '../exact/real.ts';
import type { Lookup } from '../questionnaire/condition.ts';
import type { Bounds } from './bounds.ts';
import type { LevelBounds } from './levels.ts';
import type { ModelNode } from './model.ts';
import type { Work } from './split.ts';
import type { View } from './views.ts';
import type { Worlds } from './worlds.ts';

/**
 * Scores, levels and views in whatever worlds, each found once. Scores hang on conditions and conditions on scores, so all of them
 * ask here.
 */
export interface Reckoning {
  readonly work: Work;
  /** The work left for all figures together. */
  readonly budget: Work;
  /** undefined: nothing can ever be assessed. */
  boundsOf(node: ModelNode, worlds: Worlds): Bounds | undefined;
  /** Keeps the score of a node that nothing open acts on as its bounds. */
  settle(node: ModelNode, worlds: Worlds, score: Real): void;
  levelOf(node: ModelNode, worlds: Worlds): LevelBounds;
  viewOf(view: View, worlds: Worlds): Bounds | undefined;
  /** Answers, facts, scores and levels in these worlds: true or false where all of them agree. */
  lookupIn(worlds: Worlds): Lookup;
}

/** A reckoning with other answers, and which figures are the same as there. */
export interface Earlier {
  readonly reckoning: Reckoning;
  readonly worlds: Worlds;
  isSame(place: ModelNode | View, worlds: Worlds): boolean;
}
