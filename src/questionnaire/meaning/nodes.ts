import { inside, keyAt, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import { everyDimension, type JoinedDimension } from '../joined.ts';
import { overall } from '../names.ts';
import type { Meaning, Rule } from './meaning.ts';
import { checkMeasure } from './measures.ts';
import { checkParts } from './parts-of-methods.ts';

/** What the whole and a dimension say of how their score comes about. */
interface Node {
  readonly id: string;
  readonly data: Pick<format.QuestionnaireFile, 'aggregate' | 'floor' | 'exponent' | 'adjust'>;
  readonly at: (key: string) => Spot;
}

/** Every node can be scored in the way it asks for. */
export const nodes: Rule = (meaning) => {
  const { joined, tell } = meaning;
  const { data, spot } = joined.main;
  if (data.scale !== undefined && data.scale.min >= data.scale.max) tell('questionnaire/scale-order', inside(spot, 'scale'), data.scale);
  checkNode({ id: overall, data, at: (key) => inside(spot, key) }, meaning);
  checkParts(
    { id: overall, aggregate: data.aggregate ?? 'mean', spot: inside(spot, 'aggregate'), questions: [], dimensions: joined.dimensions },
    meaning,
  );
  checkWeights(joined.dimensions, [], meaning);
  if (joined.dimensions.length === 0) tell('questionnaire/no-dimensions', spot, {});
  for (const dimension of everyDimension(joined.dimensions)) {
    checkNode({ id: dimension.data.id, data: dimension.data, at: (key) => dimension.keys.get(key) ?? dimension.spot }, meaning);
    checkDimension(dimension, meaning);
    checkCounting(dimension, meaning);
  }
};

const sensitive: readonly string[] = ['geometric', 'harmonic', 'power'];
const floored: readonly string[] = ['geometric', 'harmonic'];

function checkNode({ id, data, at }: Node, { questionnaire, tell }: Meaning): void {
  const aggregate = data.aggregate ?? 'mean';
  if (sensitive.includes(aggregate) && questionnaire.scale.min < 0) tell('questionnaire/negative-scale', at('aggregate'), { aggregate });
  if (aggregate === 'power' && data.exponent === undefined) tell('questionnaire/exponent-missing', at('aggregate'), { node: id });
  if (data.exponent === 0) tell('questionnaire/exponent-zero', at('exponent'), {});
  if (data.floor !== undefined && !floored.includes(aggregate))
    tell('questionnaire/key-not-for-aggregate', keyAt(at('floor')), { key: 'floor', aggregate });
  if (data.exponent !== undefined && aggregate !== 'power')
    tell('questionnaire/key-not-for-aggregate', keyAt(at('exponent')), { key: 'exponent', aggregate });
  for (const [index, { when: _, ...changes }] of (data.adjust ?? []).entries()) {
    const spot = inside(at('adjust'), index);
    if (Object.keys(changes).length === 0) tell('questionnaire/adjusts-nothing', spot, {});
    if (aggregate === 'none') tell('questionnaire/key-not-for-aggregate', spot, { key: 'adjust', aggregate });
  }
}

/** How a dimension counts in the node above. */
function checkCounting({ data, spot, keys, questions, dimensions }: JoinedDimension, meaning: Meaning): void {
  const at = (key: string): Spot => keys.get(key) ?? spot;
  checkMeasure(data, at, meaning);
  if (data.values !== undefined && data.steps === undefined)
    meaning.tell('questionnaire/values-without-steps', keyAt(at('values')), { dimension: data.id });
  checkParts({ id: data.id, aggregate: data.aggregate ?? 'mean', spot: at('aggregate'), questions, dimensions }, meaning);
}

function checkDimension({ data, spot, questions, dimensions }: JoinedDimension, meaning: Meaning): void {
  const { tell } = meaning;
  if (data.title === undefined) tell('questionnaire/title-missing', spot, { id: data.id });
  if (questions.length + dimensions.length === 0) tell('questionnaire/empty-dimension', spot, { id: data.id });
  else
    checkWeights(
      dimensions,
      questions.map((question) => question.data.weight ?? 1),
      meaning,
      spot,
    );
}

/** Siblings that all weigh nothing have no mean. */
function checkWeights(dimensions: readonly JoinedDimension[], questions: readonly number[], { tell }: Meaning, parent?: Spot): void {
  const weights = [...questions, ...dimensions.map(({ data }) => data.weight ?? 1)];
  const spot = parent ?? dimensions[0]?.spot;
  if (spot !== undefined && weights.length > 0 && weights.every((weight) => weight === 0)) tell('questionnaire/weights-zero', spot, {});
}
