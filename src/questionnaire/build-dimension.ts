import { inside, type Spot } from '../source/source.ts';
import { buildMeasure } from './build-measure.ts';
import type { ConditionReader } from './condition-leaf.ts';
import type * as format from './format.ts';
import type { JoinedDimension } from './joined.ts';
import { overall } from './names.ts';
import type { Adjustment, Child, Dimension, Level, Missing } from './questionnaire.ts';
import { readCondition } from './read-condition.ts';
import { threshold } from './threshold.ts';

/** The whole: what the main file says of itself as a node. */
export function buildRoot(reader: ConditionReader): Dimension {
  const { joined } = reader;
  const { data, spot } = joined.main;
  return {
    id: overall,
    title: data.title,
    about: data.about,
    code: undefined,
    reading: undefined,
    parent: null,
    weight: 1,
    aggregate: data.aggregate ?? 'mean',
    floor: data.floor,
    exponent: data.exponent,
    measure: undefined,
    onScale: false,
    missing: buildMissing(data.missing),
    adjust: buildAdjustments(data.adjust, inside(spot, 'adjust'), reader),
    levels: joined.lists.levels.map((level) => buildLevel(level.data, level.spot, reader)),
    when: undefined,
    children: joined.dimensions.map(asChild),
    sources: [],
  };
}

/** These dimensions and all below, parents before children. */
export function buildDimensions(joined: readonly JoinedDimension[], parent: Dimension, reader: ConditionReader): Dimension[] {
  return joined.flatMap((dimension) => {
    const node = buildDimension(dimension, parent.id, reader);
    return [node, ...buildDimensions(dimension.dimensions, node, reader)];
  });
}

function buildDimension({ data, spot, keys, questions, dimensions }: JoinedDimension, parent: string, reader: ConditionReader): Dimension {
  const at = (key: string): Spot => keys.get(key) ?? spot;
  return {
    id: data.id,
    title: data.title ?? data.id,
    about: data.about,
    code: data.code,
    reading: data.reading,
    parent,
    weight: data.weight ?? 1,
    aggregate: data.aggregate ?? 'mean',
    floor: data.floor,
    exponent: data.exponent,
    measure: buildMeasure(data),
    onScale: data.values === 'on-scale',
    missing: buildMissing(data.missing),
    adjust: buildAdjustments(data.adjust, at('adjust'), reader),
    levels:
      data.levels?.map((level, index) => buildLevel(level, inside(at('levels'), index), reader)) ??
      reader.joined.lists.levels.map((level) => buildLevel(level.data, level.spot, { ...reader, tell: () => {} })),
    when: data.when && readCondition(data.when, at('when'), { about: 'answers' }, reader),
    children: [...questions.map((question) => ({ question: question.data.id })), ...dimensions.map(asChild)],
    sources: data.sources ?? [],
  };
}

const asChild = ({ data }: JoinedDimension): Child => ({ dimension: data.id });

const buildMissing = (data: format.Missing = {}): Missing => ({
  notApplicable: data['not-applicable'] ?? 'leaves',
  hidden: data.hidden ?? 'leaves',
  publishFrom: data['publish-from'] ?? 0,
});

const buildAdjustments = (data: readonly format.Adjustment[] | undefined, spot: Spot, reader: ConditionReader): Adjustment[] =>
  (data ?? []).map((adjustment, index) => ({
    when: readCondition(adjustment.when, inside(spot, index, 'when'), { about: 'all' }, reader),
    multiply: adjustment.multiply,
    add: adjustment.add,
    cap: adjustment.cap,
    atLeast: adjustment['at-least'],
  }));

const buildLevel = ({ id, title, about, from, needs }: format.Level, spot: Spot, reader: ConditionReader): Level => ({
  id,
  title,
  about,
  from: threshold(from),
  needs: needs && readCondition(needs, inside(spot, 'needs'), { about: 'all' }, reader),
});
