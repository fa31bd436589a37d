import type { Assessment } from '../../assess.ts';
import { rationalToNumber } from '../../exact/rational.ts';
import { generatorName } from '../../statistics/random.ts';
import type { Sources } from '../../uncertainty/draw.ts';
import type { NodeUncertainty, Uncertainty } from '../../uncertainty/uncertainty.ts';
import type { Sureness } from '../../uncertainty/variants.ts';

/** The contract of `compass uncertainty --json`, format 1: seed, generator and runs, then what they gave; numbers unrounded. */
export function uncertaintyJson({ questionnaire, answers }: Assessment, uncertainty: Uncertainty): object {
  const { options, sources, nodes, sensitivity, swings, weightRange, actions } = uncertainty;
  return {
    format: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: questionnaire.sha256 },
    answers: { sha256: answers.sha256 },
    generator: generatorName,
    seed: options.seed,
    runs: options.runs,
    sources: { weights: options.weights, answers: countsOf(sources), method: sources.hasAlternative },
    nodes: Object.fromEntries(nodes.map((node) => [node.of, nodeJson(node)])),
    'weight-range': weightRange && { low: rationalToNumber(weightRange.low), high: rationalToNumber(weightRange.high) },
    sensitivity:
      sensitivity?.map(({ source, dimension, first, total, firstInterval, totalInterval }) => ({
        source,
        dimension,
        first,
        'first-interval': firstInterval,
        total,
        'total-interval': totalInterval,
      })) ?? null,
    swings,
    actions: {
      runs: options.actionRuns,
      first: options.first,
      ranks: actions.map(({ standardError, ...rank }) => ({ ...rank, 'standard-error': standardError })),
    },
  };
}

/** How many answers are how unsure. */
export function countsOf({ answers }: Sources): Record<Exclude<Sureness, 'high'>, number> {
  const count = (wanted: Sureness): number => answers.filter(({ sureness }) => sureness === wanted).length;
  return { low: count('low'), medium: count('medium'), unproved: count('unproved') };
}

const nodeJson = ({ score, spread, levels }: NodeUncertainty): object => ({
  score,
  ...(spread === null
    ? { mean: null }
    : { mean: spread.mean, 'standard-error': spread.standardError, low: spread.low, median: spread.median, high: spread.high }),
  levels: levels?.map(({ id, probability, standardError }) => ({ id, probability, 'standard-error': standardError })) ?? null,
});
