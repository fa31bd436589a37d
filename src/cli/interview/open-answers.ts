import { dirname, relative, sep } from 'node:path';
import type { Depth } from '../../answers/answers.ts';
import { migratedText } from '../../answers/migration/read-migrated.ts';
import { readAnswers } from '../../answers/read-answers.ts';
import { emptyAnswers } from '../../answers/write-answers.ts';
import { type Checked, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import { bundledPath } from '../loading/find-questionnaire.ts';
import { answersLoader } from '../loading/load-answers.ts';
import type { LoadedQuestionnaire } from '../loading/load-questionnaire.ts';
import { UsageError } from '../usage-error.ts';
import { type Known, textOnDisk } from './keeper.ts';

/** An answers file on disk with its questionnaire; it has to be the one the person named, if any, by its id. */
export async function openAnswers(file: string, asked: string | undefined, host: Host): Promise<Checked<LoadedQuestionnaire & Known>> {
  const text = (await textOnDisk(file, host)) ?? '';
  const loaded = await answersLoader(host, undefined)(file);
  if (!loaded.ok || hasErrors(loaded.diagnostics)) return { ok: false, diagnostics: loaded.diagnostics };
  const { questionnaire, migrations } = loaded.value;
  const { id } = questionnaire;
  if (asked !== undefined && asked !== id) {
    throw new UsageError(
      `${file} answers the questionnaire ${id}, not ${asked}`,
      'Keep the answers to another questionnaire in another file: --answers FILE.',
    );
  }
  return { ...loaded, value: { ...loaded.value, onDisk: text, text: migratedText(text, file, questionnaire, migrations) } };
}

/** What an answers file is begun with. */
export interface Beginning {
  readonly subject: string;
  readonly depth: Depth;
  readonly date: string;
}

/** An answers file that is not there yet. `main` is the main file of its questionnaire. */
export function newAnswers(
  file: string,
  main: string,
  { questionnaire }: LoadedQuestionnaire,
  begin: Beginning,
  host: Host,
): Checked<Known> {
  const { id, version } = questionnaire;
  const reference =
    main === bundledPath(id, host) ? `${id}@${version}` : `${relative(dirname(file), main).split(sep).join('/')}@${version}`;
  const text = emptyAnswers(reference, begin.subject, begin.date, begin.depth);
  const read = readAnswers({ file, content: text }, questionnaire);
  return read.ok ? { ok: true, value: { onDisk: undefined, text, answers: read.value }, diagnostics: [] } : read;
}
