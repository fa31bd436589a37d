import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { fingerprintsOf } from '../../diagnostics/fingerprint.ts';
import type { Silenced } from '../../diagnostics/told.ts';
import type { Baseline, Debt } from './baseline.ts';

/** The name of a file as the baseline has it: from its own folder. */
export type Rename = (file: string) => string;

/** The problems as debts, in their order. */
export function debtsOf(problems: readonly Diagnostic[], rename: Rename): readonly Debt[] {
  const renamed = problems.map((problem) => ({ ...problem, place: { ...problem.place, file: rename(problem.place.file) } }));
  const fingerprints = fingerprintsOf(renamed);
  return renamed.map(({ code, place, message }, index) => ({ fingerprint: fingerprints[index] ?? '', code, file: place.file, message }));
}

/** A baseline as text: the same debts are the same bytes. */
export const writeBaseline = (debts: readonly Debt[]): string => `${JSON.stringify({ format: 1, debts }, null, 2)}\n`;

export interface Compared {
  readonly problems: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
}

/**
 * Old debts are silenced; what is new stays. A debt that is not met any more is told as paid, where `isKnown` says that its file was
 * looked at.
 */
export function compareWithBaseline(
  problems: readonly Diagnostic[],
  { source, debts }: Baseline,
  rename: Rename,
  isKnown: (file: string) => boolean,
): Compared {
  const old = new Set(debts.map(({ fingerprint }) => fingerprint));
  const now = debtsOf(problems, rename).map(({ fingerprint }) => fingerprint);
  const isOld = (_: Diagnostic, index: number): boolean => old.has(now[index] ?? '');
  const met = new Set(now);
  const paid = debts.flatMap(({ fingerprint, code, file }, index) =>
    met.has(fingerprint) || !isKnown(file) ? [] : [diagnostic('baseline/paid', source.place(['debts', index]), { code, file })],
  );
  return {
    problems: [...problems.filter((problem, index) => !isOld(problem, index)), ...paid],
    silenced: problems.filter(isOld).map((problem) => ({ problem, by: 'baseline', reason: 'an old debt, listed in the baseline' })),
  };
}
