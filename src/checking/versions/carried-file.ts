import { type Lost, migrateAnswers } from '../../answers/migration/migrate-answers.ts';
import type { Migration } from '../../answers/migration/migration.ts';
import { notKept } from '../../answers/migration/read-migrated.ts';
import { readAnswersShape } from '../../answers/questionnaire-named.ts';
import { answersOf, readAnswers } from '../../answers/read-answers.ts';
import { type Checked, hasErrors } from '../../diagnostics/diagnostic.ts';
import { compare, type Real } from '../../exact/real.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { score } from '../../scoring/score.ts';
import type { NodeScore, Scorecard } from '../../scoring/scorecard.ts';
import { contentHash } from '../../source/canonical.ts';
import type { FileText } from '../../source/file-text.ts';
import { problems } from '../../source/problems.ts';

/** What becomes of one real answers file. */
export interface CarriedFile {
  readonly file: string;
  readonly kept: number;
  readonly lost: readonly Lost[];
  /** Every node of both versions whose score or level is another one. */
  readonly nodes: readonly { readonly id: string; readonly before: Reached; readonly after: Reached }[];
}

export interface Reached {
  readonly score: number | null;
  readonly level: string | null;
}

/** Reads answers to the earlier version, carries them over, and scores both. */
export function carriedFile(file: FileText, old: Questionnaire, latest: Questionnaire, chain: readonly Migration[]): Checked<CarriedFile> {
  const [shaped, before] = [readAnswersShape(file), readAnswers(file, old)];
  if (!shaped.ok) return shaped;
  if (!before.ok) return before;
  const { answers, lost } = migrateAnswers(shaped.value, chain, latest);
  const { tell, diagnostics } = problems();
  const spot = { source: answers.source, path: [] };
  const after = answersOf({ questionnaire: latest, data: answers.data, spot, tell }, contentHash(shaped.value.source.value));
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  const nodes = changedNodes(score(old, before.value), score(latest, after));
  const value = { file: file.file, kept: after.given.size, lost, nodes };
  return { ok: true, value, diagnostics: notKept(lost, shaped.value.source) };
}

function changedNodes(before: Scorecard, after: Scorecard): CarriedFile['nodes'] {
  const nodesOf = ({ overall, dimensions }: Scorecard) => new Map([['overall', overall], ...dimensions]);
  const [was, is] = [nodesOf(before), nodesOf(after)];
  return [...was].flatMap(([id, node]) => {
    const now = is.get(id);
    return now === undefined || isSame(node, now) ? [] : [{ id, before: reached(node), after: reached(now) }];
  });
}

/** Without a score the level tells no more than whether there is anything to answer. */
const isSame = (a: NodeScore, b: NodeScore): boolean =>
  isSameScore(a.score === null ? null : a.exact, b.score === null ? null : b.exact) &&
  (a.score === null || (a.level?.id ?? null) === (b.level?.id ?? null));

const isSameScore = (a: Real | null, b: Real | null): boolean => (a === null || b === null ? a === b : compare(a, b) === 0);

const reached = ({ score: value, level }: NodeScore): Reached => ({ score: value, level: level?.id ?? null });
