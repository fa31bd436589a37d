import { describe, expect, it } from 'vitest';
import { editSource } from '../../src/source/edit-source.ts';

describe('what is written into a file', () => {
  it.each([
    ['no', 'open: "no"\n'],
    ['On', 'open: "On"\n'],
    ['12:30', 'open: "12:30"\n'],
    ['none', 'open: none\n'],
    [false, 'open: false\n'],
  ])('%j means the same to every program', (value, written) => {
    expect(editSource('open: x\n', [{ path: ['open'], value }])).toBe(written);
  });
});
