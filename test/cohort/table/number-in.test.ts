import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberIn } from '../../../src/cohort/table/number-in.ts';

describe('a number in a table whose decimal sign is the dot', () => {
  it.each([
    ['42000', 42000],
    ['-3.5', -3.5],
    ['+7', 7],
    ['1E+05', 100000],
    ['45,5', 45.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['1.234', 1.234],
    ['1,234', 'ambiguous'],
    ['-1,234', 'ambiguous'],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234 567', 1234567],
    ['1\u202f234,5', 1234.5],
    ['', undefined],
    ['12 %', undefined],
    ['1,23,4', undefined],
    ['1e999', undefined],
    ['Infinity', undefined],
    ['0x10', undefined],
    ['1 2', undefined],
  ])('%s', (text, expected) => expect(numberIn(text, '.')).toBe(expected));
});

describe('a number in a table whose decimal sign is the comma', () => {
  it.each([
    ['45,5', 45.5],
    ['1,234', 1.234],
    ['1.234', 'ambiguous'],
    ['12.5', 12.5],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
  ])('%s', (text, expected) => expect(numberIn(text, ',')).toBe(expected));
});

it('reads back every number a program writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      // Minus zero is written 0.
      expect(numberIn(String(number), '.')).toBe(number + 0);
    }),
    { seed: 7 },
  );
});
