import { bottom, rational, top } from '../../exact/rational.ts';
import { divide, isRational, type Real, subtract, toNumber } from '../../exact/real.ts';
import { greatestCommonDivisor, leastCommonMultiple } from '../../exact/whole-numbers.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { worthOf } from '../worth.ts';
import { constant, type Expression, minus, times, total } from './expression.ts';
import type { MaturityModel } from './maturity-model.ts';
import type { Program } from './program.ts';
import type { Task } from './task.ts';

/** Something to have as much or as little of as can be. Of several goals an earlier one goes before all later ones. */
export interface Goal {
  readonly sense: 'most' | 'least';
  readonly of: Expression;
  /** What it truly comes to. */
  readonly truly: (after: Scorecard, chosen: readonly Task[]) => number;
  /** Values that differ by less are the same. */
  readonly tolerance: number;
}

/** The score of the whole; or where there is none the levels all nodes have climbed, then the scores of the dimensions at the top. */
export function maturityGoals(questionnaire: Questionnaire, today: Scorecard, model: MaturityModel, program: Program): readonly Goal[] {
  const overall = model.scores.get(questionnaire.root.id);
  if (overall !== undefined && today.overall.exact !== null)
    return [scaled(overall, program, (scorecard) => (scorecard.overall.exact === null ? 0 : toNumber(scorecard.overall.exact)))];
  const levels = total([...model.levels.values()].flat());
  const top = [...today.dimensions.values()].filter(({ id, parent }) => parent === questionnaire.root.id && model.scores.has(id));
  const positions = top.map(({ id, scale }) => {
    const [low, high] = [rational(scale.min), rational(scale.max)];
    const score = model.scores.get(id) ?? constant(low);
    return scale.min === scale.max ? constant(rational(0)) : times(minus(score, constant(low)), divide(rational(1), subtract(high, low)));
  });
  return [
    scaled(levels, program, (scorecard) => worthOf(questionnaire, scorecard).levels),
    scaled(total(positions), program, (scorecard) => toNumber(worthOf(questionnaire, scorecard).dimensions)),
  ];
}

/** As little money as can be: what the actions cost once, and for one year of keeping them running. */
export function costGoal(tasks: readonly Task[], isDone: (id: string) => Expression): Goal {
  const costOf = ({ cost, perYear }: Task): number => (cost + perYear) / 100;
  return {
    sense: 'least',
    of: total(tasks.map((task) => times(isDone(task.id), rational(costOf(task))))),
    truly: (_, chosen) => chosen.reduce((so, task) => so + costOf(task), 0),
    tolerance: 0.005,
  };
}

/** As few actions as can be. */
export const fewestGoal = (tasks: readonly Task[], isDone: (id: string) => Expression): Goal => ({
  sense: 'least',
  of: total(tasks.map(({ id }) => isDone(id))),
  truly: (_, chosen) => chosen.length,
  tolerance: 0.5,
});

/** Where all plans differ by whole multiples of a unit, half of that unit is no difference; else a billionth of the range. */
function scaled(of: Expression, program: Program, truly: (scorecard: Scorecard) => number): Goal {
  const unit = isWhole(of, program) ? unitOf([...of.terms.values()]) : undefined;
  const { low, high } = program.rangeOf(of);
  return { sense: 'most', of, truly, tolerance: unit === undefined ? Math.max(1e-9, (high - low) * 1e-8) : unit / 2 };
}

/** Whether every variable it has is whole in the end. */
const isWhole = ({ terms }: Expression, { whole }: Program): boolean => [...terms.keys()].every((variable) => whole[variable] === true);

/** A number that all these are whole multiples of; undefined where it is too small to be told from errors of rounding. */
function unitOf(values: readonly Real[]): number | undefined {
  if (!values.every(isRational)) return undefined;
  const denominator = values.reduce((so, value) => leastCommonMultiple(so, bottom(value)), 1n);
  const divisor = values.reduce((so, value) => greatestCommonDivisor(so, (top(value) * denominator) / bottom(value)), 0n);
  if (divisor === 0n) return undefined;
  const unit = Number(divisor) / Number(denominator);
  const most = Math.max(...values.map((value) => Math.abs(toNumber(value))));
  return unit > most * 1e-5 ? unit : undefined;
}
