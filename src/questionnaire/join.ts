import type { Tell } from '../source/problems.ts';
import type { ShapedFile } from '../source/read-shaped.ts';
import { inside, keyAt, placeOf, type Source, type Spot } from '../source/source.ts';
import type * as format from './format.ts';
import { type Item, itemsOf } from './item.ts';
import type { Joined, JoinedDimension, ListItem, ListName, OptionSet } from './joined.ts';

type AnyFile = Joined['files'][number];

/**
 * Joins the main file with its parts, in the order the main file lists them: lists one after the other, dimensions of one id under one
 * parent into one, so that a part can bring the questions of a dimension whose title stands in the main file.
 */
export function join(main: ShapedFile<format.QuestionnaireFile>, parts: readonly ShapedFile<format.PartFile>[], tell: Tell): Joined {
  for (const { data, source } of parts)
    if (data['part-of'] !== main.data.id)
      tell('questionnaire/part-of-another', inside(top(source), 'part-of'), { id: data['part-of'], found: main.data.id });
  const files: readonly AnyFile[] = [main, ...parts];
  const dimensions = new DimensionJoiner(tell);
  for (const { data, source } of files) dimensions.add(itemsOf(data.dimensions, top(source), 'dimensions'));
  const list = <N extends ListName>(name: N): Item<ListItem<N>>[] =>
    files.flatMap(({ data, source }) => itemsOf(data[name] as readonly ListItem<N>[] | undefined, top(source), name));
  return {
    main: { data: main.data, spot: top(main.source) },
    files,
    lists: {
      levels: list('levels'),
      facts: list('facts'),
      kinds: list('kinds'),
      roles: list('roles'),
      stages: list('stages'),
      consistency: list('consistency'),
      findings: list('findings'),
      objectives: list('objectives'),
      actions: list('actions'),
      targets: list('targets'),
      cases: list('cases'),
      sources: list('sources'),
    },
    optionSets: files.flatMap(optionSets),
    dimensions: dimensions.joined(),
  };
}

const top = (source: Source): Spot => ({ source, path: [] });

function optionSets({ data, source }: AnyFile): OptionSet[] {
  const spot = inside(top(source), 'option-sets');
  return Object.entries(data['option-sets'] ?? {}).map(([id, options]) => ({
    id,
    spot: keyAt(inside(spot, id)),
    options: itemsOf(options, spot, id),
  }));
}

interface Joining {
  readonly data: Record<string, unknown> & { id: string };
  readonly spot: Spot;
  readonly keys: Map<string, Spot>;
  readonly questions: Item<format.Question>[];
  readonly below: DimensionJoiner;
}

/** The dimensions under one parent while files are added. */
class DimensionJoiner {
  readonly #joining: Joining[] = [];
  readonly #byId = new Map<string, Joining>();
  readonly #tell: Tell;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Adds the dimensions of one file. Twice in one file is no joining but a duplicate, which the rule on ids tells. */
  add(items: readonly Item<format.Dimension>[]): void {
    const here = new Set<string>();
    for (const item of items) {
      const { id } = item.data;
      const known = here.has(id) ? undefined : this.#byId.get(id);
      const joining = known ?? this.#begin(item);
      here.add(id);
      this.#addKeys(joining, item);
      joining.questions.push(...itemsOf(item.data.questions, item.spot, 'questions'));
      joining.below.add(itemsOf(item.data.dimensions, item.spot, 'dimensions'));
    }
  }

  joined(): JoinedDimension[] {
    return this.#joining.map(({ data, spot, keys, questions, below }) => ({ data, spot, keys, questions, dimensions: below.joined() }));
  }

  #begin({ data, spot }: Item<format.Dimension>): Joining {
    const joining: Joining = { data: { id: data.id }, spot, keys: new Map(), questions: [], below: new DimensionJoiner(this.#tell) };
    this.#joining.push(joining);
    this.#byId.set(data.id, joining);
    return joining;
  }

  #addKeys(joining: Joining, { data, spot }: Item<format.Dimension>): void {
    for (const [key, value] of Object.entries(data)) {
      if (key === 'questions' || key === 'dimensions' || key === 'id') continue;
      const before = joining.keys.get(key);
      const here = inside(spot, key);
      if (before !== undefined) {
        const { file, line } = placeOf(before);
        this.#tell('questionnaire/told-twice', keyAt(here), { key, id: data.id, file, line });
        continue;
      }
      joining.keys.set(key, here);
      joining.data[key] = value;
    }
  }
}
