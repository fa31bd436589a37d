import { didYouMean } from '../source/nearest.ts';
import { inside, keyAt, type Spot } from '../source/source.ts';
import type { LevelTest, ScoredPlace, ScoreTest } from './condition.ts';
import type { ConditionReader, Leaf } from './condition-leaf.ts';
import type * as format from './format.ts';
import { levelsOf, overall, refersTo, refersToNode } from './names.ts';
import { threshold } from './threshold.ts';

/**
 * Reads the one test of the score or level of a node; undefined where it cannot be, which is told. `named` is where the node is named,
 * if not under its own key.
 */
export function readNodeTest({ data, spot, scope, test, reader }: Leaf, named?: Spot): ScoreTest | LevelTest | undefined {
  const { tell } = reader;
  const subject = data.dimension !== undefined ? 'dimension' : data.stage !== undefined ? 'stage' : 'cell';
  if (scope.about !== 'all') {
    tell('questionnaire/score-not-allowed', keyAt(spot.path.at(-1) === 'count' ? spot : inside(spot, subject)), { subject });
    return undefined;
  }
  const of = scoredPlace(data, named ?? inside(spot, subject), reader);
  if (of === undefined) return undefined;
  if (test === 'level-at-least' || test === 'level-below') {
    return 'dimension' in of ? readLevel(of.dimension, test, data, spot, reader) : undefined;
  }
  const written = data[test as ScoreTest['test']];
  const value = threshold(written);
  if (value === undefined) {
    tell('questionnaire/test-value', inside(spot, test), { test, of: subject, wanted: 'a score, or per cent such as 40%' });
    return undefined;
  }
  return { kind: 'score', of, test: test as ScoreTest['test'], ...value };
}

function scoredPlace(data: format.Condition, spot: Spot, { names, tell }: ConditionReader): ScoredPlace | undefined {
  if (data.dimension !== undefined) return refersToNode(data.dimension, spot, names, tell) ? { dimension: data.dimension } : undefined;
  const [dimension = '', stage = ''] = data.stage === undefined ? (data.cell ?? '').split('/') : [overall, data.stage];
  if (!refersToNode(dimension, spot, names, tell) || !refersTo('stage', stage, spot, names, tell)) return undefined;
  if (!names.cell.has(`${dimension}/${stage}`)) {
    tell('questionnaire/empty-cell', spot, { place: data.cell ?? stage });
    return undefined;
  }
  return data.stage === undefined ? { cell: { dimension, stage } } : { stage };
}

function readLevel(
  dimension: string,
  test: LevelTest['test'],
  data: format.Condition,
  spot: Spot,
  { joined, names, tell }: ConditionReader,
): LevelTest | undefined {
  const level = data[test] ?? '';
  const known = levelsOf(dimension, joined, names).map((item) => item.data.id);
  if (known.includes(level)) return { kind: 'level', dimension, test, level };
  tell('questionnaire/unknown-level', inside(spot, test), { level, node: dimension }, () => didYouMean(level, known) ?? listed(known));
  return undefined;
}

const listed = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : `There are: ${ids.slice(0, 20).join(', ')}.`;
