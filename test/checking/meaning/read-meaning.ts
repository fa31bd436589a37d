import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meaningProblems } from '../../../src/checking/meaning/meaning-problems.ts';
import { type Diagnostic, inFileOrder } from '../../../src/diagnostics/diagnostic.ts';
import { partPaths } from '../../../src/questionnaire/parts.ts';
import { type ReadQuestionnaire, readWithPlaces } from '../../../src/questionnaire/read-questionnaire.ts';

/** A questionnaire that is read without errors. */
export function readFolder(folder: string, main = 'questionnaire.yaml'): ReadQuestionnaire {
  const text = (file: string) => ({ file, content: readFileSync(join(folder, file)) });
  const paths = partPaths(text(main));
  const parts = (paths.ok ? paths.value : []).filter((path) => existsSync(join(folder, path))).map(text);
  return sound(readWithPlaces({ main: text(main), parts, translations: [] }));
}

/** The same of one that stands in a test. */
export const readText = (content: string): ReadQuestionnaire =>
  sound(readWithPlaces({ main: { file: 'questionnaire.yaml', content: Buffer.from(content) }, parts: [], translations: [] }));

function sound(read: ReturnType<typeof readWithPlaces>): ReadQuestionnaire {
  if (!read.ok) throw new Error(`not read: ${read.diagnostics.map(({ message }) => message).join(' ')}`);
  return read.value;
}

/** All that is told of the meaning, in file order. */
export const meaningOf = (read: ReadQuestionnaire): readonly Diagnostic[] => inFileOrder(meaningProblems(read));
