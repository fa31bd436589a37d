import { dirname } from 'node:path';
import type { Answers } from '../../answers/answers.ts';
import { questionnaireName, questionnaireNamed } from '../../answers/questionnaire-named.ts';
import { readAnswers } from '../../answers/read-answers.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { FileText } from '../../source/file-text.ts';
import { readSource } from '../../source/read-source.ts';
import type { Host } from '../host.ts';
import { bundledQuestionnaires, findQuestionnaire } from './find-questionnaire.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from './load-questionnaire.ts';
import { questionnaireAbove } from './questionnaire-above.ts';
import { readFile } from './read-file.ts';

/** One subject's answers with the questionnaire they answer. */
export interface LoadedAnswers extends LoadedQuestionnaire {
  readonly file: string;
  readonly answers: Answers;
}

/** Loads answers files, each questionnaire once however many files answer it. */
export type AnswersLoader = (path: string) => Promise<Checked<LoadedAnswers>>;

/** `override` is the questionnaire the user asked for instead of the one the file names. */
export function answersLoader(host: Host, override?: string): AnswersLoader {
  const loaded = new Map<string, Promise<Checked<LoadedQuestionnaire>>>();
  const questionnaireAt = (path: string) => {
    const known = loaded.get(path) ?? loadQuestionnaire(path, host);
    loaded.set(path, known);
    return known;
  };
  return async (path) => {
    const file = await readFile(path, host);
    if (!file.ok) return file;
    const main = await mainFile(file.value, path, host, override);
    if (!main.ok) return main;
    const questionnaire = await questionnaireAt(main.value);
    if (!questionnaire.ok) return questionnaire;
    const { questionnaire: found, migrations } = questionnaire.value;
    const answers = readAnswers(file.value, found, override !== undefined, migrations);
    if (!answers.ok) return answers;
    // Warnings about the questionnaire are for its author, who has `check`; here they would only be in the way.
    return { ok: true, value: { ...questionnaire.value, file: path, answers: answers.value }, diagnostics: answers.diagnostics };
  };
}

async function mainFile(file: FileText, path: string, host: Host, override: string | undefined): Promise<Checked<string>> {
  if (override !== undefined) return { ok: true, value: await findQuestionnaire(override, host), diagnostics: [] };
  const named = questionnaireNamed(file);
  if (!named.ok) return named;
  const { name, isId } = questionnaireName(named.value.name);
  const own = isId ? await ownQuestionnaire(name, path, host) : undefined;
  return { ok: true, value: own ?? (await findQuestionnaire(name, host, dirname(path))), diagnostics: named.diagnostics };
}

/** The questionnaire the answers lie beside or below, where it has this id and none of that name comes with the tool. */
async function ownQuestionnaire(id: string, path: string, host: Host): Promise<string | undefined> {
  if ((await bundledQuestionnaires(host)).includes(id)) return undefined;
  const main = await questionnaireAbove(path, host);
  const file = main === undefined ? undefined : await readFile(main, host);
  const source = file?.ok === true ? readSource(file.value) : undefined;
  const value = source?.ok === true ? source.value.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id ? main : undefined;
}
