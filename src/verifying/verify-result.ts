import type { Told, VerifiedFigure } from './verified.ts';

/** Results are stored unrounded; this much, relative to figures above 1, may go by another machine's last digit. */
const resultTolerance = 1e-9;

/** Sections that are keyed by ids: an id that is not told there is missing; a key that is not told elsewhere came with a later version. */
const keyed: ReadonlySet<string> = new Set(['dimensions', 'stages', 'cells', 'questions']);

/**
 * Every figure, text and hash of a stored result beside the same of one computed anew, in the order stored. `stored` is plain data of any
 * origin: it is followed only as deep as the recomputed result goes.
 */
export const verifyResult = (stored: unknown, recomputed: unknown): readonly VerifiedFigure[] => [...compared(stored, recomputed, [])];

function* compared(stored: unknown, recomputed: unknown, path: readonly string[]): Generator<VerifiedFigure> {
  if (!isRecord(stored) || !isRecord(recomputed)) return yield figure(stored, recomputed, path);
  for (const [key, value] of Object.entries(stored)) {
    yield* compared(value, Object.hasOwn(recomputed, key) ? recomputed[key] : undefined, [...path, key]);
  }
  if (!keyed.has(path.at(-1) ?? '') || path.length !== 1) return;
  for (const [key, value] of Object.entries(recomputed)) {
    if (!Object.hasOwn(stored, key)) yield { path: [...path, key].join('.'), stored: null, recomputed: told(value), verdict: 'missing' };
  }
}

function figure(stored: unknown, recomputed: unknown, path: readonly string[]): VerifiedFigure {
  const verdict = recomputed === undefined ? 'unknown' : isSame(stored, recomputed) ? 'matches' : 'differs';
  return { path: path.join('.'), stored: told(stored), recomputed: recomputed === undefined ? undefined : told(recomputed), verdict };
}

function isSame(stored: unknown, recomputed: unknown): boolean {
  if (typeof stored === 'number' && typeof recomputed === 'number')
    return Math.abs(stored - recomputed) <= resultTolerance * Math.max(1, Math.abs(recomputed));
  if (Array.isArray(stored) && Array.isArray(recomputed))
    return stored.length === recomputed.length && stored.every((each, index) => isSame(each, recomputed[index]));
  return stored === recomputed;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A figure as it can be shown; of what is none, only that it is there. */
function told(value: unknown): Told {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return '{...}';
}
