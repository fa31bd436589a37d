import type { Condition, ScoredPlace } from '../questionnaire/condition.ts';
import { type Test, testsOf } from '../questionnaire/evaluate.ts';
import { type Directions, directionsOf } from './direction.ts';
import type { Model, ModelNode, ModelQuestion } from './model.ts';

/** What may be open: an answer or a fact. */
export type Variable = { readonly kind: 'question'; readonly question: ModelQuestion } | { readonly kind: 'fact'; readonly fact: string };

/** Which open answers and facts act on which scores through conditions: what bounds need to know before they split. */
export interface Influence {
  /**
   * The conditions on the scores in and below a node that have to be settled before bounds can be taken bottom-up: who is asked
   * at all, and adjustments that a better answer may turn for the worse.
   */
  decisive(node: ModelNode): readonly Condition[];
  /** Whether the lowest answers make the score lowest and the highest highest, whatever the condition comes to. */
  isAligned(condition: Condition): boolean;
  /** The lowest node that holds all scores this acts on: there it is split. */
  home(variable: Variable): ModelNode;
  /** Whether a condition that has to be settled hangs on it. */
  isSplit(variable: Variable): boolean;
  /** Whether a score that hangs on it decides something: then each of its points is a case of its own. */
  actsByScore(variable: Variable): boolean;
  /** Whether it acts on the score of this node. */
  actsOn(variable: Variable, node: ModelNode): boolean;
}

const found = new WeakMap<Model, Influence>();

/** Found once for every model. */
export function influenceOf(model: Model): Influence {
  const known = found.get(model);
  if (known !== undefined) return known;
  const influence = findInfluence(model);
  found.set(model, influence);
  return influence;
}

/** A condition and the node whose score it acts on. */
interface Site {
  readonly condition: Condition;
  readonly node: ModelNode;
  readonly isDecisive: boolean;
}

function findInfluence(model: Model): Influence {
  const directions = directionsOf(model);
  const sites = [...sitesOf(model, directions)];
  const actingOn = nodesByVariable(model, sites);
  const decisive = new Map<ModelNode, readonly Condition[]>();
  const split = new Set(sites.flatMap(({ condition, isDecisive }) => (isDecisive ? [...variablesIn(condition, model)] : [])));
  const byScore = actingByScore(model, directions);
  return {
    isAligned: directions.isAligned,
    decisive(node) {
      const list = decisive.get(node) ?? decisiveFor(node, sites);
      decisive.set(node, list);
      return list;
    },
    home(variable) {
      const nodes = [...(actingOn.get(nameOf(variable)) ?? []), ...(variable.kind === 'question' ? [variable.question.node] : [])];
      return nodes.length === 0 ? model.root : nodes.reduce(commonNode);
    },
    isSplit: (variable) => split.has(nameOf(variable)),
    actsByScore: (variable) => byScore.has(nameOf(variable)),
    actsOn(variable, node) {
      if (variable.kind === 'question' && isWithin(variable.question.node, node)) return true;
      return (actingOn.get(nameOf(variable)) ?? []).some((site) => isWithin(site, node) || isWithin(node, site));
    },
  };
}

const decisiveFor = (node: ModelNode, sites: readonly Site[]): readonly Condition[] => [
  ...[...pathTo(node)].flatMap(({ dimension }) => (dimension.when === undefined ? [] : [dimension.when])),
  ...sites.filter((site) => site.isDecisive && isWithin(site.node, node)).map(({ condition }) => condition),
];

function* sitesOf(model: Model, directions: Directions): Generator<Site> {
  for (const node of model.nodes) {
    const { when } = node.dimension;
    if (when !== undefined) yield { condition: when, node: weighedBy(node.parent ?? node), isDecisive: true };
    for (const adjustment of node.adjust) yield { condition: adjustment.when, node, isDecisive: !directions.isAligned(adjustment.when) };
  }
  for (const { question, node } of model.questions)
    if (question.when !== undefined) yield { condition: question.when, node: weighedBy(node), isDecisive: true };
}

/** Who leaves a node whose weight is the sum of its children's changes the weights above as well. */
function weighedBy(node: ModelNode): ModelNode {
  return node.weight === 'sum' && node.parent !== undefined ? weighedBy(node.parent) : node;
}

function nodesByVariable(model: Model, sites: readonly Site[]): ReadonlyMap<string, readonly ModelNode[]> {
  const nodes = new Map<string, ModelNode[]>();
  for (const { condition, node } of sites) {
    for (const name of variablesIn(condition, model)) nodes.set(name, [...(nodes.get(name) ?? []), node]);
  }
  return nodes;
}

/** Whatever the scores and levels hang on that are compared in conditions which have to be settled. */
function actingByScore(model: Model, directions: Directions): ReadonlySet<string> {
  const conditions = model.nodes.flatMap(({ adjust, levels }) => [
    ...adjust.map(({ when }) => when),
    ...levels.flatMap(({ needs, neededOf }) => [...(needs === undefined ? [] : [needs]), ...neededOf.map(({ test }) => test)]),
  ]);
  const scores = conditions
    .filter((condition) => !directions.isAligned(condition))
    .flatMap((condition) => [...testsOf(condition)].filter(({ kind }) => kind === 'score' || kind === 'level' || kind === 'subject-kind'));
  return new Set(scores.flatMap((test) => [...variablesIn(test, model)]));
}

export const nameOf = (variable: Variable): string =>
  variable.kind === 'fact' ? `fact ${variable.fact}` : `question ${variable.question.id}`;

/** Everything a condition depends on in the end, by name. */
function variablesIn(condition: Condition, model: Model): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  look(condition);
  return names;

  function look(at: Condition | undefined): void {
    if (at === undefined || seen.has(at)) return;
    seen.add(at);
    for (const test of testsOf(at)) lookAtTest(test);
  }

  function lookAtTest(test: Test): void {
    if (test.kind === 'question') lookAtQuestion(model.questionOf.get(test.question));
    if (test.kind === 'fact') names.add(nameOf({ kind: 'fact', fact: test.fact }));
    if (test.kind === 'subject-kind') look(model.questionnaire.kinds.get(test.id)?.when);
    if (test.kind === 'score') lookAtPlace(test.of);
    if (test.kind === 'level') lookAtPlace({ dimension: test.dimension });
  }

  function lookAtQuestion(question: ModelQuestion | undefined): void {
    if (question === undefined || seen.has(question)) return;
    seen.add(question);
    names.add(nameOf({ kind: 'question', question }));
    look(question.question.when);
    for (const node of pathTo(question.node)) look(node.dimension.when);
  }

  function lookAtPlace(place: ScoredPlace): void {
    // The share of a question in a stage or a cell depends on whatever else is asked around it.
    const around = 'cell' in place ? place.cell.dimension : 'dimension' in place ? place.dimension : model.root.id;
    const top = model.nodeOf.get(around);
    if (top === undefined || seen.has(top)) return;
    seen.add(top);
    top.questions.forEach(lookAtQuestion);
    for (const node of model.nodes) {
      if (!isWithin(node, top)) continue;
      for (const { when } of node.adjust) look(when);
      for (const { needs, neededOf } of node.levels) {
        look(needs);
        for (const { test } of neededOf) look(test);
      }
    }
  }
}

/** The node and all above it. */
export function* pathTo(node: ModelNode): Generator<ModelNode> {
  for (let at: ModelNode | undefined = node; at !== undefined; at = at.parent) yield at;
}

export function isWithin(node: ModelNode, top: ModelNode): boolean {
  for (const at of pathTo(node)) if (at === top) return true;
  return false;
}

function commonNode(a: ModelNode, b: ModelNode): ModelNode {
  for (const at of pathTo(a)) if (isWithin(b, at)) return at;
  return a;
}
