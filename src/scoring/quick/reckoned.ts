import type { Truth } from '../../questionnaire/condition.ts';
import type { Model } from '../model.ts';

/** What a node has come to, as doubles. */
export interface Reckoned {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly point: Float64Array;
  /** Whether it has bounds, and whether anything in it is assessed. */
  readonly hasBounds: Uint8Array;
  readonly isAssessed: Uint8Array;
  /** Whether anything in it applies. */
  readonly applies: Uint8Array;
  readonly weight: Float64Array;
  /** The shares of what is answered and of what applies, while some node is held back for too little of it. */
  readonly answered: Float64Array;
  readonly applicable: Float64Array;
  /** Per node and adjustment. */
  readonly adjusts: readonly Truth[][];
}

export type End = 'low' | 'high' | 'point';

/** How it stands with the run that is under way. */
export interface Run {
  number: number;
  isOpen: boolean;
  /** The exact way has to be taken. */
  hasFailed: boolean;
}

/** Arrays by the index of the node, filled anew by every run. */
export function reckonedOf({ nodes }: Model): Reckoned {
  const numbers = () => new Float64Array(nodes.length);
  const truths = () => new Uint8Array(nodes.length);
  return {
    low: numbers(),
    high: numbers(),
    point: numbers(),
    hasBounds: truths(),
    isAssessed: truths(),
    applies: truths(),
    weight: numbers(),
    answered: numbers(),
    applicable: numbers(),
    adjusts: nodes.map(({ adjust }) => adjust.map(() => false)),
  };
}
