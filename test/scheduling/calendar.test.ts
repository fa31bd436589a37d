import { describe, expect, it } from 'vitest';
import { monthAfter, monthsBetween } from '../../src/scheduling/calendar.ts';

describe('months on the calendar', () => {
  it.each([
    ['2027-01', 0, '2027-01'],
    ['2027-01', 11, '2027-12'],
    ['2027-12', 1, '2028-01'],
    ['2027-03', 34, '2030-01'],
    ['2027-03', -3, '2026-12'],
  ])('%s and %i months more is %s', (month, count, expected) => {
    expect(monthAfter(month, count)).toBe(expected);
    expect(monthsBetween(month, expected)).toBe(count);
  });

  it('cuts off days', () => expect(monthsBetween('2027-01', '2027-03-31')).toBe(2));
});
