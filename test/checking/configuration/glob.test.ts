import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, fitsGlob } from '../../../src/checking/configuration/glob.ts';

describe('patterns of files', () => {
  it.each<readonly [glob: string, path: string, fits: boolean]>([
    ['a.yaml', 'a.yaml', true],
    ['a.yaml', 'b/a.yaml', false],
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'b/a.yaml', false],
    ['**/*.yaml', 'a.yaml', true],
    ['**/*.yaml', 'b/c/a.yaml', true],
    ['b/**', 'b/c/a.yaml', true],
    ['b', 'b/c/a.yaml', true],
    ['b/', 'b/c/a.yaml', true],
    ['b', 'bc/a.yaml', false],
    ['b/**/a.yaml', 'b/a.yaml', true],
    ['q.??.yaml', 'q.fr.yaml', true],
    ['q.??.yaml', 'q.f.yaml', false],
    ['q.{fr,de}.yaml', 'q.de.yaml', true],
    ['q.{fr,de}.yaml', 'q.es.yaml', false],
    ['{a,b/{c,d}}.yaml', 'b/d.yaml', true],
    ['a{b.yaml', 'a{b.yaml', true],
    ['a+(b).yaml', 'a+(b).yaml', true],
    ['*', '.hidden', true],
  ])('%s and %s: %s', (glob, path, fits) => {
    expect(fitsGlob(path, glob)).toBe(fits);
  });

  it('says the same as the pattern written as an expression', () => {
    const glob = fc.array(fc.constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const name = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(glob, name, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(fitsGlob(text, pattern)).toBe(expression.test(text));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('is not slow on patterns that mean to be', () => {
    expect(fitsGlob('a'.repeat(5000), `${'*a'.repeat(500)}b`)).toBe(false);
    expect(fitsGlob(Array(200).fill('a').join('/'), `${'**/'.repeat(100)}b`)).toBe(false);
    expect(alternatives('{a,b}'.repeat(40)).length).toBeLessThan(300);
  });
});
