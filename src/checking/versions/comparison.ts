import type { Migration } from '../../answers/migration/migration.ts';
import { migrationChain } from '../../answers/migration/migration-chain.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { isLater, type Step, stepUp } from '../../questionnaire/version.ts';
import type { CarriedFile } from './carried-file.ts';
import { type Change, greatestStep } from './change.ts';
import { changesBetween } from './changes.ts';
import { type SavedAnswers, savedAnswers } from './saved-answers.ts';
import { type StaleTranslation, staleTranslations, translationChanges, type Version } from './translation-changes.ts';

/** Two versions of a questionnaire: what differs, what that does to saved answers, and which version number it calls for. */
export interface Comparison {
  readonly old: Questionnaire;
  readonly latest: Questionnaire;
  readonly changes: readonly Change[];
  readonly saved: readonly SavedAnswers[];
  /** Whether migrations lead from the old version to the new one; without them answers to the old one are refused. */
  readonly isMigrated: boolean;
  readonly files: readonly CarriedFile[];
  readonly stale: readonly StaleTranslation[];
  /** undefined where nothing differs. */
  readonly step: Step | undefined;
  /** The least version that the changes call for. */
  readonly calledFor: string;
  /** Whether the version in the file is that or a later one. */
  readonly fits: boolean;
}

/** Compares two versions; `carry` carries the real answers files that are to be looked at. */
export function compareVersions(
  before: Version,
  after: Version,
  migrations: readonly Migration[],
  carry: (chain: readonly Migration[]) => readonly CarriedFile[] = () => [],
): Comparison {
  const [old, latest] = [before.questionnaire, after.questionnaire];
  const changes = [...changesBetween(old, latest), ...translationChanges(before, after)];
  const chain = migrationChain(migrations, latest.id, old.version, latest.version);
  const files = carry(chain ?? []);
  // A real file that scores otherwise is proof, whatever the rules of thumb say.
  const proven: Step[] = files.some(({ nodes, lost }) => nodes.length > 0 || lost.length > 0) ? ['major'] : [];
  const step = greatestStep([...changes.map((change) => change.step), ...proven]);
  const calledFor = step === undefined ? old.version : stepUp(old.version, step);
  return {
    old,
    latest,
    changes,
    saved: savedAnswers(old, latest, chain ?? [], changes),
    isMigrated: chain !== undefined,
    files,
    stale: staleTranslations(after),
    step,
    calledFor,
    fits: !isLater(calledFor, latest.version),
  };
}
