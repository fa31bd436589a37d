import type * as format from '../../questionnaire/format.ts';
import type { NodeScore } from '../../scoring/scorecard.ts';
import { inside, keyAt, type Path, type Spot } from '../../source/source.ts';
import { toldUnder } from './expected-ids.ts';
import { type Failure, failure } from './failure.ts';
import type { Judged } from './judged.ts';

export type Snapshot = NonNullable<format.Snapshot>;

/** Digits behind the point: fine enough to notice a change, few enough for people to read. */
const digits = 4;

/** The whole judgement, short enough to be read in a review: scores rounded, levels, and what applies in the order it is told. */
export function snapshotOf(judged: Judged): Snapshot {
  const { overall, dimensions } = judged.assessment.scorecard;
  return {
    overall: figureOf(overall),
    dimensions: Object.fromEntries([...dimensions].map(([id, node]) => [id, figureOf(node)])),
    findings: [...toldUnder('findings', judged)],
    actions: [...toldUnder('actions', judged)],
    'may-apply': [...toldUnder('may-apply', judged)],
    inconsistencies: [...toldUnder('inconsistencies', judged)],
  };
}

const figureOf = ({ score, level }: NodeScore) => ({
  score: score === null ? null : Number(score.toFixed(digits)),
  ...(level === null ? {} : { level: level.id }),
});

/** Where the judgement is no longer what the snapshot says. */
export function failuresOfSnapshot(snapshot: format.Snapshot, spot: Spot, judged: Judged): readonly Failure[] {
  if (snapshot === null) return [failure(keyAt(spot), 'snapshot', 'a snapshot', 'none yet: run compass test --update')];
  return differences(snapshot, snapshotOf(judged), []).map(({ path, expected, found }) =>
    failure(inside(spot, ...path), `snapshot: ${path.join(' ')}`, shown(expected), shown(found)),
  );
}

export const isSame = (snapshot: format.Snapshot, judged: Judged): boolean =>
  snapshot !== null && differences(snapshot, snapshotOf(judged), []).length === 0;

interface Difference {
  readonly path: Path;
  readonly expected: unknown;
  readonly found: unknown;
}

function differences(expected: unknown, found: unknown, path: Path): readonly Difference[] {
  if (!isMap(expected) || !isMap(found)) return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ path, expected, found }];
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((key) =>
    differences(ownValue(expected, key), ownValue(found, key), [...path, key]),
  );
}

/** A dimension may well be called constructor. */
const ownValue = (map: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
