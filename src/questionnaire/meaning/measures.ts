import { inside, keyAt, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Meaning } from './meaning.ts';

type Measured = Pick<format.Question, 'id' | 'from' | 'steps' | 'values'>;

/** A number has goalposts or steps, and they tell numbers apart. */
export function checkMeasure(data: Measured, at: (key: 'from' | 'steps') => Spot, meaning: Meaning): void {
  const { id, from, steps = [], values } = data;
  const { tell } = meaning;
  if (from !== undefined && data.steps !== undefined)
    tell('questionnaire/two-ways', keyAt(at('steps')), { question: id, one: 'steps', other: 'from' });
  if (from !== undefined) checkGoalposts(from, at('from'), id, tell);
  if (data.steps !== undefined) checkSteps(steps, data, at('steps'), tell);
  if (values === 'on-scale')
    for (const [index, step] of steps.entries()) checkOnScale(step.value, inside(at('steps'), index, 'value'), meaning);
}

function checkGoalposts(from: format.Goalposts, spot: Spot, question: string, tell: Meaning['tell']): void {
  if (from.worst === from.best) tell('questionnaire/no-range', spot, { question });
  if (from.transform !== 'log') return;
  for (const key of ['worst', 'best'] as const) if (from[key] <= 0) tell('questionnaire/log-not-positive', inside(spot, key), { question });
}

function checkSteps(steps: readonly format.Step[], { id, values }: Measured, spot: Spot, tell: Meaning['tell']): void {
  for (const [index, { at, above }] of steps.entries()) {
    const begins = [at, above].filter((point) => point !== undefined).length;
    if (begins > 1 || (begins === 0 && index > 0)) tell('questionnaire/step-begins', inside(spot, index), { question: id });
  }
  const falling = steps.findIndex((step, index) => index > 0 && !isAfter(step, steps[index - 1]));
  if (falling > 0)
    tell('questionnaire/steps-order', inside(spot, falling, steps[falling]?.above === undefined ? 'at' : 'above'), { question: id });
  if (values !== undefined) return;
  const [first] = steps;
  const start = first !== undefined && pointOf(first) === undefined ? [] : [0];
  const all = [...start, ...steps.map(({ value }) => value)];
  if (all.every((value) => value === all[0])) tell('questionnaire/no-range', spot, { question: id });
}

const pointOf = ({ at, above }: format.Step): number | undefined => above ?? at;

/** One that begins at a point comes before one that begins above it. */
function isAfter(step: format.Step, before: format.Step | undefined): boolean {
  const [point, pointBefore] = [pointOf(step), before && pointOf(before)];
  if (point === undefined || pointBefore === undefined) return true;
  return point > pointBefore || (point === pointBefore && step.above !== undefined && before?.above === undefined);
}

/** A value that is a number of the scale lies on it. */
export function checkOnScale(value: number | undefined, at: Spot, { questionnaire: { scale }, tell }: Meaning): void {
  if (value !== undefined && (value < scale.min || value > scale.max)) tell('questionnaire/off-scale', at, { ...scale, value });
}
