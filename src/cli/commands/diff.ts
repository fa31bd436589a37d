import { type Migration, readMigration } from '../../answers/migration/migration.ts';
import { type CarriedFile, carriedFile } from '../../checking/versions/carried-file.ts';
import { compareVersions } from '../../checking/versions/comparison.ts';
import { comparisonJson } from '../../checking/versions/comparison-json.ts';
import { comparisonText } from '../../checking/versions/comparison-text.ts';
import { draftMigration } from '../../checking/versions/draft-migration.ts';
import { type Checked, type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { FileText } from '../../source/file-text.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { findQuestionnaire } from '../loading/find-questionnaire.ts';
import { type LoadedQuestionnaire, loadQuestionnaire } from '../loading/load-questionnaire.ts';
import { readFile } from '../loading/read-file.ts';
import { paint } from '../paint.ts';
import { asJson, refuse } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Compares two versions of a questionnaire; exit 1 where the version in the file is less than the changes call for. */
export async function run(call: Call, host: Host): Promise<number> {
  const json = isGiven(call, 'json');
  const loaded = await loadAll(call, host);
  if (!loaded.ok) return refuse(loaded.diagnostics, call.arguments.length, json, host);
  const { old, latest, migrations, answers } = loaded.value;
  const lost: Diagnostic[] = [];
  const comparison = compareVersions(versionOf(old), versionOf(latest), migrations, (chain) =>
    answers.flatMap((file): CarriedFile[] => {
      const carried = carriedFile(file, old.questionnaire, latest.questionnaire, chain);
      lost.push(...carried.diagnostics.filter(() => !carried.ok));
      return carried.ok ? [carried.value] : [];
    }),
  );
  if (hasErrors(lost)) return refuse(lost, answers.length, json, host);
  const draft = textOption(call, 'migration');
  if (draft !== undefined) await writeDraft(draft, draftMigration(old.questionnaire, latest.questionnaire), host);
  host.out(json ? asJson(comparisonJson(comparison)) : comparisonText(comparison, await paint(host.colour.out), host.columns));
  return comparison.fits ? exitCodes.fine : exitCodes.problemsFound;
}

interface Loaded {
  readonly old: LoadedQuestionnaire;
  readonly latest: LoadedQuestionnaire;
  readonly migrations: readonly Migration[];
  readonly answers: readonly FileText[];
}

async function loadAll(call: Call, host: Host): Promise<Checked<Loaded>> {
  const [old, latest] = await Promise.all(
    [call.arguments[0], call.arguments[1]].map(async (name = '') => loadQuestionnaire(await findQuestionnaire(name, host), host)),
  );
  const named = call.options['answers'];
  const files = await Promise.all((Array.isArray(named) ? named : []).map((path: string) => readFile(path, host)));
  const migrations = latest?.ok === true ? latest.value.migrations.map(readMigration) : [];
  const diagnostics = [old, latest, ...files, ...migrations].flatMap((each) => each?.diagnostics ?? []);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (old?.ok !== true || latest?.ok !== true || errors.length > 0) return { ok: false, diagnostics: errors };
  const value = {
    old: old.value,
    latest: latest.value,
    migrations: migrations.flatMap((each) => (each.ok ? [each.value] : [])),
    answers: files.flatMap((file) => (file.ok ? [file.value] : [])),
  };
  return { ok: true, value, diagnostics: [] };
}

const versionOf = ({ questionnaire, files }: LoadedQuestionnaire) => ({ questionnaire, translations: files.translations });

/** A draft is somebody's work as soon as it is there: it is never written over. */
async function writeDraft(file: string, text: string, host: Host): Promise<void> {
  if (!/\.migration\.ya?ml$/.test(file))
    throw new UsageError(
      `${JSON.stringify(file)} is no name of a migration`,
      'Call it questionnaire.OLD-NEW.migration.yaml, beside the new version.',
    );
  if ((await host.exists(file)) !== undefined) throw new UsageError(`${file} is there already`, 'Name another file, or delete it first.');
  await host.write(file, text);
  host.error(`compass: ${file} is written; go through it line by line\n`);
}
