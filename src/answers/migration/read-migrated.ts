import { type Checked, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { editSource, type SourceEdit } from '../../source/edit-source.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems } from '../../source/problems.ts';
import { readAnswersShape, type ShapedAnswers } from '../questionnaire-named.ts';
import { migrateAnswers } from './migrate-answers.ts';
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
  const { tell, diagnostics } = problems();
  const value = migrateAnswers(shaped.value, chain, questionnaire, tell);
  return { ok: true, value, diagnostics: inFileOrder([...shaped.diagnostics, ...diagnostics]) };
}

/** The version of the questionnaire that a file names, where it is another than the one at hand. */
function otherVersion(data: format.AnswersFile, { id, version }: Questionnaire): string | undefined {
  const [named, at] = data.questionnaire.split('@');
  return named === id && at !== version ? at : undefined;
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
