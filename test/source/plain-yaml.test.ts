import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from '../../src/source/plain-yaml.ts';

const shipped = readdirSync('questionnaires', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, text: readFileSync(join('questionnaires', file), 'utf8') }));

/** What the full parser makes of it; undefined where it finds anything to say. */
function fully(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

describe('plain YAML', () => {
  it.each(shipped)('$file is read to the same value, if at all', ({ text }) => sameOrLeft(text));

  it.each(shipped.filter(({ file }) => /^digital-compass\/(dimensions|actions|questionnaire)/.test(file)))(
    '$file needs no full parser',
    ({ text }) => {
      expect(plainYaml(text)).toBeDefined();
    },
  );

  it.each(readdirSync('templates/phrases'))('reads the phrases in %s', (file) => {
    const text = readFileSync(join('templates/phrases', file), 'utf8');
    expect(plainYaml(text)?.value).toEqual(fully(text));
  });

  it.each([
    ['a number of many digits', 'a: 12345678901234567890'],
    ['a number that ends in a zero, as versions do', 'a: 1.10'],
    ['a leading zero', 'a: 012'],
    ['a decimal comma', 'a: 1,5'],
    ['a word that may be a boolean', 'a: No'],
    ['such a word as a key', 'no: a'],
    ['nothing', 'a:'],
    ['a comment behind a value', 'a: b # c'],
    ['an anchor', 'a: &b c'],
    ['a tag', 'a: !b c'],
    ['a text over lines', 'a: b\n  c'],
    ['a quoted text over lines', 'a: "b\n  c"'],
    ['a folded text with a blank line', 'a: >-\n  b\n\n  c'],
    ['a folded text with what looks like a comment', 'a: >-\n  b\n  # c\nd: e'],
    ['a literal text', 'a: |\n  b'],
    ['a folded text with blanks at the end of a line', 'a: >-\n  b \n  c\nd: e'],
    ['commas that may be decimal ones', 'a: [1,5, 2]'],
    ['what may be minutes and seconds', 'a: 12:30'],
    ['text behind a sharp', 'a: b #1'],
    ['a key twice', 'a: 1\na: 2'],
    ['a key twice in brackets', 'a: { b: 1, b: 2 }'],
    ['a list as far left as its key', 'a:\n- b'],
    ['a colon within', 'a: b: c'],
    ['a document marker', '---\na: b'],
    ['a tab', 'a:\tb'],
    ['a carriage return', 'a: b\r\n'],
    ['a prototype', '__proto__: 1'],
    ['an escape that could hide something', 'a: "\\u0007"'],
    ['brackets over lines', 'a: [b,\n  c]'],
    ['a pair in a list', 'a: [b: c]'],
    ['an ending comma', 'a: [b, ]'],
    ['an odd indentation', 'a:\n    b: 1\n  c: 2'],
  ])('leaves %s to the full parser', (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  const characters = [...'ab:- #\'"{}[],\n\n  >|&*!%@`?~.0159eNo\\_/<x é'];
  const soup = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((parts) => parts.join(''));

  it('never reads what the full parser reads otherwise or complains of: any text', () => {
    fc.assert(
      fc.property(soup, (text) => sameOrLeft(text)),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('never reads what the full parser reads otherwise or complains of: shipped files with something put in or left out', () => {
    const file = fc.constantFrom(...shipped.map(({ text }) => text.split('\n')));
    const mutation = fc.record({
      lines: file,
      at: fc.nat(),
      length: fc.nat({ max: 12 }),
      column: fc.nat({ max: 60 }),
      drop: fc.nat({ max: 3 }),
      put: soup,
    });
    fc.assert(
      fc.property(mutation, ({ lines, at, length, column, drop, put }) => {
        const from = at % lines.length;
        const text = lines.slice(from, from + 1 + length).join('\n');
        const place = column % (text.length + 1);
        sameOrLeft(unindented(text.slice(0, place) + put.slice(0, 4) + text.slice(place + drop)));
      }),
      { numRuns: 6_000, seed: 2 },
    );
  });
});

function sameOrLeft(text: string): void {
  const plain = plainYaml(text);
  if (plain !== undefined) expect(plain.value).toEqual(fully(text));
}

/** An excerpt whose first line begins at the left. */
function unindented(text: string): string {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  return text.replaceAll(new RegExp(`^ {0,${indent}}`, 'gm'), '');
}
