import type { Condition } from '../questionnaire/condition.ts';
import { testsOf } from '../questionnaire/evaluate.ts';
import { type Directions, directionsOf } from './direction.ts';
import { commonNode, isWithin, type Model, type ModelNode, type ModelQuestion, pathTo } from './model.ts';
import { type Reach, reachOf } from './reach.ts';

/** What may be open: an answer or a fact. */
export type Variable = { readonly kind: 'question'; readonly question: ModelQuestion } | { readonly kind: 'fact'; readonly fact: string };

/**
 * Which open answers and facts act on which scores through conditions. Decisive are the conditions that have to be settled before
 * bounds can be taken bottom-up: who is asked at all, and adjustments and needs that a better answer may turn for the worse.
 */
export interface Influence {
  /** The decisive conditions on the score of a node. */
  onScore(node: ModelNode): readonly Condition[];
  /** The decisive conditions on its levels. */
  onLevel(node: ModelNode): readonly Condition[];
  /** Whether the lowest answers make the score lowest and the highest highest, whatever the condition comes to. */
  isAligned(condition: Condition): boolean;
  /** Whether a decisive condition hangs on it. */
  isDecisive(variable: Variable): boolean;
  /** Whether a score that hangs on it is compared in a decisive condition: then each of its points is a case of its own. */
  actsByScore(variable: Variable): boolean;
  /** The lowest node that holds all scores this acts on: there it is split. */
  home(variable: Variable): ModelNode;
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

function findInfluence(model: Model): Influence {
  const directions = directionsOf(model);
  const sites = [...sitesOf(model)];
  const nodesOf = nodesByVariable(model, sites);
  const decisive = everyDecisive(model, directions);
  const reach = reachOf(model, decisive);
  const byScore = reachOf(model, decisive.flatMap(comparisons));
  const homes = new Map<string, ModelNode>();
  const onScore = remembered((node) => decisiveOn(conditionsOnScore(node, sites), model, directions));
  const onLevel = remembered((node) => decisiveOn(conditionsOnLevel(node), model, directions));
  return {
    onScore,
    onLevel,
    isAligned: directions.isAligned,
    isDecisive: (variable) => holds(reach, variable),
    actsByScore: (variable) => holds(byScore, variable),
    home(variable) {
      const name = nameOf(variable);
      const home = homes.get(name) ?? homeOf(variable, nodesOf.get(name) ?? [], model);
      homes.set(name, home);
      return home;
    },
    actsOn(variable, node) {
      if (variable.kind === 'question' && isWithin(variable.question.node, node)) return true;
      // What decides whether a dimension is asked acts on all that is in it.
      return (nodesOf.get(nameOf(variable)) ?? []).some((site) => isWithin(site, node) || isWithin(node, site));
    },
  };
}

function remembered<T>(find: (node: ModelNode) => T): (node: ModelNode) => T {
  const known = new Map<ModelNode, T>();
  return (node) => {
    const value = known.get(node) ?? find(node);
    known.set(node, value);
    return value;
  };
}

/** A condition and a node whose score it acts on. */
interface Site {
  readonly condition: Condition;
  readonly node: ModelNode;
}

function* sitesOf(model: Model): Generator<Site> {
  for (const node of model.nodes) {
    yield* askedSites(node.dimension.when, node.parent ?? node);
    for (const { when } of node.adjust) yield { condition: when, node };
  }
  for (const { question, node } of model.questions) yield* askedSites(question.when, node);
}

/** Who leaves a node whose weight is the sum of its children's changes the weights above as well. */
function* askedSites(when: Condition | undefined, node: ModelNode): Generator<Site> {
  if (when === undefined) return;
  yield { condition: when, node };
  if (node.weight === 'sum' && node.parent !== undefined) yield* askedSites(when, node.parent);
}

const conditionsOnScore = (node: ModelNode, sites: readonly Site[]): readonly Condition[] => [
  ...[...pathTo(node)].flatMap(({ dimension }) => (dimension.when === undefined ? [] : [dimension.when])),
  ...sites.filter((site) => isWithin(site.node, node)).map(({ condition }) => condition),
];

const conditionsOnLevel = (node: ModelNode): readonly Condition[] =>
  node.levels.flatMap(({ needs, neededOf }) => [...(needs === undefined ? [] : [needs]), ...neededOf.map(({ test }) => test)]);

/** The decisive ones among these conditions and all that they hang on. */
function decisiveOn(conditions: readonly Condition[], model: Model, { isAligned }: Directions): readonly Condition[] {
  return [...reachOf(model, conditions).conditions].filter((condition) => !isAligned(condition));
}

const everyDecisive = (model: Model, directions: Directions): readonly Condition[] => {
  const asked = [...model.nodes.map(({ dimension }) => dimension.when), ...model.questions.map(({ question }) => question.when)];
  const judged = model.nodes.flatMap((node) => [...node.adjust.map(({ when }) => when), ...conditionsOnLevel(node)]);
  return [...asked.filter((when) => when !== undefined), ...judged.filter((condition) => !directions.isAligned(condition))];
};

const comparisons = (condition: Condition): readonly Condition[] =>
  [...testsOf(condition)].filter(({ kind }) => kind === 'score' || kind === 'level' || kind === 'subject-kind');

const holds = ({ questions, facts }: Reach, variable: Variable): boolean =>
  variable.kind === 'fact' ? facts.has(variable.fact) : questions.has(variable.question);

const nameOf = (variable: Variable): string => (variable.kind === 'fact' ? `fact ${variable.fact}` : `question ${variable.question.id}`);

function nodesByVariable(model: Model, sites: readonly Site[]): ReadonlyMap<string, readonly ModelNode[]> {
  const nodes = new Map<string, ModelNode[]>();
  for (const { condition, node } of sites) {
    const { questions, facts } = reachOf(model, [condition]);
    const variables: readonly Variable[] = [
      ...[...questions].map((question) => ({ kind: 'question' as const, question })),
      ...[...facts].map((fact) => ({ kind: 'fact' as const, fact })),
    ];
    for (const variable of variables) nodes.set(nameOf(variable), [...(nodes.get(nameOf(variable)) ?? []), node]);
  }
  return nodes;
}

function homeOf(variable: Variable, nodes: readonly ModelNode[], { root }: Model): ModelNode {
  const all = variable.kind === 'question' ? [...nodes, variable.question.node] : nodes;
  return all.length === 0 ? root : all.reduce(commonNode);
}
