import { inside, keyAt, placeOf, type Spot } from '../../source/source.ts';
import { type Item, itemsOf } from '../item.ts';
import { everyDimension, type Joined, listNames } from '../joined.ts';
import { levelsOf, overall } from '../names.ts';
import type { Meaning, Rule } from './meaning.ts';

interface Named {
  readonly id: string;
  readonly spot: Spot;
}

/** Ids are unique in the questionnaire, but for its own; those of options in their question or set, of a dimension's own levels in their list. */
export const ids: Rule = (meaning) => {
  const first = new Map<string, Spot>();
  for (const { id, spot } of everythingNamed(meaning.joined)) {
    const before = first.get(id);
    if (id === overall) meaning.tell('questionnaire/reserved-id', spot, { id });
    else if (before === undefined) first.set(id, spot);
    else tellTwice(id, spot, before, meaning);
  }
  for (const { options } of meaning.joined.optionSets) uniqueInList(options, meaning);
  for (const dimension of everyDimension(meaning.joined.dimensions)) {
    if (dimension.data.levels !== undefined) uniqueInList(levelsOf(dimension.data.id, meaning.joined, meaning.names), meaning);
    for (const { data, spot } of dimension.questions) {
      if (typeof data.options === 'object') uniqueInList(itemsOf(data.options, spot, 'options'), meaning);
    }
  }
};

function* everythingNamed({ lists, optionSets, dimensions }: Joined): Generator<Named> {
  for (const dimension of everyDimension(dimensions)) {
    yield { id: dimension.data.id, spot: inside(dimension.spot, 'id') };
    for (const { data, spot } of dimension.questions) yield { id: data.id, spot: inside(spot, 'id') };
  }
  for (const name of listNames) for (const { data, spot } of lists[name]) if ('id' in data) yield { id: data.id, spot: inside(spot, 'id') };
  for (const { id, spot } of optionSets) yield { id, spot: keyAt(spot) };
}

function uniqueInList(list: readonly Item<{ readonly id: string }>[], meaning: Meaning): void {
  const first = new Map<string, Spot>();
  for (const { data, spot } of list) {
    const here = inside(spot, 'id');
    const before = first.get(data.id);
    if (before === undefined) first.set(data.id, here);
    else tellTwice(data.id, here, before, meaning);
  }
}

/** Told at the later of the two, whatever the order in which they were looked at. */
function tellTwice(id: string, a: Spot, b: Spot, { tell }: Meaning): void {
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
  const { file, line } = placeOf(first);
  tell('questionnaire/duplicate-id', second, { id, file, line });
}

function isBefore(a: Spot, b: Spot): boolean {
  return a.source === b.source && placeOf(a).line < placeOf(b).line;
}
