import { describe, expect, it } from 'vitest';
import type { Runs } from '../../../../src/report/document.ts';
import { breakLines } from '../../../../src/report/pdf/layout/break-lines.ts';
import { styles } from '../../../../src/report/pdf/style.ts';
import { faces } from '../faces.ts';

const linesOf = (runs: Runs, width: number): readonly string[] =>
  breakLines(runs, styles.body, width, faces).map(({ fragments }) => fragments.map(({ text }) => text).join(''));

/** Room for about ten letters. */
const narrow = 60;

describe('lines', () => {
  it.each([
    ['break after a space, which they keep', 'one two three', ['one two ', 'three']],
    ['break at a line feed, which they drop', 'one\ntwo', ['one', 'two']],
    ['keep an empty line', 'one\n\ntwo', ['one', '', 'two']],
    ['break after a hyphen between letters', 'well-established', ['well-', 'established']],
    ['do not break at a hyphen beside a figure', 'as of 2024-2026', ['as of ', '2024-2026']],
    ['break at a soft hyphen, and show it there', 'self\u00adgoverned', ['self\u00ad', 'governed']],
    ['hide a soft hyphen that was not used', 'co\u00adop', ['coop']],
    ['break at a space of no width, which they drop', 'number\u200bsquare', ['number', 'square']],
    ['keep what no-break spaces join', 'in the next\u00a0year', ['in the ', 'next\u00a0year']],
    ['break a word only where it is wider than a line', 'a mmmmmmmmmm', ['a ', 'mmmmmm', 'mmmm']],
    ['keep a letter with its marks', 'g\u0303'.repeat(12), ['g\u0303'.repeat(9), 'g\u0303'.repeat(3)]],
    ['are none for no text', '', []],
  ])('%s', (_, text, expected) => {
    expect(linesOf([{ text }], narrow)).toEqual(expected);
  });

  it('are as wide as told at most, measured in the face of each run', () => {
    const runs = [{ text: 'plain words, ' }, { text: 'strong words, ', strong: true }, { text: 'and words with emphasis', emphasis: true }];
    const lines = breakLines(runs, styles.body, narrow, faces);
    expect(lines.filter(({ width }) => width > narrow)).toEqual([]);
    expect([...new Set(lines.flatMap(({ fragments }) => fragments.map(({ face }) => face)))]).toEqual(['regular', 'bold', 'italic']);
  });

  it('hold one letter at least, however narrow the room', () => {
    expect(linesOf([{ text: 'abc' }], 1)).toEqual(['a', 'b', 'c']);
  });
});
