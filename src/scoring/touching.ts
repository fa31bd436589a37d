import type { Condition } from '../questionnaire/condition.ts';
import { testsOf } from '../questionnaire/evaluate.ts';
import { type Model, type ModelNode, type ModelQuestion, pathTo } from './model.ts';
import { once } from './once.ts';
import { reachOf } from './reach.ts';

/** Which answers a figure hangs on, whatever the answers are. */
export interface Touching {
  /** Whether score or level of a node may be another one when one of these is answered otherwise. */
  touches(questions: readonly ModelQuestion[], node: ModelNode): boolean;
  /** Whether scores hang on it by conditions as well: who is asked, what is adjusted. */
  isTested(question: ModelQuestion): boolean;
  /** The conditions on who is asked that look at it. */
  deciding(question: ModelQuestion): readonly Condition[];
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
  const deciding = conditionsByQuestion(model);
  const tested = once(() => reachOf(model, conditionsBelow(model.root)).questions);
  const questionsOf = (node: ModelNode): ReadonlySet<ModelQuestion> => {
    const before = below.get(node);
    if (before !== undefined) return before;
    const questions = new Set([...node.questions, ...reachOf(model, conditionsAround(node)).questions]);
    below.set(node, questions);
    return questions;
  };
  return {
    touches: (questions, node) => questions.some((question) => questionsOf(node).has(question)),
    isTested: (question) => tested().has(question),
    deciding: ({ id }) => deciding.get(id) ?? [],
  };
}

function conditionsByQuestion(model: Model): ReadonlyMap<string, readonly Condition[]> {
  const byQuestion = new Map<string, Condition[]>(model.questions.map(({ id }) => [id, []]));
  for (const condition of model.nodes.flatMap(askedBelow))
    for (const question of questionsTested(condition, model)) byQuestion.get(question)?.push(condition);
  return byQuestion;
}

/** Also by the kinds of subject that are looked at. */
function questionsTested(condition: Condition, { questionnaire }: Model): ReadonlySet<string> {
  const [questions, kinds] = [new Set<string>(), new Set<string>()];
  const look = (each: Condition): void => {
    for (const test of testsOf(each)) {
      if (test.kind === 'question') questions.add(test.question);
      if (test.kind !== 'subject-kind' || kinds.has(test.id)) continue;
      kinds.add(test.id);
      const kind = questionnaire.kinds.get(test.id);
      if (kind !== undefined) look(kind.when);
    }
  };
  look(condition);
  return questions;
}

/** On whether it is asked, and each of its children. */
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
