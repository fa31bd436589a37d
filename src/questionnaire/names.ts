import { didYouMean } from '../source/nearest.ts';
import type { Tell } from '../source/problems.ts';
import type { Spot } from '../source/source.ts';
import type * as format from './format.ts';
import { type Item, itemsOf } from './item.ts';
import { everyDimension, type Joined, type JoinedDimension } from './joined.ts';

/** A question with its options, whether they are its own or come from an option set. */
export interface NamedQuestion extends Item<format.Question> {
  readonly dimension: JoinedDimension;
  readonly options: readonly Item<format.Option>[];
}

/** What in a questionnaire has a name that something else can refer to, by the word an author knows it by. */
export interface Names {
  readonly question: ReadonlyMap<string, NamedQuestion>;
  readonly dimension: ReadonlyMap<string, JoinedDimension>;
  readonly stage: ReadonlyMap<string, Item<format.Stage>>;
  readonly fact: ReadonlyMap<string, Item<format.Fact>>;
  readonly kind: ReadonlyMap<string, Item<format.Kind>>;
  readonly role: ReadonlyMap<string, Item<format.Role>>;
  readonly action: ReadonlyMap<string, Item<format.Action>>;
  readonly objective: ReadonlyMap<string, Item<format.Objective>>;
  readonly case: ReadonlyMap<string, Item<format.Case>>;
  readonly source: ReadonlyMap<string, Item<format.Source>>;
  /** Dimension/stage, wherever something is asked; the whole has cells, too. */
  readonly cell: ReadonlyMap<string, true>;
  readonly 'option set': ReadonlyMap<string, { readonly options: readonly Item<format.Option>[] }>;
}

/** The reserved name of the whole; it may be named where a dimension may. */
export const overall = 'overall';

/** Names everything in a questionnaire. Of two things of one name the first is meant; the rule on ids tells the second. */
export function namesIn({ lists, optionSets, dimensions }: Joined): Names {
  const sets = byName(optionSets, ({ id }) => id);
  const nodes = [...everyDimension(dimensions)];
  const questions = nodes.flatMap((dimension) =>
    dimension.questions.map((item) => ({ ...item, dimension, options: optionsOf(item, sets) })),
  );
  const named = <T extends { readonly id: string }>(items: readonly Item<T>[]) => byName(items, ({ data }) => data.id);
  return {
    question: named(questions) as ReadonlyMap<string, NamedQuestion>,
    dimension: byName(nodes, ({ data }) => data.id),
    stage: named(lists.stages),
    fact: named(lists.facts),
    kind: named(lists.kinds),
    role: named(lists.roles),
    action: named(lists.actions),
    objective: named(lists.objectives),
    case: named(lists.cases),
    source: named(lists.sources),
    cell: new Map(dimensions.flatMap((dimension) => cellsIn(dimension, [overall]))),
    'option set': sets,
  };
}

/** Each stage asked about in a dimension makes a cell of it and of every dimension around it. */
function cellsIn(dimension: JoinedDimension, around: readonly string[]): [string, true][] {
  const nodes = [...around, dimension.data.id];
  const stages = new Set(dimension.questions.flatMap(({ data }) => data.stage ?? []));
  const own = [...stages].flatMap((stage) => nodes.map((node): [string, true] => [`${node}/${stage}`, true]));
  return [...own, ...dimension.dimensions.flatMap((inner) => cellsIn(inner, nodes))];
}

function byName<T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(name(item))) found.set(name(item), item);
  return found;
}

function optionsOf({ data, spot }: Item<format.Question>, sets: Names['option set']): readonly Item<format.Option>[] {
  return typeof data.options === 'string' ? (sets.get(data.options)?.options ?? []) : itemsOf(data.options, spot, 'options');
}

/** Tells a reference that leads nowhere, with what was probably meant; answers whether it leads somewhere. */
export function refersTo(what: keyof Names, id: string, spot: Spot, names: Names, tell: Tell): boolean {
  const known = names[what];
  if (known.has(id)) return true;
  tell('questionnaire/unknown-reference', spot, { what, id }, () => didYouMean(id, known.keys()) ?? elsewhere(id, names));
  return false;
}

function elsewhere(id: string, names: Names): string | undefined {
  const other = (Object.keys(names) as (keyof Names)[]).find((what) => names[what].has(id));
  return other === undefined ? undefined : `${id} is the id of a thing of another sort: ${other}.`;
}

/** A dimension, or the whole under its reserved name. */
export const refersToNode = (id: string, spot: Spot, names: Names, tell: Tell): boolean =>
  id === overall || refersTo('dimension', id, spot, names, tell);

/** The levels of a node: its own, or those of the questionnaire. */
export function levelsOf(node: string, joined: Joined, names: Names): readonly Item<format.Level>[] {
  const dimension = names.dimension.get(node);
  const own = dimension?.keys.get('levels');
  if (dimension?.data.levels === undefined || own === undefined) return joined.lists.levels;
  return dimension.data.levels.map((data, index) => ({ data, spot: { ...own, path: [...own.path, index] } }));
}
