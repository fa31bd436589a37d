import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Code, codes } from '../../src/diagnostics/codes.ts';
import { casesIn, fixtureFolder, inShort, problemsOf } from './read-fixture.ts';

const families = ['file', 'questionnaire', 'translation'];

/** Codes of files that a command meets and a reader of texts cannot; the tests of the command line raise them. */
const raisedElsewhere: readonly Code[] = ['file/unreadable', 'file/unknown-kind', 'file/part-alone', 'file/no-questionnaire'];

const expectedOf = (family: string, name: string): string[] =>
  readFileSync(join(fixtureFolder(family), name, 'expected'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe.each(families)('fixtures of %s', (family) => {
  it.each(casesIn(family))('%s', (name) => {
    const folder = join(fixtureFolder(family), name);
    expect(problemsOf(folder, 'questionnaire.yaml').map(inShort)).toEqual(expectedOf(family, name));
  });

  it.each(casesIn(family).filter((name) => existsSync(join(fixtureFolder(family), name, 'near-miss.yaml'))))('near miss of %s', (name) => {
    expect(problemsOf(join(fixtureFolder(family), name), 'near-miss.yaml').filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('the catalogue of codes', () => {
  const raised = new Set(
    families.flatMap((family) => casesIn(family).flatMap((name) => expectedOf(family, name).map((line) => line.split(' ')[1]))),
  );
  const bytes = readFileSync(new URL('../source/bytes.test.ts', import.meta.url), 'utf8');
  const own = Object.keys(codes).filter((code) => families.includes(code.split('/')[0] ?? ''));

  it.each(own)('%s is raised by a fixture', (code) => {
    expect(raised.has(code) || bytes.includes(`'${code}'`) || raisedElsewhere.includes(code as Code)).toBe(true);
  });
});
