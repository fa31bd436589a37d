import { expect, it } from 'vitest';
import { csvWriter } from '../../../src/cohort/results/write-csv.ts';

it.each([
  ['text', 'Nice', 'Nice'],
  ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['a plus', '+1+cmd', "'+1+cmd"],
  ['a minus', '-2+3', "'-2+3"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', `"'\r=1"`],
  ['a wide equals sign', '＝1', "'＝1"],
  ['a negative number', -3.5, '-3.5'],
  ['a negative number as text', '-3.5', '-3.5'],
  ['nothing', null, ''],
  ['a line break', 'a\nb', '"a\nb"'],
])('writes %s', async (_, cell, expected) => {
  const write = await csvWriter();
  expect(write([['x', cell, 'y']])).toBe(`x,${expected},y\n`);
});
