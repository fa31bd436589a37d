import { didYouMean } from '../../source/nearest.ts';
import { inside, keyAt, type Spot } from '../../source/source.ts';
import type * as format from '../format.ts';
import type { Item } from '../item.ts';
import { everyDimension, type JoinedDimension } from '../joined.ts';
import { levelsOf, type Names, overall, refersTo, refersToNode } from '../names.ts';
import type { Meaning, Rule } from './meaning.ts';

/** Whatever is referred to by its id is there. (What conditions, raises and parts of them refer to is checked where they are read.) */
export const references: Rule = (meaning) => {
  const { joined } = meaning;
  for (const dimension of everyDimension(joined.dimensions)) {
    each('source', dimension.data.sources, dimension.keys.get('sources') ?? dimension.spot, meaning);
    for (const question of dimension.questions) ofQuestion(question, dimension, meaning);
  }
  for (const { data, spot } of joined.lists.findings) {
    one('stage', data.stage, inside(spot, 'stage'), meaning);
    node(data.dimension, inside(spot, 'dimension'), meaning);
    each('source', data.sources, inside(spot, 'sources'), meaning);
  }
  for (const { data, spot } of joined.lists.objectives) node(data.dimension, inside(spot, 'dimension'), meaning);
  for (const { data, spot } of joined.lists.cases) each('source', data.sources, inside(spot, 'sources'), meaning);
  for (const action of joined.lists.actions) ofAction(action, meaning);
};

function one(what: keyof Names, id: string | undefined, spot: Spot, { names, tell }: Meaning): void {
  if (id !== undefined) refersTo(what, id, spot, names, tell);
}

function node(id: string | undefined, spot: Spot, { names, tell }: Meaning): void {
  if (id !== undefined) refersToNode(id, spot, names, tell);
}

function each(what: keyof Names, ids: readonly string[] | undefined, spot: Spot, meaning: Meaning): void {
  for (const [index, id] of (ids ?? []).entries()) one(what, id, inside(spot, index), meaning);
}

function ofQuestion({ data, spot }: Item<format.Question>, dimension: JoinedDimension, meaning: Meaning): void {
  one('stage', data.stage, inside(spot, 'stage'), meaning);
  each('role', data['answered-by'], inside(spot, 'answered-by'), meaning);
  each('source', data.sources, inside(spot, 'sources'), meaning);
  if (typeof data.options === 'string') one('option set', data.options, inside(spot, 'options'), meaning);
  ofFactDividedBy(data, spot, meaning);
  for (const level of Object.keys(data['needed-for'] ?? {})) {
    const known = levelsAround(dimension.data.id, meaning);
    if (known.has(level)) continue;
    const at = keyAt(inside(spot, 'needed-for', level));
    meaning.tell('questionnaire/unknown-level', at, { level, node: dimension.data.id }, () => didYouMean(level, known));
  }
}

function ofFactDividedBy({ per }: format.Question, spot: Spot, meaning: Meaning): void {
  if (per === undefined || !refersTo('fact', per, inside(spot, 'per'), meaning.names, meaning.tell)) return;
  const kind = meaning.names.fact.get(per)?.data.kind;
  if (kind !== undefined && kind !== 'number') meaning.tell('questionnaire/per-not-a-number', inside(spot, 'per'), { fact: per, kind });
}

/** The levels of every node that holds what is in `dimension`. */
function levelsAround(dimension: string, { joined, names, questionnaire }: Meaning): ReadonlySet<string> {
  const levels = new Set<string>();
  for (let id: string | null | undefined = dimension; id !== null && id !== undefined; ) {
    for (const { data } of levelsOf(id, joined, names)) levels.add(data.id);
    id = id === overall ? null : questionnaire.dimensions.get(id)?.parent;
  }
  return levels;
}

function ofAction({ data, spot }: Item<format.Action>, meaning: Meaning): void {
  one('objective', data.objective, inside(spot, 'objective'), meaning);
  for (const [index, before] of (data.after ?? []).entries()) {
    const at = inside(spot, 'after', index);
    if (typeof before === 'string') one('action', before, at, meaning);
    else each('action', before.any, inside(at, 'any'), meaning);
  }
  each('action', data.excludes, inside(spot, 'excludes'), meaning);
  each('case', data.examples, inside(spot, 'examples'), meaning);
  each('source', data.sources, inside(spot, 'sources'), meaning);
  for (const kind of Object.keys(data.cost?.['by-kind'] ?? {})) one('kind', kind, keyAt(inside(spot, 'cost', 'by-kind', kind)), meaning);
}
