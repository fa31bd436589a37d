import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../../src/cohort/results/file-names.ts';

describe('the file name of a city', () => {
  it.each([
    ['Nice', 'nice'],
    ['Saint-Étienne-du-Rouvray', 'saint-étienne-du-rouvray'],
    ['Θεσσαλονίκη', 'θεσσαλονίκη'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'c-windows'],
    ['CON', 'con-city'],
    ['lpt1', 'lpt1-city'],
    ['scores', 'scores-2'],
    ['...', 'city'],
    ['a\u0000b\u001b[31m', 'a-b-31m'],
    ['x'.repeat(1000), 'x'.repeat(150)],
    ['ΩΩΩΩ'.repeat(50), 'ω'.repeat(75)],
  ])('%j is %s', (name, expected) => expect(fileNames(['scores'])(name)).toBe(expected));

  it('keeps cities of the same name apart, whoever else is called like that', () => {
    const next = fileNames();
    expect(['Springfield', 'Springfield-2', 'springfield', 'SPRINGFIELD'].map(next)).toEqual([
      'springfield',
      'springfield-2',
      'springfield-3',
      'springfield-4',
    ]);
  });

  it('is never a path, never too long, and never given twice, for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 }), (names) => {
        const given = names.map(fileNames());
        expect(new Set(given.map((name) => name.normalize('NFD').toLowerCase())).size).toBe(names.length);
        for (const name of given) {
          expect(name).toMatch(/^[\p{Letter}\p{Mark}\p{Number}-]+$/u);
          expect(Buffer.byteLength(name)).toBeLessThan(200);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
