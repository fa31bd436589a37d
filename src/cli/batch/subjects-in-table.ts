import { readTable, tableLimit } from '../../cohort/table/read-table.ts';
import { readTranslation, translate } from '../../questionnaire/translation.ts';
import type { Host } from '../host.ts';
import { findQuestionnaire } from '../loading/find-questionnaire.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from '../loading/load-questionnaire.ts';
import { readFile } from '../loading/read-file.ts';
import { UsageError } from '../usage-error.ts';
import type { BatchSubject } from './batch-subject.ts';

/** The cities of a table, row by row. A table does not say which questionnaire it answers, so the caller has to. */
export async function* subjectsInTable(path: string, name: string | undefined, host: Host): AsyncGenerator<BatchSubject> {
  if (name === undefined)
    throw new UsageError('a table does not say which questionnaire it answers', 'Add --questionnaire with an id, a file or a folder.');
  const loaded = await loadQuestionnaire(await findQuestionnaire(name, host), host);
  if (!loaded.ok) return yield { called: path, columns: [], loaded };
  const file = await readFile(path, host, path, tableLimit);
  if (!file.ok) return yield { called: path, columns: [], loaded: file };
  const { content } = file.value;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for await (const { columns, subject } of readTable({ file: path, content: bytes }, inAllLanguages(loaded.value))) {
    if (!subject.ok) yield { called: path, columns, loaded: subject };
    else {
      const city = { ...loaded.value, file: path, answers: subject.value };
      yield { called: subject.value.subject.name, columns, loaded: { ok: true, value: city, diagnostics: subject.diagnostics } };
    }
  }
}

function inAllLanguages({ questionnaire, files }: LoadedQuestionnaire): Parameters<typeof readTable>[1] {
  const translated = files.translations.flatMap((file) => {
    const translation = readTranslation(file, questionnaire);
    return translation.ok ? [translate(questionnaire, translation.value)] : [];
  });
  return [questionnaire, ...translated];
}
