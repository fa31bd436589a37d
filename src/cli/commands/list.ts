import { type Call, isGiven } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { bundledPath, bundledQuestionnaires } from '../loading/find-questionnaire.ts';
import { loadQuestionnaire } from '../loading/load-questionnaire.ts';
import { asJson, tellProblems } from '../tell.ts';

/** Lists the bundled questionnaires, one a line: id, version, title, languages. */
export async function run(call: Call, host: Host): Promise<number> {
  const rows = [];
  let exitCode: number = exitCodes.fine;
  for (const id of await bundledQuestionnaires(host)) {
    const loaded = await loadQuestionnaire(bundledPath(id, host), host);
    if (!loaded.ok) {
      await tellProblems(loaded.diagnostics, host);
      exitCode = exitCodes.problemsFound;
      continue;
    }
    const { questionnaire, files } = loaded.value;
    const languages = [questionnaire.language, ...files.translations.map(({ file }) => /\.([^.]+)\.ya?ml$/.exec(file)?.[1] ?? '')];
    rows.push({ id, version: questionnaire.version, title: questionnaire.title, questions: questionnaire.questions.size, languages });
  }
  if (isGiven(call, 'json')) host.out(asJson({ format: 1, questionnaires: rows }));
  else
    for (const row of rows) host.out(`${row.id}@${row.version}  ${row.title} (${row.questions} questions; ${row.languages.join(', ')})\n`);
  return exitCode;
}
