import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/diagnostics/codes.ts';
import { inShort } from '../../questionnaire/read-fixture.ts';
import { meaningOf, readFolder } from './read-meaning.ts';

const fixtures = new URL('../../fixtures/meaning', import.meta.url).pathname;
const cases = readdirSync(fixtures).sort();

const expectedOf = (name: string): string[] =>
  readFileSync(join(fixtures, name, 'expected'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('fixtures of meaning', () => {
  it.each(cases)('%s', (name) => {
    expect(meaningOf(readFolder(join(fixtures, name))).map(inShort)).toEqual(expectedOf(name));
  });

  it.each(cases)('near miss of %s', (name) => {
    expect(meaningOf(readFolder(join(fixtures, name), 'near-miss.yaml')).map(inShort)).toEqual([]);
  });
});

describe('the catalogue of codes', () => {
  const raised = new Set(cases.flatMap((name) => expectedOf(name).map((line) => line.split(' ')[1])));

  it.each(Object.keys(codes).filter((code) => code.startsWith('meaning/')))('%s is raised by a fixture', (code) => {
    expect(raised).toContain(code);
  });
});
