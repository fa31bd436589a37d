import { dirichlet, noisyWeights } from '../statistics/distributions.ts';
import { type Stream, streamsOf } from '../statistics/random.ts';
import type { Variation } from './trial.ts';
import type { TrialModel } from './trial-model.ts';
import { type Sureness, surenessOf, type Variant, variantsOf } from './variants.ts';

/** How weights may vary among siblings. */
export type WeightNoise =
  | { readonly kind: 'fixed' }
  /** Every weight up to this part of itself more or less, evenly, then normalised. */
  | { readonly kind: 'box'; readonly width: number }
  /** Means as written; the greater the concentration, the less they vary. */
  | { readonly kind: 'dirichlet'; readonly concentration: number };

/** An answer that is not sure. */
export interface UnsureAnswer {
  readonly index: number;
  readonly sureness: Sureness;
  /** The answer as told first. */
  readonly variants: readonly Variant[];
}

/** What is uncertain about one assessment, ready to be drawn. */
export interface Sources {
  readonly weights: WeightNoise;
  readonly answers: readonly UnsureAnswer[];
  /** Whether some node has another method that can be defended. */
  readonly hasAlternative: boolean;
}

export function sourcesOf(made: TrialModel, weights: WeightNoise): Sources {
  const answers = made.questions.flatMap(({ of: { index, id, question } }) => {
    const [value, answer] = [made.told[index], made.answers.given.get(id)];
    if (value === undefined || answer === undefined) return [];
    const sureness = surenessOf(question, answer);
    const variants = variantsOf(question, value, sureness);
    return variants.length > 1 ? [{ index, sureness, variants }] : [];
  });
  return { weights, answers, hasAlternative: made.nodes.some((node) => node.alternative !== node.aggregate) };
}

/** Which replicate each group of sources is drawn from: weights, method, and the answers of every group of questions. */
export interface Replicates {
  readonly weights: number;
  readonly method: number;
  readonly answers: (index: number) => number;
}

/** Everything from the same replicate. */
export const replicate = (number: number): Replicates => ({ weights: number, method: number, answers: () => number });

/** Draws the variation of a replicate. */
export type Draw = (from: Replicates) => Variation;

/**
 * Variations drawn at random. Every question and every node has streams of its own, so that what is drawn for one does not depend on what
 * else is drawn, nor on the order.
 */
export function drawing(made: TrialModel, { weights, answers, hasAlternative }: Sources, seed: number): Draw {
  const nodes = made.weights.map((row, index) => weightsDrawn(row, index, made, weights, seed));
  const unsure = answers.map(({ index, variants }) => ({
    index,
    variants,
    streams: streamsOf(seed, `answer ${made.questions[index]?.of.id}`),
  }));
  const methods = streamsOf(seed, 'method');
  return (from) => {
    const values = [...made.told];
    for (const { index, variants, streams } of unsure) values[index] = choose(variants, streams(from.answers(index)).uniform());
    return {
      values,
      weights: nodes.map((drawn) => drawn(from.weights)),
      isAlternative: hasAlternative && methods(from.method).uniform() < 0.5,
    };
  };
}

function choose(variants: readonly Variant[], uniform: number): Variant['value'] {
  let reached = 0;
  for (const { value, chance } of variants) {
    reached += chance;
    if (uniform < reached) return value;
  }
  return variants[0]?.value ?? '';
}

/** The weights of a sum are its points, not opinions; they stay, and so do those a node has from its children. */
function weightsDrawn(
  row: readonly number[],
  index: number,
  { nodes }: TrialModel,
  noise: WeightNoise,
  seed: number,
): (replicate: number) => readonly number[] {
  const node = nodes[index];
  if (node === undefined || node.of.method.takesPoints || noise.kind === 'fixed' || row.length < 2 || row.some(Number.isNaN))
    return () => row;
  const streams = streamsOf(seed, `weights of ${node.of.id}`);
  const total = row.reduce((sum, weight) => sum + weight, 0);
  const shares = row.map((weight) => weight / total);
  const noisy = (from: Stream) =>
    noise.kind === 'box' ? noisyWeights(from, shares, noise.width) : dirichlet(from, shares, noise.concentration);
  // On the terms of the weights as written, which a parent may add up.
  return (replicate) => noisy(streams(replicate)).map((weight) => weight * total);
}
