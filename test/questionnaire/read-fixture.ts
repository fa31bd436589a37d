import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { partPaths } from '../../src/questionnaire/parts.ts';
import { readQuestionnaire } from '../../src/questionnaire/read-questionnaire.ts';
import { readTranslation } from '../../src/questionnaire/translation.ts';

/** Folder of the fixtures of a family of codes. */
export const fixtureFolder = (family: string): string => new URL(`../fixtures/${family}`, import.meta.url).pathname;

/** The cases of a family, by the name of their folder. */
export const casesIn = (family: string): readonly string[] => readdirSync(fixtureFolder(family)).sort();

/** Everything told of the questionnaire whose main file is `main`, with its parts and its translations. */
export function problemsOf(folder: string, main: string): readonly Diagnostic[] {
  const text = (file: string) => ({ file, content: readFileSync(join(folder, file)) });
  const paths = partPaths(text(main));
  const parts = (paths.ok ? paths.value : []).filter((path) => existsSync(join(folder, path))).map(text);
  const questionnaire = readQuestionnaire({ main: text(main), parts, translations: [] });
  if (!questionnaire.ok) return questionnaire.diagnostics;
  const translations = readdirSync(folder).filter((name) => /^questionnaire\.\w+\.yaml$/.test(name));
  return [...questionnaire.diagnostics, ...translations.flatMap((name) => readTranslation(text(name), questionnaire.value).diagnostics)];
}

/** A problem as the file `expected` of a fixture has it. */
export const inShort = ({ code, place }: Diagnostic): string => `${place.file}:${place.line}:${place.column} ${code}`;
