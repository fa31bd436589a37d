import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { meaningProblems } from '../../src/checking/meaning/meaning-problems.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { questionnaireOf } from '../../src/questionnaire/build-questionnaire.ts';
import type * as format from '../../src/questionnaire/format.ts';
import { readWithPlaces } from '../../src/questionnaire/read-questionnaire.ts';
import { stream } from '../../src/statistics/random.ts';
import { chained } from './chained.ts';
import { readFolder } from './meaning/read-meaning.ts';
import { type Chance, type Operator, operators } from './mutants.ts';
import { type Reachable, reachableIn } from './reachable.ts';

const seed = 20261125;
const mutantsEach = Number(process.env['MUTANTS'] ?? 125);
/** The share of mutants that have to be found of those that count. */
const wanted = 0.95;

const chainedOnes = 24;

/** The large ones take longest, so they are spoilt less often. */
const shipped = [
  ...['starter', 'fellow-city', 'starter', 'industry-partnerships', 'starter', 'fellow-city'],
  ...['starter', 'industry-partnerships', 'starter', 'fellow-city', 'industry-partnerships', 'digital-compass'],
];

const written = new Map([
  ...[...new Set(shipped)].map((name) => {
    const { questionnaire } = readFolder(new URL(`../../questionnaires/${name}`, import.meta.url).pathname);
    return [name, questionnaire.written] as const;
  }),
  ...Array.from({ length: chainedOnes }, (_, index) => {
    const name = `chained-${index}`;
    return [name, chained(name, chanceOf('chained', index))] as const;
  }),
]);

const originals = new Map<string, Original>(
  [...written].map(([name, file]) => [name, { written: file, before: reachableIn(questionnaireOf(file)) }]),
);

/**
 * In the shipped ones hardly any condition hangs on another: turned round, one mostly leaves everything within reach. So three
 * of four that are negated are of a questionnaire whose questions lead to one another.
 */
function nameFor(operator: Operator, index: number): string {
  const isNegated = operator.name === 'negated when';
  if (isNegated && index % 4 > 0) return `chained-${index % chainedOnes}`;
  return shipped[(isNegated ? index / 4 : index) % shipped.length] ?? '';
}

interface Row {
  mutants: number;
  counted: number;
  readonly missed: string[];
}

function spoilAll(operator: Operator): Row {
  const row: Row = { mutants: 0, counted: 0, missed: [] };
  for (let index = 0; row.mutants < mutantsEach && index < mutantsEach * 4; index += 1) {
    const name = nameFor(operator, index);
    const original = originals.get(name);
    if (original === undefined) continue;
    const file = structuredClone(original.written);
    const what = operator.spoil(file, chanceOf(operator.name, index));
    if (what === undefined) continue;
    row.mutants += 1;
    if (!operator.always && !losesSomething(file, original)) continue;
    row.counted += 1;
    if (!isTold(file)) row.missed.push(`${name}: ${what}`);
  }
  return row;
}

function chanceOf(name: string, replicate: number): Chance {
  const { uniform } = stream(seed, name, replicate);
  return { below: (end) => Math.floor(uniform() * end) };
}

/** Whether check says an error or a warning of it; of the originals it says none. */
function isTold(file: format.QuestionnaireFile): boolean {
  const content = stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
  const read = readWithPlaces({ main: { file: 'questionnaire.yaml', content }, parts: [], translations: [] });
  const isSerious = ({ severity }: Diagnostic): boolean => severity !== 'note';
  return !read.ok || read.diagnostics.some(isSerious) || meaningProblems(read.value).some(isSerious);
}

interface Original {
  readonly written: format.QuestionnaireFile;
  readonly before: Reachable;
}

/** Whether something that could be brought about before certainly no longer can. */
function losesSomething(file: format.QuestionnaireFile, { written, before }: Original): boolean {
  const after = reachableIn(questionnaireOf(file));
  const changed = changedIn(file, written);
  const names = changed === undefined ? before.names : before.names.filter((name) => changed.has(name));
  return names.some((name) => after.isImpossible(name) && !before.isImpossible(name));
}

/** Findings, actions and consistency rules act on nothing else: where only they were spoilt, only they can be lost. */
function changedIn(file: format.QuestionnaireFile, written: format.QuestionnaireFile): ReadonlySet<string> | undefined {
  const lists = { findings: 'finding', actions: 'action', consistency: 'consistency' } as const;
  const rest = (whole: format.QuestionnaireFile) => JSON.stringify({ ...whole, findings: [], actions: [], consistency: [] });
  if (rest(file) !== rest(written)) return undefined;
  const names = Object.entries(lists).flatMap(([key, word]) =>
    (file[key as keyof typeof lists] ?? []).flatMap((item, index) =>
      JSON.stringify(item) === JSON.stringify(written[key as keyof typeof lists]?.[index]) ? [] : [`${word} ${item.id}`],
    ),
  );
  return new Set(names);
}

describe('questionnaires spoilt on purpose', () => {
  const rows = new Map(operators.map((operator) => [operator.name, spoilAll(operator)]));

  it.each([...written])('%s is clean before', (_, file) => {
    expect(isTold(file)).toBe(false);
  });

  it('prints what was found', () => {
    const lines = [...rows].map(([name, { mutants, counted, missed }]) =>
      [name.padEnd(22), mutants, counted, counted - missed.length].map((cell) => String(cell).padStart(8)).join(' '),
    );
    console.log(
      ['operator                mutants counted    found', ...lines, ...[...rows.values()].flatMap(({ missed }) => missed)].join('\n'),
    );
    expect(rows.size).toBe(8);
  });

  it.each(operators.map(({ name }) => name))('of %s nearly everything that counts is found', (name) => {
    const { mutants, counted, missed } = rows.get(name) ?? { mutants: 0, counted: 0, missed: [] };
    expect(mutants).toBe(mutantsEach);
    expect(counted - missed.length).toBeGreaterThanOrEqual(wanted * counted);
  });
});
