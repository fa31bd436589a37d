import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Constraints } from '../../planning/constraints/constraints.ts';
import { readPlan } from '../../planning/constraints/read-plan.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { readSource } from '../../source/read-source.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import type { Host } from '../host.ts';
import { readFile } from '../loading/read-file.ts';
import { UsageError } from '../usage-error.ts';

/** The options that say what a plan must respect, each by its key in a plan file. */
const inPlanFile: Readonly<Record<string, { readonly key: string; readonly read: (text: string, name: string) => unknown }>> = {
  start: { key: 'start', read: (text) => text },
  periods: { key: 'periods', read: (text, name) => numberIn(text, name) },
  budget: { key: 'budget', read: (text, name) => numbersIn(text, name) },
  afterwards: { key: 'afterwards', read: (text, name) => numberIn(text, name) },
  mandatory: { key: 'mandatory', read: (text) => text.split(',') },
  refuse: { key: 'refused', read: (text) => text.split(',') },
  target: { key: 'target', read: (text, name) => targetIn(text, name) },
};

/** Whether the call gives any constraint: then there is a roadmap to plan, else only actions in an order that works. */
export const hasConstraints = (call: Call): boolean =>
  ['with', 'capacity', ...Object.keys(inPlanFile)].some((name) => call.options[name] !== undefined) || isGiven(call, 'carryOver');

/**
 * The constraints of the plan file (`--with`) with those of the options in their place. Without a start it is the January after the
 * date of the answers, or after today where they have none.
 */
export async function loadConstraints(
  call: Call,
  questionnaire: Questionnaire,
  date: string,
  host: Host,
  applies?: (action: string) => boolean,
): Promise<Checked<Constraints>> {
  const usualStart = `${Number(date.slice(0, 4)) + 1}-01`;
  const options = optionsIn(call);
  const path = textOption(call, 'with');
  if (path === undefined) return rightlyUsed(readPlan(asFile('the options', options), questionnaire, usualStart, applies));
  const file = await readFile(path, host);
  if (!file.ok) return file;
  const alone = readPlan(file.value, questionnaire, usualStart, applies);
  if (Object.keys(options).length === 0 || !alone.ok) return alone;
  const source = readSource(file.value);
  const written = source.ok && typeof source.value.value === 'object' ? source.value.value : {};
  const together = rightlyUsed(
    readPlan(asFile(`${path} with the options`, { ...written, ...options }), questionnaire, usualStart, applies),
  );
  return { ...together, diagnostics: alone.diagnostics };
}

/** What only the options can be blamed for is wrong use: it stands in no file that one could point into. Throws UsageError. */
function rightlyUsed<T>(read: Checked<T>): Checked<T> & { readonly ok: true } {
  if (read.ok) return read;
  const [first] = read.diagnostics.filter(({ severity }) => severity === 'error');
  throw new UsageError(`the constraints given as options cannot be used: ${first?.message ?? ''}`, first?.hint);
}

const asFile = (file: string, data: object) => ({ file, content: JSON.stringify(data) });

/** What the options say, by the keys of a plan file. */
export function optionsIn(call: Call): Readonly<Record<string, unknown>> {
  const given = Object.entries(inPlanFile).flatMap(([name, { key, read }]) => {
    const text = textOption(call, name);
    return text === undefined ? [] : [[key, read(text, name)] as const];
  });
  const capacity = call.options['capacity'];
  const roles = Array.isArray(capacity) ? capacity.map(roleIn) : [];
  return {
    ...Object.fromEntries(given),
    ...(roles.length === 0 ? {} : { capacity: Object.fromEntries(roles) }),
    ...(isGiven(call, 'carryOver') ? { 'carry-over': true } : {}),
  };
}

function roleIn(text: string): readonly [string, readonly number[]] {
  const [role = '', numbers] = text.split('=');
  if (numbers === undefined)
    throw new UsageError(`--capacity cannot be ${JSON.stringify(text)}`, 'Give a role and its person-months by year, such as it=12,12,12.');
  return [role, numbersIn(numbers, 'capacity')];
}

/** `organised@2028`: a level, or a score, to be reached by the end of a year. */
function targetIn(text: string, name: string): object {
  const [reach = '', by] = text.split('@');
  const score = Number(reach);
  const wanted = reach !== '' && Number.isFinite(score) ? { score } : { level: reach };
  return { ...wanted, ...(by === undefined ? {} : { by: numberIn(by, name) }) };
}

export const numbersIn = (text: string, name: string): readonly number[] => text.split(',').map((each) => numberIn(each, name));

function numberIn(text: string, name: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(number))
    throw new UsageError(`--${name} cannot be ${JSON.stringify(text)}`, 'Give numbers, such as 200000,200000,150000.');
  return number;
}
