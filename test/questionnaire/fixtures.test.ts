import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Code, codes } from '../../src/diagnostics/codes.ts';
import { casesIn, fixtureFolder, inShort, problemsOf } from './read-fixture.ts';

const families = ['file', 'yaml', 'questionnaire', 'translation'];

/** Codes that a fixture cannot raise, and the test that does: of files too large to keep, or of what a command meets on the disk. */
const raisedElsewhere: Readonly<Partial<Record<Code, string>>> = {
  'file/too-large': 'source/bytes.test.ts',
  'file/not-utf-8': 'source/bytes.test.ts',
  'file/more-problems': 'source/shape.test.ts',
  'file/unreadable': 'questionnaire/check-files.test.ts',
  'file/unknown-kind': 'questionnaire/check-files.test.ts',
  'file/part-alone': 'questionnaire/check-files.test.ts',
  'file/part-not-named': 'questionnaire/check-files.test.ts',
  'file/no-questionnaire': 'questionnaire/check-files.test.ts',
};

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
    const told = problemsOf(join(fixtureFolder(family), name), 'near-miss.yaml');
    expect(
      told.filter(({ severity, code }) => severity !== 'note' || (family === 'yaml' && code.startsWith('yaml/'))).map(inShort),
    ).toEqual([]);
  });
});

describe('the catalogue of codes', () => {
  const raised = new Set(
    families.flatMap((family) => casesIn(family).flatMap((name) => expectedOf(family, name).map((line) => line.split(' ')[1]))),
  );
  const own = (Object.keys(codes) as Code[]).filter((code) => families.includes(code.split('/')[0] ?? ''));

  it.each(own)('%s is raised by a fixture', (code) => {
    const test = raisedElsewhere[code];
    const raises = test === undefined ? raised.has(code) : readFileSync(new URL(`../${test}`, import.meta.url), 'utf8').includes(code);
    expect(raises).toBe(true);
  });
});
