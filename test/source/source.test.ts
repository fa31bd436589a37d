import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/source/canonical.ts';
import { nearest } from '../../src/source/nearest.ts';
import { readSource } from '../../src/source/read-source.ts';
import type { Path } from '../../src/source/source.ts';

const read = (content: string) => {
  const source = readSource({ file: 'f.yaml', content });
  if (!source.ok) throw new Error(source.diagnostics.map(({ message }) => message).join(' '));
  return source;
};

describe('the value of a source', () => {
  it.each<readonly [what: string, content: string, value: unknown]>([
    ['words that are text', 'a: No\nb: yes\nc: on\nd: 2026-11-24\ne: 1_000', { a: 'No', b: 'yes', c: 'on', d: '2026-11-24', e: '1_000' }],
    ['numbers', 'a: 1.50\nb: -3\nc: 1e3\nd: 0x1f\ne: 007', { a: 1.5, b: -3, c: 1000, d: 31, e: 7 }],
    ['true, false and nothing', 'a: true\nb: False\nc: ~\nd:', { a: true, b: false, c: null, d: null }],
    ['JSON, tabs and all', '{\n\t"a": [1, "two"],\n\t"b": {}\n}', { a: [1, 'two'], b: {} }],
    ['keys that are not text', '1: a\ntrue: b\n2027-01: c', { 1: 'a', true: 'b', '2027-01': 'c' }],
    ['an alias', 'a: &x { b: 1 }\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['an anchor given again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
  ])('%s', (_, content, value) => {
    const source = read(content);
    expect(source.value.value).toEqual(value);
    expect(source.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps the key __proto__ as any other and touches no prototype', () => {
    const { value } = read('__proto__: { polluted: true }').value;
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('tells a number whose digits cannot be kept, and keeps quiet of all others', () => {
    const inexact = (written: string) => read(`a: ${written}`).diagnostics.map(({ code }) => code);
    for (const written of ['12345678901234567890', '0.1234567890123456789', '9007199254740993', '1e400', '.nan'])
      expect(inexact(written)).toEqual(['file/inexact-number']);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => inexact(String(number)).length === 0));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 8 }),
        fc.nat(6),
        (digits, zeros) => inexact(`${digits / 1000}${zeros > 0 && digits % 1000 ? '0'.repeat(zeros) : ''}`).length === 0,
      ),
    );
  });
});

describe('the place of a value', () => {
  const { value: source } = read('a:\n  - x: 1\n    y/z: [p, { q: r }]\n  - &k { s: t }\nb: *k\nc:\n');
  it.each<readonly [path: Path, of: 'key' | 'value', line: number, column: number, width: number]>([
    [[], 'value', 1, 1, 1],
    [['a', 0], 'value', 2, 5, 1],
    [['a', 0, 'x'], 'value', 2, 8, 1],
    [['a', 0, 'y/z'], 'key', 3, 5, 3],
    [['a', 0, 'y/z', 1, 'q'], 'value', 3, 19, 1],
    [['b', 's'], 'value', 4, 13, 1],
    [['c'], 'value', 6, 1, 1],
    [['a', 0, 'gone', 'far'], 'value', 2, 5, 1],
    [['gone'], 'key', 1, 1, 1],
  ])('%j (%s)', (path, of, line, column, width) => {
    expect(source.place(path, of)).toMatchObject({ line, column, width });
  });
});

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of the standard', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        return canonicalJson(turned) === canonicalJson(value);
      }),
    );
  });
});

describe('what was probably meant', () => {
  it.each([
    ['opne-data', 'open-data'],
    ['open_data', 'open-data'],
    ['Open-Data', 'open-data'],
    ['opendata', 'open-data'],
    ['weigth', 'weight'],
    ['population', undefined],
    ['x', undefined],
  ])('%s: %s', (written, meant) => {
    expect(nearest(written, ['weight', 'open-data', 'questions'])).toBe(meant);
  });
});
