import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordLists } from '../../../src/checking/wording/word-lists.ts';
import { sentencesIn } from '../../../src/checking/wording/worded-text.ts';
import { translationWording, wordingProblems } from '../../../src/checking/wording/wording-problems.ts';
import { codes } from '../../../src/diagnostics/codes.ts';
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import { readWithPlaces } from '../../../src/questionnaire/read-questionnaire.ts';
import { readTranslation } from '../../../src/questionnaire/translation.ts';
import type { FileText } from '../../../src/source/file-text.ts';
import { casesIn, fixtureFolder, inShort } from '../../questionnaire/read-fixture.ts';

const folderOf = (name: string): string => join(fixtureFolder('wording'), name);

/** What is told of the wording of a fixture and of its translations; without `all` only what is on by default. */
function wordingOf(name: string, main: string, all = true): readonly string[] {
  const text = (file: string) => ({ file, content: readFileSync(join(folderOf(name), file)) });
  const read = readWithPlaces({ main: text(main), parts: [], translations: [] });
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join(' '));
  const translations = readdirSync(folderOf(name)).filter((file) => /^questionnaire\.\w+\.yaml$/.test(file));
  const told = [
    ...wordingProblems(read.value, all),
    ...translations.flatMap((file) => wordingOfTranslation(text(file), read.value.questionnaire, all)),
  ];
  return told.filter(({ code }) => all || codes[code].startsOff !== true).map(inShort);
}

function wordingOfTranslation(file: FileText, questionnaire: Questionnaire, all: boolean) {
  const translation = readTranslation(file, questionnaire);
  return translation.ok ? translationWording(file, translation.value, all) : [];
}

/** The code that a fixture is named after; the fixtures of the others say nothing of why. */
const codeOf = (name: string): string =>
  `wording/${Object.keys(codes)
    .find((code) => code.startsWith('wording/') && name.startsWith(code.replace('wording/', '')))
    ?.replace('wording/', '')}`;
const expectedOf = (name: string): readonly string[] =>
  readFileSync(join(folderOf(name), 'expected'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const only = (code: string, told: readonly string[]): readonly string[] => told.filter((line) => line.endsWith(` ${code}`));

describe('wording', () => {
  it.each(casesIn('wording'))('%s', (name) => {
    expect(only(codeOf(name), wordingOf(name, 'questionnaire.yaml'))).toEqual(expectedOf(name));
  });

  it.each(casesIn('wording').filter((name) => existsSync(join(folderOf(name), 'near-miss.yaml'))))('near miss of %s', (name) => {
    expect(only(codeOf(name), wordingOf(name, 'near-miss.yaml'))).toEqual([]);
  });

  it.each(Object.keys(codes).filter((code) => code.startsWith('wording/')))('%s is raised by a fixture', (code) => {
    expect(casesIn('wording').some((name) => expectedOf(name).some((line) => line.endsWith(code)))).toBe(true);
  });

  it('is off where authors may be of two minds', () => {
    const off = casesIn('wording').filter((name) => !name.startsWith('same-'));
    expect(off.flatMap((name) => wordingOf(name, 'questionnaire.yaml', false))).toEqual([]);
  });

  it('knows the words of seven languages, each word once', () => {
    expect(Object.keys(wordLists).sort()).toEqual(['de', 'el', 'en', 'es', 'fr', 'it', 'pl']);
    for (const { vague, negations, asks } of Object.values(wordLists))
      for (const words of [vague, negations.flat(), asks]) expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ['One. Two? Three!', 3],
    ['It costs 3.5 million, e.g. for staff.', 1],
    ['¿Uno? ¿Dos?', 2],
    ['a line\nand another', 2],
  ])('%j has %d sentences', (text, count) => {
    expect(sentencesIn(text)).toHaveLength(count);
  });
});
