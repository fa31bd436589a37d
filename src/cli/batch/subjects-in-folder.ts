import { join } from 'node:path';
import { fileKind } from '../../checking/file-kind.ts';
import { type Checked, type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { readSource } from '../../source/read-source.ts';
import type { Host } from '../host.ts';
import { type AnswersLoader, answersLoader, type LoadedAnswers } from '../loading/load-answers.ts';
import { readFile } from '../loading/read-file.ts';
import { answersName } from '../report-names.ts';
import { UsageError } from '../usage-error.ts';
import type { BatchSubject } from './batch-subject.ts';

/** The answers files of a folder, sorted by name. Files of another kind the tool knows, a questionnaire say, are passed over. */
export async function* subjectsInFolder(folder: string, questionnaire: string | undefined, host: Host): AsyncGenerator<BatchSubject> {
  const load = answersLoader(host, questionnaire);
  const names = (await host.list(folder)).filter(({ name, kind }) => kind === 'file' && /\.(ya?ml|json)$/.test(name));
  let first: LoadedAnswers | undefined;
  let found = 0;
  for (const { name } of names) {
    const path = join(folder, name);
    if (await isOtherKind(path, host)) continue;
    found += 1;
    const loaded = asPartOfCohort(await loadOrRefuse(path, load), path, first);
    if (loaded.ok) first ??= loaded.value;
    yield { called: answersName(path), columns: [], loaded };
  }
  if (found === 0) throw new UsageError(`there are no answers files in ${folder}`, 'Answers files end in .yaml, .yml or .json.');
}

async function isOtherKind(path: string, host: Host): Promise<boolean> {
  const file = await readFile(path, host);
  const source = file.ok ? readSource(file.value) : file;
  const kind = source.ok ? fileKind(source.value.value) : undefined;
  return kind !== undefined && kind !== 'answers';
}

/** That the questionnaire of one file is not found must not keep the others from being scored. */
async function loadOrRefuse(path: string, load: AnswersLoader): Promise<Checked<LoadedAnswers>> {
  try {
    return await load(path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refused(diagnostic('file/no-questionnaire', { file: path, line: 1, column: 1 }, { why: error.message }, error.hint));
  }
}

/** Cities are a cohort where they answer the same questionnaire: scores to different ones cannot be compared. */
function asPartOfCohort(loaded: Checked<LoadedAnswers>, path: string, first: LoadedAnswers | undefined): Checked<LoadedAnswers> {
  if (!loaded.ok || first === undefined || loaded.value.questionnaire.sha256 === first.questionnaire.sha256) return loaded;
  const called = ({ id, version }: LoadedAnswers['questionnaire']): string => `${id}@${version}`;
  const told = { named: called(loaded.value.questionnaire), first: called(first.questionnaire) };
  return refused(diagnostic('table/other-questionnaire', { file: path, line: 1, column: 1 }, told));
}

const refused = (problem: Diagnostic): Checked<never> => ({ ok: false, diagnostics: [problem] });
