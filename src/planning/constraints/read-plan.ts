import { validate } from '#validators/plan';
import { type Checked, type Diagnostic, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { planSchema } from '../../questionnaire/schema.ts';
import { monthsBetween } from '../../scheduling/calendar.ts';
import type { FileText } from '../../source/file-text.ts';
import { didYouMean } from '../../source/nearest.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { readShaped } from '../../source/read-shaped.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';
import { nodeCalled } from '../questions-in.ts';
import type { Constraints, Progress, Target } from './constraints.ts';
import { horizonOf } from './constraints.ts';

/** What a plan file is read with. */
interface Reading {
  readonly data: format.PlanFile;
  readonly questionnaire: Questionnaire;
  readonly spot: Spot;
  readonly tell: Tell;
  readonly applies: (action: string) => boolean;
}

/** Years planned where neither a number of them nor a list by year is given. */
const usualPeriods = 3;

/** What is wrong with the shape of a plan file, whatever questionnaire it is for. */
export const checkPlanShape = (file: FileText): readonly Diagnostic[] => readShaped<format.PlanFile>(file, shape).diagnostics;

const shape = { validate, schema: planSchema };

/**
 * Reads a plan file and checks it against its questionnaire. `usualStart` (`YYYY-MM`) is the first month where the file names none; `applies` tells
 * which actions apply to the answers that are planned for.
 */
export function readPlan(
  file: FileText,
  questionnaire: Questionnaire,
  usualStart: string,
  applies: (action: string) => boolean = () => true,
): Checked<Constraints> {
  const shaped = readShaped<format.PlanFile>(file, shape);
  if (!shaped.ok) return shaped;
  const { source, data } = shaped.value;
  const { tell, diagnostics } = problems();
  const constraints = constraintsOf({ data, questionnaire, spot: { source, path: [] }, tell, applies }, usualStart);
  const told = inFileOrder([...shaped.diagnostics, ...diagnostics]);
  return hasErrors(told) ? { ok: false, diagnostics: told } : { ok: true, value: constraints, diagnostics: told };
}

function constraintsOf(reading: Reading, usualStart: string): Constraints {
  const { data } = reading;
  const lists = [data.budget, ...Object.values(data.capacity ?? {})].filter((list) => list !== undefined);
  const [start, periods] = [data.start ?? usualStart, data.periods ?? lists[0]?.length ?? usualPeriods];
  const frame = { start, periods };
  checkLengths(reading, periods);
  const mandatory = actionsIn(reading, 'mandatory');
  const refused = actionsIn(reading, 'refused');
  for (const [index, action] of (data.mandatory ?? []).entries())
    if (mandatory.has(action) && !reading.applies(action))
      reading.tell('plan/does-not-apply', inside(reading.spot, 'mandatory', index), { action });
  for (const [index, action] of (data.refused ?? []).entries())
    if (mandatory.has(action)) reading.tell('plan/both-ways', inside(reading.spot, 'refused', index), { action });
  return {
    ...frame,
    budget: data.budget,
    carryOver: data['carry-over'] ?? false,
    ...(data.afterwards === undefined ? {} : { afterwards: data.afterwards }),
    capacity: new Map(Object.entries(data.capacity ?? {})),
    mandatory,
    refused,
    atLeast: scoresIn(reading),
    target: targetIn(reading, frame),
    fixed: startsIn(reading, frame),
    status: statusIn(reading),
    pilotsFirst: data['pilots-first'] ?? false,
  };
}

function checkLengths({ data, spot, tell, questionnaire }: Reading, periods: number): void {
  const { budget, capacity = {} } = data;
  if (budget !== undefined && budget.length !== periods)
    tell('plan/wrong-length', inside(spot, 'budget'), { what: 'The budget', has: budget.length, periods });
  const roles = new Set([...questionnaire.actions.values()].flatMap(({ effort }) => [...effort.keys()]));
  for (const [role, months] of Object.entries(capacity)) {
    const at = inside(spot, 'capacity', role);
    if (months.length !== periods) tell('plan/wrong-length', at, { what: `The capacity of ${role}`, has: months.length, periods });
    if (!roles.has(role)) tell('plan/unknown-role', keyAt(at), { role }, () => didYouMean(role, roles));
  }
}

/** Whether the questionnaire has this action; told where not. */
function isAction(action: string, at: Spot, { questionnaire, tell }: Reading): boolean {
  const { actions } = questionnaire;
  if (!actions.has(action)) tell('plan/unknown-action', at, { action }, () => didYouMean(action, actions.keys()));
  return actions.has(action);
}

function actionsIn(reading: Reading, key: 'mandatory' | 'refused'): ReadonlySet<string> {
  const ids = reading.data[key] ?? [];
  return new Set(ids.filter((id, index) => isAction(id, inside(reading.spot, key, index), reading)));
}

function scoresIn({ data, questionnaire, spot, tell }: Reading): ReadonlyMap<string, number> {
  const { overall, dimensions = {} } = data['at-least'] ?? {};
  const scores = Object.entries(dimensions).filter(([dimension]) => {
    if (questionnaire.dimensions.has(dimension)) return true;
    const at = keyAt(inside(spot, 'at-least', 'dimensions', dimension));
    tell('plan/unknown-dimension', at, { dimension }, () => didYouMean(dimension, questionnaire.dimensions.keys()));
    return false;
  });
  return new Map([...(overall === undefined ? [] : [['overall', overall] as const]), ...scores]);
}

type Frame = Pick<Constraints, 'start' | 'periods'>;

function targetIn({ data, questionnaire, spot, tell }: Reading, frame: Frame): Target | undefined {
  if (data.target === undefined) return undefined;
  const { level, score, by } = data.target;
  const at = inside(spot, 'target');
  const levels = nodeCalled('overall', questionnaire)?.levels.map(({ id }) => id) ?? [];
  if (level !== undefined && !levels.includes(level))
    tell('plan/unknown-level', inside(at, 'level'), { level }, () => didYouMean(level, levels));
  const reach = level ?? score;
  if (reach === undefined) {
    tell('plan/no-target', at, {});
    return undefined;
  }
  const within = by === undefined ? horizonOf(frame) : monthsBetween(frame.start, `${by}-12`) + 1;
  if (within < 1) tell('plan/outside', inside(at, 'by'), { what: `The year ${by}` });
  return { reach, within: Math.min(within, horizonOf(frame)) };
}

function startsIn(reading: Reading, frame: Frame): ReadonlyMap<string, number> {
  const { data, spot, tell } = reading;
  const starts = new Map<string, number>();
  for (const [index, { id, start }] of (data.roadmap ?? []).entries()) {
    const at = inside(spot, 'roadmap', index);
    const month = monthsBetween(frame.start, start);
    if (!isAction(id, inside(at, 'id'), reading)) continue;
    if (month < 0 || month >= horizonOf(frame)) tell('plan/outside', inside(at, 'start'), { what: `The month ${start}` });
    else starts.set(id, month);
  }
  return starts;
}

function statusIn(reading: Reading): ReadonlyMap<string, Progress> {
  const rows = Object.entries(reading.data.status ?? {}).filter(([id]) => isAction(id, keyAt(inside(reading.spot, 'status', id)), reading));
  const status = new Map(rows.map(([id, { state, cost, date }]) => [id, { state, cost, date }]));
  for (const id of status.keys()) tellIfAhead(id, status, reading);
  return status;
}

/** What runs although what comes first is still to be done: a fact, but one that the order of the questionnaire did not foresee. */
function tellIfAhead(id: string, status: ReadonlyMap<string, Progress>, { questionnaire, spot, tell, applies }: Reading): void {
  if (status.get(id)?.state !== 'running') return;
  const isOpen = (other: string): boolean => status.get(other)?.state !== 'done' && applies(other);
  for (const group of questionnaire.actions.get(id)?.after ?? [])
    if (group.every(isOpen)) tell('plan/runs-ahead', keyAt(inside(spot, 'status', id)), { action: id, before: group.join(' or ') });
}
