import { validate } from '#validators/migration';
import { type Checked, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import type * as format from '../../questionnaire/format.ts';
import { migrationSchema } from '../../questionnaire/schema.ts';
import { isLater } from '../../questionnaire/version.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems, type Tell } from '../../source/problems.ts';
import { readShaped, type ShapedFile } from '../../source/read-shaped.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';

/** How answers to one version of a questionnaire become answers to a later one. What it does not name is kept as it is. */
export type Migration = ShapedFile<format.MigrationFile>;

/** Reads a migration as far as it can be read without its questionnaire. */
export function readMigration(file: FileText): Checked<Migration> {
  const shaped = readShaped<format.MigrationFile>(file, { validate, schema: migrationSchema });
  if (!shaped.ok) return shaped;
  const { tell, diagnostics } = problems();
  const { data, source } = shaped.value;
  const spot: Spot = { source, path: [] };
  const { from, to } = data;
  if (!isLater(to, from)) tell('migration/backwards', inside(spot, 'to'), { from, to });
  checkMoves(data.questions ?? {}, inside(spot, 'questions'), tell);
  checkMoves(data.facts ?? {}, inside(spot, 'facts'), tell);
  const told = inFileOrder([...shaped.diagnostics, ...diagnostics]);
  return hasErrors(told) ? { ok: false, diagnostics: told } : { ok: true, value: shaped.value, diagnostics: told };
}

/** Each says one thing of what it names, gives a reason for what is lost, and no two become the same. */
function checkMoves(moves: Readonly<Record<string, format.MovedQuestion>>, spot: Spot, tell: Tell): void {
  const taken = new Set<string>();
  for (const [id, { to, removed, options, reason }] of Object.entries(moves)) {
    const at = keyAt(inside(spot, id));
    const becomes = to !== undefined || options !== undefined;
    if (!becomes && removed === undefined) tell('migration/says-nothing', at, { id });
    if (becomes && removed !== undefined) tell('migration/says-too-much', at, { id });
    if (reason === undefined && (removed === true || Object.values(options ?? {}).includes(null))) tell('migration/no-reason', at, { id });
    if (to === undefined) continue;
    if (taken.has(to)) tell('migration/same-target', inside(spot, id, 'to'), { id, to });
    taken.add(to);
  }
}
