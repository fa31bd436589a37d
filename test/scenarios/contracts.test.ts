import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from './memory-host.ts';

const town = new URL('town', import.meta.url).pathname;
const files = readdirSync(town).map((name) => [name, readFileSync(join(town, name))] as const);

/** What `compass ... --json` promises: each path (`*` stands for every key or place) has values of one of these types. */
type Contract = Readonly<Record<string, string>>;

const figure = (path: string): Contract => ({
  [`${path}.score`]: 'number null',
  [`${path}.low`]: 'number null',
  [`${path}.high`]: 'number null',
  [`${path}.coverage`]: 'number null',
});
const level = (path: string): Contract => ({
  [`${path}.level`]: 'object null',
  [`${path}.level.id`]: 'string null',
  [`${path}.level.low`]: 'string null',
  [`${path}.level.high`]: 'string null',
  [`${path}.level.blocked-by`]: 'array',
  [`${path}.level.short-by`]: 'number null',
});
const scale = (path: string): Contract => ({ [`${path}.scale.min`]: 'number', [`${path}.scale.max`]: 'number' });

const scoreContract: Contract = {
  format: 'number',
  'questionnaire.id': 'string',
  'questionnaire.version': 'string',
  'questionnaire.sha256': 'string',
  'answers.sha256': 'string',
  'answers.date': 'string null',
  'answers.depth': 'string',
  'subject.name': 'string',
  'subject.facts': 'object',
  'subject.kinds': 'array',
  ...scale('overall'),
  ...figure('overall'),
  ...level('overall'),
  'dimensions.*.parent': 'string null',
  ...scale('dimensions.*'),
  ...figure('dimensions.*'),
  ...level('dimensions.*'),
  'dimensions.*.weight': 'number',
  'dimensions.*.share': 'number null',
  ...figure('stages.*'),
  ...figure('cells.*'),
  'questions.*.dimension': 'string',
  'questions.*.stage': 'string null',
  'questions.*.status': 'string',
  'questions.*.score': 'number null',
  'questions.*.low': 'number null',
  'questions.*.high': 'number null',
  'questions.*.weight': 'number',
  'questions.*.share': 'number null',
};

const planContract: Contract = {
  format: 'number',
  proof: 'string',
  'objective.before': 'number',
  'objective.after': 'number',
  'objective.bound': 'number',
  'levels.before': 'string null',
  'levels.after': 'string null',
  'actions.*.id': 'string',
  'actions.*.period': 'number null',
  'actions.*.start': 'string null',
  'actions.*.end': 'string null',
  'actions.*.cost': 'number null',
  'actions.*.gain': 'number null',
  'actions.*.after': 'array',
  'actions.*.because': 'array',
  'actions.*.because.*.question': 'string',
  'actions.*.because.*.status': 'string',
  'actions.*.because.*.value': 'string number boolean array null',
  'left-out': 'array',
  'may-apply.*.id': 'string',
  'may-apply.*.unknown': 'array',
  budget: 'array',
  'findings.*.id': 'string',
  'findings.*.kind': 'string',
  'findings.*.because': 'array',
};

const checkContract: Contract = {
  format: 'number',
  'diagnostics.*.code': 'string',
  'diagnostics.*.severity': 'string',
  'diagnostics.*.file': 'string',
  'diagnostics.*.line': 'number',
  'diagnostics.*.column': 'number',
  'diagnostics.*.message': 'string',
  'summary.files': 'number',
  'summary.errors': 'number',
  'summary.warnings': 'number',
};

async function printed(...argv: readonly string[]): Promise<unknown> {
  const world = memoryWorld(files);
  await main(argv, world.host);
  return JSON.parse(world.out());
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** The values at a path. A step that is not there gives `undefined`; below null there is nothing to ask for. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [value];
  if (value === null) return [];
  if (typeof value !== 'object') return [undefined];
  if (step === '*') return Object.values(value).flatMap((inner) => valuesAt(inner, rest));
  return Object.hasOwn(value, step) ? valuesAt((value as Record<string, unknown>)[step], rest) : [undefined];
}

const breaches = (json: unknown, contract: Contract): readonly string[] =>
  Object.entries(contract).flatMap(([path, types]) => {
    const found = valuesAt(json, path.split('.')).map(typeOf);
    if (found.length === 0) return [`${path}: there is none to look at`];
    return found.filter((type) => !types.split(' ').includes(type)).map((type) => `${path}: ${type}`);
  });

describe('the JSON contract of', () => {
  it.each([
    ['score', ['score', 'exampleville.answers.yaml', '--json'], scoreContract],
    ['plan', ['plan', 'exampleville.answers.yaml', '--json'], planContract],
    ['check', ['check', 'broken.answers.yaml', '--format', 'json'], checkContract],
    ['score, of answers with mistakes', ['score', 'broken.answers.yaml', '--json'], checkContract],
    ['plan, of answers with mistakes', ['plan', 'broken.answers.yaml', '--json'], checkContract],
    ['explain, of answers with mistakes', ['explain', 'broken.answers.yaml', '--json'], checkContract],
  ])('%s is kept, key by key', async (_, argv, contract) => {
    expect(breaches(await printed(...argv), contract)).toEqual([]);
  });

  it('score holds figures apart that are not there', async () => {
    const json = (await printed('score', 'exampleville.answers.yaml', '--json')) as { readonly questions: Record<string, object> };
    expect(json.questions['backups']).toMatchObject({ status: 'dont-know', score: null, low: 0, high: 100 });
  });
});
