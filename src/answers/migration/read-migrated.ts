import { type Checked, type Diagnostic, diagnostic, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { editSource, type SourceEdit } from '../../source/edit-source.ts';
import type { FileText } from '../../source/file-text.ts';
import type { Source } from '../../source/source.ts';
import { questionnaireName, readAnswersShape, type ShapedAnswers } from '../questionnaire-named.ts';
import { type Lost, migrateAnswers } from './migrate-answers.ts';
import { type Migration, readMigration } from './migration.ts';
import { migrationChain } from './migration-chain.ts';

/** The shape of an answers file, moved to the version at hand where it names an earlier one and migrations lead from there. */
export function readMigrated(file: FileText, questionnaire: Questionnaire, migrations: readonly FileText[]): Checked<ShapedAnswers> {
  const shaped = readAnswersShape(file);
  const version = shaped.ok ? otherVersion(shaped.value.data, questionnaire) : undefined;
  if (!shaped.ok || version === undefined || migrations.length === 0) return shaped;
  const read = migrations.map(readMigration);
  const wrong = read.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'));
  if (hasErrors(wrong)) return { ok: false, diagnostics: [...shaped.diagnostics, ...wrong] };
  const usable: readonly Migration[] = read.flatMap((each) => (each.ok ? [each.value] : []));
  const chain = migrationChain(usable, questionnaire.id, version, questionnaire.version);
  if (chain === undefined) return shaped;
  const { source } = shaped.value;
  const carried = migrateAnswers(shaped.value, chain, questionnaire);
  const { id } = questionnaire;
  const note = diagnostic('migration/migrated', source.place(['questionnaire']), { id, from: version, to: questionnaire.version });
  return {
    ok: true,
    value: carried.answers,
    diagnostics: inFileOrder([...shaped.diagnostics, note, ...notKept(carried.lost, source)]),
  };
}

/** What could not be kept, each told where it stands. */
export const notKept = (lost: readonly Lost[], source: Source): readonly Diagnostic[] =>
  lost.map(({ what, path, why }) => diagnostic('migration/not-kept', source.place(path, 'key'), { what, id: String(path.at(-1)), why }));

/** The version of the questionnaire that a file names, where it is another than the one at hand. */
function otherVersion(data: format.AnswersFile, questionnaire: Questionnaire): string | undefined {
  const { name, isId, version } = questionnaireName(data.questionnaire);
  return (isId && name !== questionnaire.id) || version === questionnaire.version ? undefined : version;
}

/** The text of an answers file in the form of the version at hand; comments stay. The text itself where it names that version. */
export function migratedText(text: string, file: string, questionnaire: Questionnaire, migrations: readonly FileText[]): string {
  const [before, after] = [readAnswersShape({ file, content: text }), readMigrated({ file, content: text }, questionnaire, migrations)];
  if (!before.ok || !after.ok) return text;
  const edits = [...edited(before.value.data, after.value.data)];
  return edits.length === 0 ? text : editSource(text, edits);
}

function* edited(before: format.AnswersFile, after: format.AnswersFile): Generator<SourceEdit> {
  yield* differences({ questionnaire: before.questionnaire }, { questionnaire: after.questionnaire }, []);
  yield* differences(before.subject?.facts ?? {}, after.subject?.facts ?? {}, ['subject', 'facts']);
  yield* differences(before.targets ?? {}, after.targets ?? {}, ['targets']);
  yield* differences(before.answers, after.answers, ['answers']);
  const lists = ({ decisions = [], claims = {} }: format.AnswersFile) => ({
    ...(decisions.length === 0 ? {} : { decisions }),
    ...(Object.keys(claims).length === 0 ? {} : { claims }),
  });
  yield* differences(lists(before), lists(after), []);
}

function* differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Generator<SourceEdit> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) yield { path: [...path, key], value: after[key] };
}
