import type { Condition } from '../questionnaire/condition.ts';
import type { Model, ModelNode, ModelQuestion } from './model.ts';
import { pathTo } from './model.ts';
import { reachOf } from './reach.ts';

/** Which answers a figure hangs on, whatever the answers are. */
export interface Touching {
  /** Whether score or level of a node may be another one when one of these is answered otherwise. */
  touches(questions: readonly ModelQuestion[], node: ModelNode): boolean;
  /** Whether it decides on who is asked. */
  decides(question: ModelQuestion): boolean;
}

const found = new WeakMap<Model, Touching>();

/** Found once for every model. */
export function touchingIn(model: Model): Touching {
  const known = found.get(model);
  if (known !== undefined) return known;
  const touching = findTouching(model);
  found.set(model, touching);
  return touching;
}

function findTouching(model: Model): Touching {
  const below = new Map<ModelNode, ReadonlySet<ModelQuestion>>();
  const deciding = reachOf(model, model.nodes.flatMap(askedBelow)).questions;
  const questionsOf = (node: ModelNode): ReadonlySet<ModelQuestion> => {
    const before = below.get(node);
    if (before !== undefined) return before;
    const questions = new Set([...node.questions, ...reachOf(model, conditionsAround(node)).questions]);
    below.set(node, questions);
    return questions;
  };
  return {
    touches: (questions, node) => questions.some((question) => questionsOf(node).has(question)),
    decides: (question) => deciding.has(question),
  };
}

/** Of its own children and itself. */
const askedBelow = ({ dimension, children }: ModelNode): readonly Condition[] =>
  [dimension.when, ...children.map((child) => (child.kind === 'question' ? child.question.when : undefined))].filter(
    (when) => when !== undefined,
  );

/** All conditions that a node's score and level may hang on: its own, those above that decide whether it is asked, and those below. */
const conditionsAround = (node: ModelNode): readonly Condition[] => [
  ...[...pathTo(node)].flatMap(({ dimension }) => dimension.when ?? []),
  ...node.levels.flatMap(({ needs, neededOf }) => [...(needs === undefined ? [] : [needs]), ...neededOf.map(({ test }) => test)]),
  ...conditionsBelow(node),
];

const conditionsBelow = (node: ModelNode): readonly Condition[] => [
  ...askedBelow(node),
  ...node.adjust.map(({ when }) => when),
  ...node.children.flatMap((child) => (child.kind === 'node' ? conditionsBelow(child) : [])),
];
