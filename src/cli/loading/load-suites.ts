import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { readAnswers } from '../../answers/read-answers.ts';
import { type AnswersFound, answersFilesOf, readTests, readTestsShape, type ShapedTests } from '../../checking/tests/read-tests.ts';
import type { Suite } from '../../checking/tests/suite.ts';
import { type Checked, type Diagnostic, diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { findQuestionnaire } from './find-questionnaire.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from './load-questionnaire.ts';
import { questionnaireAbove } from './questionnaire-above.ts';
import { readFile } from './read-file.ts';

/** Loads tests files, each questionnaire once however many files test it. */
export type SuiteLoader = (path: string) => Promise<Checked<Suite>>;

/** `override` is the questionnaire the user asked for instead of the one the tests belong to. */
export function suiteLoader(host: Host, override?: string): SuiteLoader {
  const known = new Map<string, Promise<Checked<LoadedQuestionnaire>>>();
  return async (path) => {
    const file = await readFile(path, host);
    const shaped = file.ok ? readTestsShape(file.value) : file;
    if (!shaped.ok) return shaped;
    const main = await mainOf(shaped.value, path, host, override);
    if (!main.ok) return main;
    const loading = known.get(main.value) ?? loadQuestionnaire(main.value, host);
    known.set(main.value, loading);
    const loaded = await loading;
    if (!loaded.ok) return loaded;
    const answers = await answersNamed(
      shaped.value,
      { path, main: main.value, loaded: loaded.value, isChosen: override !== undefined },
      host,
    );
    const suite = readTests(shaped.value, loaded.value.questionnaire, answers);
    const diagnostics = [...shaped.diagnostics, ...suite.diagnostics, ...brokenAnswers(answers)];
    return suite.ok && !hasErrors(diagnostics) ? { ...suite, diagnostics } : { ok: false, diagnostics };
  };
}

/** The questionnaire asked for, the one the file names, or the one it lies beside or below. */
async function mainOf({ source, data }: ShapedTests, path: string, host: Host, override: string | undefined): Promise<Checked<string>> {
  const at = source.place(['questionnaire']);
  try {
    if (override !== undefined) return found(await findQuestionnaire(override, host));
    if (data.questionnaire !== undefined) return found(await findQuestionnaire(data.questionnaire, host, dirname(path)));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ok: false, diagnostics: [diagnostic('file/no-questionnaire', at, { why: error.message }, error.hint)] };
  }
  const above = await questionnaireAbove(path, host);
  if (above !== undefined) return found(above);
  const why = 'there is no questionnaire.yaml in the folder of the tests or above it';
  return { ok: false, diagnostics: [diagnostic('file/no-questionnaire', at, { why })] };
}

const found = (value: string): Checked<string> => ({ ok: true, value, diagnostics: [] });

interface Around {
  readonly path: string;
  readonly main: string;
  readonly loaded: LoadedQuestionnaire;
  readonly isChosen: boolean;
}

async function answersNamed(shaped: ShapedTests, around: Around, host: Host): Promise<ReadonlyMap<string, AnswersFound>> {
  const read = await Promise.all(answersFilesOf(shaped).map(async (name) => [name, await answersAt(name, around, host)] as const));
  return new Map(read);
}

/** Tests show lines of the files they name, so these lie in the folder of the questionnaire or of the tests, also through links. */
async function answersAt(name: string, { path, main, loaded, isChosen }: Around, host: Host): Promise<AnswersFound> {
  const at = isAbsolute(name) ? name : join(dirname(path), name);
  const [real, ...folders] = await Promise.all([at, dirname(main), dirname(path)].map((each) => host.realPath(each)));
  if (real !== undefined && !folders.some((folder) => folder !== undefined && isInside(real, folder))) return 'outside';
  const file = await readFile(at, host);
  return file.ok ? readAnswers(file.value, loaded.questionnaire, isChosen, loaded.migrations) : file;
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
};

/** The problems of answers files are told of these files, too. */
const brokenAnswers = (answers: ReadonlyMap<string, AnswersFound>): readonly Diagnostic[] =>
  [...answers.values()].flatMap((each) => (each === 'outside' || each.ok ? [] : each.diagnostics));
