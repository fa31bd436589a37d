import type * as format from './format.ts';
import type { Measure, Step } from './questionnaire.ts';

/** Goalposts or steps, as a question or a dimension gives them; undefined where it gives neither. */
export function buildMeasure({ from, steps }: Pick<format.Question, 'from' | 'steps'>): Measure | undefined {
  if (from !== undefined) return { worst: from.worst, best: from.best, transform: from.transform ?? 'linear' };
  if (steps === undefined) return undefined;
  const [first, ...others] = steps;
  const hasStart = first !== undefined && first.at === undefined && first.above === undefined;
  return hasStart ? { start: first.value, steps: others.map(buildStep) } : { start: undefined, steps: steps.map(buildStep) };
}

const buildStep = ({ at, above, value }: format.Step): Step => ({ at: above ?? at ?? 0, isAbove: above !== undefined, value });
