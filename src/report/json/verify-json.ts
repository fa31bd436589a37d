import { isVerified, type VerifiedFigure } from '../../verifying/verified.ts';

/** What was verified: the figures of a file, against which answers and questionnaire. */
export interface Verification {
  readonly file: string;
  readonly kind: 'result' | 'claims';
  readonly answers: { readonly file: string; readonly sha256: string };
  readonly questionnaire: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly figures: readonly VerifiedFigure[];
}

/** The contract of `compass verify --json`, format 1. `recomputed` is null where nothing of that name is computed. */
export function verifyJson({ file, kind, answers, questionnaire: { id, version, sha256 }, figures }: Verification): object {
  const matching = figures.filter(({ verdict }) => verdict === 'matches').length;
  return {
    format: 1,
    file,
    kind,
    verified: isVerified(figures),
    answers,
    questionnaire: { id, version, sha256 },
    figures: figures.map(({ path, stored, recomputed, verdict }) => ({ path, stored, recomputed: recomputed ?? null, verdict })),
    summary: { figures: figures.length, matching, 'not-matching': figures.length - matching },
  };
}
