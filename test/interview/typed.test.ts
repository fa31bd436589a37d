import { describe, expect, it } from 'vitest';
import { respondentId } from '../../src/cli/interview/ask-respondent.ts';
import { goOn } from '../../src/cli/interview/how-to-go-on.ts';
import { openingWords } from '../../src/cli/interview/opening-words.ts';
import { fitted, printable } from '../../src/cli/interview/printable.ts';
import { typedNumber } from '../../src/cli/interview/typed-number.ts';
import type { Words } from '../../src/wording/words.ts';

describe('a number as typed', () => {
  it.each<[string, number | 'unclear' | undefined]>([
    ['42000', 42000],
    ['42 000', 42000],
    ['42\u202f000', 42000],
    ["42'000", 42000],
    ['0,5', 0.5],
    ['.5', undefined],
    ['12.', 12],
    ['-3.25', -3.25],
    ['\u22123', -3],
    ['85 %', 85],
    ['1.234.567', 1234567],
    ['1,234,567.5', 1234567.5],
    ['1.234.567,5', 1234567.5],
    ['42.000', 'unclear'],
    ['42,000', 'unclear'],
    ['0.125', 0.125],
    ['1234.567', 1234.567],
    ['1.2.3', undefined],
    ['1,23,456', undefined],
    ['1e5', undefined],
    ['0x1f', undefined],
    ['Infinity', undefined],
    ['9'.repeat(400), undefined],
    ['about 5', undefined],
    ['', undefined],
  ])('%j is %j', (text, number) => {
    expect(typedNumber(text)).toBe(number);
  });
});

describe('text from files on a terminal', () => {
  it.each([
    ['escape sequences', '\u001b[2J\u001b]0;title\u0007text', '[2J]0;titletext'],
    ['carriage returns and backspaces', 'safe\r\bfile', 'safefile'],
    ['single-byte controls', '\u009b31mred', '31mred'],
    ['marks that turn the reading order', 'abc\u202edcba\u2066x', 'abcdcbax'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['lines and letters of all kinds, which stay', 'Łódź\nΑθήνα 🙂', 'Łódź\nΑθήνα 🙂'],
  ])('is shown without %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('goes on under its own indentation and never beyond the terminal', () => {
    expect(fitted('one two three\n  four five six', 13)).toEqual(['one two three', '  four five', '  six']);
    expect(Math.max(...fitted('word '.repeat(100), 200).map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe('the opening words of a text', () => {
  it.each([
    ['One. Two. Three.', 9, 'One. Two.'],
    ['One sentence that is longer than there is room.', 10, 'One sentence that is longer than there is room.'],
    ['Version 1.5 is here. More.', 20, 'Version 1.5 is here.'],
    ['', 10, ''],
  ])('%j in %i letters: %j', (text, letters, opening) => {
    expect(openingWords(text, letters)).toBe(opening);
  });
});

describe('the command that goes on', () => {
  const words = { say: (_: string, args: { command: string }) => args.command } as unknown as Words;
  it.each([
    ['city.answers.yaml', {}, 'compass assess --answers city.answers.yaml'],
    ["a b/l'est.yaml", {}, `compass assess --answers 'a b/l'\\''est.yaml'`],
    ['$(rm).yaml', { language: 'de', plain: true }, `compass assess --answers '$(rm).yaml' --language de --plain`],
  ])('for %s', (file, options, command) => {
    expect(goOn(file, { arguments: [], options }, words).trim()).toBe(command);
  });
});

describe('the id of a respondent', () => {
  const known = [{ id: 'anna', name: 'Anna', role: undefined, stakeholder: undefined }];
  it.each([
    ['Änne Ñandú-Łuk', 'anne-nandu-uk'],
    ['anna', 'anna-2'],
    ['3 Köpfe', 'kopfe'],
    ['Ελένη', 'respondent'],
    ['--', 'respondent'],
  ])('%s is %s', (name, id) => {
    expect(respondentId(name, known)).toBe(id);
  });
});
