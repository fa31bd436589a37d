import { rational } from '../../exact/rational.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { minus, opposite, times, total } from './expression.ts';
import type { Goal } from './goal.ts';
import { distance } from './loose-parts.ts';
import type { MaturityModel } from './maturity-model.ts';
import type { Program } from './program.ts';
import type { Starts, Task } from './task.ts';
import type { Timeline } from './timeline.ts';

/** Takes from the model what it promised more than is true; whether it found something to take. */
export const tightened = (model: MaturityModel, values: ArrayLike<number>, truth: Scorecard): boolean =>
  model.loose.reduce((rows, part) => rows + part.tighten(values, truth), 0) > 0;

/** Other answers than these. */
export function forbidAnswers(program: Program, model: MaturityModel, values: ArrayLike<number>): void {
  program.within(1, distance(model.states, values, false), Number.POSITIVE_INFINITY);
}

/** With these very answers the goal comes to this value; with others to whatever it promises. */
export function capGoal(program: Program, { of, tolerance }: Goal, value: number, model: MaturityModel, values: ArrayLike<number>): void {
  const most = program.rangeOf(of).high;
  const other = distance(model.states, values, false);
  program.within(Number.NEGATIVE_INFINITY, minus(of, times(other, rational(Math.max(0, most - value)))), value + tolerance * 0.1);
}

/** Not all of these tasks. Nor more than these, unless more would open another way to what one of them requires. */
export function forbidSelection(program: Program, timeline: Timeline, starts: Starts, tasks: ReadonlyMap<string, Task>): void {
  const isAlone = [...tasks.values()].every(({ requires }) => requires.every((group) => group.length === 1));
  const others = isAlone ? [] : [...tasks.keys()].filter((id) => !starts.has(id)).map((id) => timeline.isDone(id));
  const these = [...starts.keys()].map((id) => opposite(timeline.isDone(id)));
  program.within(1, total([...these, ...others]), Number.POSITIVE_INFINITY);
}

/** Only what is as good by this goal counts from here on. */
export function keepAsGood(program: Program, { of, sense, tolerance }: Goal, value: number): void {
  if (sense === 'most') program.within(value - tolerance * 0.9, of, Number.POSITIVE_INFINITY);
  else program.within(Number.NEGATIVE_INFINITY, of, value + tolerance * 0.9);
}
