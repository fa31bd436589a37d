import type { Assessment } from '../assess.ts';
import { type Rational, rational } from '../exact/rational.ts';
import { mean, standardErrorOfMean, standardErrorOfShare } from '../statistics/moments.ts';
import { quantiles } from '../statistics/quantile.ts';
import { type ActionRank, actionRanks } from './action-ranks.ts';
import { drawing, replicate, type Sources, sourcesOf, type WeightNoise } from './draw.ts';
import { type Sensitivity, sensitivityOf } from './sensitivity.ts';
import { type Swing, swingsOf } from './swings.ts';
import { Trial } from './trial.ts';
import { levelIn } from './trial-levels.ts';
import { trialModel } from './trial-model.ts';
import { type ExactRange, weightRangeOf } from './weight-range-of.ts';

export interface UncertaintyOptions {
  readonly seed: number;
  /** How many variations are judged; 10,000 by default. */
  readonly runs: number;
  readonly weights: WeightNoise;
  /** Of how many of the variations the order of actions is found, which takes as many scores as there are actions. */
  readonly actionRuns: number;
  /** How many of the first actions a place among them is told for. */
  readonly first: number;
  /** Base rows of the sensitivity; 0 for none. */
  readonly rows: number;
}

export const usualOptions: UncertaintyOptions = {
  seed: 1,
  runs: 10_000,
  weights: { kind: 'box', width: 0.25 },
  actionRuns: 250,
  first: 10,
  rows: 1000,
};

/** How sure a judgement is, given what was answered; what is still open is told by the bounds of the scorecard. */
export interface Uncertainty {
  readonly options: UncertaintyOptions;
  readonly sources: Sources;
  /** The whole, then every dimension. */
  readonly nodes: readonly NodeUncertainty[];
  readonly sensitivity: Sensitivity;
  /** What single unsure answers move, most first. */
  readonly swings: readonly Swing[];
  /** The exact range of the overall score over all weights in the box; null where weights have no box or the score is no mean of means. */
  readonly weightRange: ExactRange | null;
  readonly actions: readonly ActionRank[];
}

export interface NodeUncertainty {
  readonly of: string;
  readonly score: number | null;
  /** null where no score is told. */
  readonly spread: Spread | null;
  /** null where the node has no levels; `id: null` for below the lowest. */
  readonly levels: readonly LevelChance[] | null;
}

export interface Spread {
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
  readonly median: number;
  /** The 5th and the 95th percentile. */
  readonly low: number;
  readonly high: number;
}

export interface LevelChance {
  readonly id: string | null;
  readonly probability: number;
  readonly standardError: number;
}

/**
 * Judges an assessment many times over with weights, unsure answers and methods varied (Monte Carlo over all sources at once, OECD/JRC
 * handbook step 7). The same options give the same result to the last digit.
 */
export function uncertaintyOf({ questionnaire, answers, scorecard }: Assessment, options: UncertaintyOptions = usualOptions): Uncertainty {
  const made = trialModel(questionnaire, answers);
  const sources = sourcesOf(made, options.weights);
  const draw = drawing(made, sources, options.seed);
  const scores = made.nodes.map(() => new Float64Array(options.runs));
  const levels = made.nodes.map(({ levels: { length } }) => new Uint32Array(length + 1));
  for (let run = 0; run < options.runs; run += 1) {
    const trial = new Trial(made, draw(replicate(run)));
    for (const { of, levels: own } of made.nodes) {
      const [row, counts] = [scores[of.index], levels[of.index]];
      if (row === undefined || counts === undefined) continue;
      row[run] = trial.scoreOf(of.index);
      if (own.length > 0) counts[levelIn(trial, of.index)] = (counts[levelIn(trial, of.index)] ?? 0) + 1;
    }
  }
  return {
    options,
    sources,
    nodes: made.nodes.map(({ of: { id, index }, dimension }): NodeUncertainty => {
      const figure = id === scorecard.overall.id ? scorecard.overall : scorecard.dimensions.get(id);
      const told = figure?.score ?? null;
      return {
        of: id,
        score: told,
        spread: told === null ? null : spreadOf(scores[index] ?? new Float64Array()),
        levels: figure?.level == null ? null : chancesOf(levels[index] ?? new Uint32Array(), dimension.levels, options.runs),
      };
    }),
    sensitivity: sensitivityOf(made, sources, draw, options),
    swings: swingsOf(made, sources),
    weightRange: options.weights.kind === 'box' ? weightRangeOf(questionnaire, scorecard, boxWidth(options.weights.width)) : null,
    actions: actionRanks(made, scorecard.kinds, draw, options),
  };
}

const boxWidth = (width: number): Rational => rational(width);

function spreadOf(scores: Float64Array): Spread | null {
  const told = [...scores].filter((score) => !Number.isNaN(score));
  if (told.length === 0) return null;
  const [low = 0, median = 0, high = 0] = quantiles(told, [0.05, 0.5, 0.95]);
  return { mean: mean(told), standardError: told.length < 2 ? 0 : standardErrorOfMean(told), median, low, high };
}

function chancesOf(counts: Uint32Array, levels: readonly { readonly id: string }[], runs: number): readonly LevelChance[] {
  return Array.from(counts, (count, reached) => ({
    id: levels[reached - 1]?.id ?? null,
    probability: count / runs,
    standardError: standardErrorOfShare(count / runs, runs),
  }));
}
