import { rational, zero } from '../exact/rational.ts';
import { compare, divide, type Real, subtract, sum } from '../exact/real.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { NodeScore, Scorecard } from '../scoring/scorecard.ts';

/**
 * What a scorecard is worth to a plan: the overall score first; then levels, then dimension scores, which alone decide where
 * a questionnaire has no overall score.
 */
export interface Worth {
  readonly overall: Real | null;
  /** How many levels all nodes have climbed together. */
  readonly levels: number;
  /** The scores of the dimensions at the top, each as a part of its range, added up. */
  readonly dimensions: Real;
}

export function worthOf({ root, dimensions }: Questionnaire, scorecard: Scorecard): Worth {
  const nodes = [scorecard.overall, ...scorecard.dimensions.values()];
  const climbed = nodes.map(({ id, level }) => {
    const levels = (id === root.id ? root : dimensions.get(id))?.levels ?? [];
    return levels.findIndex((each) => each.id === level?.id) + 1;
  });
  const top = [...scorecard.dimensions.values()].filter(({ parent }) => parent === root.id);
  return {
    overall: scorecard.overall.exact,
    levels: climbed.reduce((total, each) => total + each, 0),
    dimensions: sum(top.map(positionInRange)),
  };
}

/** 1 where a is worth more than b, -1 where less, 0 where they are worth the same; exactly. */
export const compareWorth = (a: Worth, b: Worth): number =>
  compareScores(a.overall, b.overall) || Math.sign(a.levels - b.levels) || compare(a.dimensions, b.dimensions);

function compareScores(a: Real | null, b: Real | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compare(a, b);
}

function positionInRange({ exact, scale }: NodeScore): Real {
  const [low, high] = [rational(scale.min), rational(scale.max)];
  return exact === null || scale.max === scale.min ? zero : divide(subtract(exact, low), subtract(high, low));
}
