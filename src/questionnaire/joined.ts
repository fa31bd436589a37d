import type { ShapedFile } from '../source/read-shaped.ts';
import type { Spot } from '../source/source.ts';
import type * as format from './format.ts';
import type { Item } from './item.ts';

/** The lists that a part may carry as well as the main file, dimensions apart. */
export const listNames = [
  'levels',
  'facts',
  'kinds',
  'roles',
  'stages',
  'consistency',
  'findings',
  'objectives',
  'actions',
  'targets',
  'cases',
  'sources',
] as const;

export type ListName = (typeof listNames)[number];
export type ListItem<N extends ListName> = NonNullable<format.QuestionnaireFile[N]>[number];

/** A questionnaire spread over files as one, each item still knowing where it was written. */
export interface Joined {
  readonly main: Item<format.QuestionnaireFile>;
  /** The files as they are, main file first. */
  readonly files: readonly ShapedFile<format.QuestionnaireFile | format.PartFile>[];
  readonly lists: { readonly [N in ListName]: readonly Item<ListItem<N>>[] };
  readonly optionSets: readonly OptionSet[];
  readonly dimensions: readonly JoinedDimension[];
}

export interface OptionSet {
  readonly id: string;
  readonly spot: Spot;
  readonly options: readonly Item<format.Option>[];
}

/** A dimension with what every file says of it. */
export interface JoinedDimension {
  /** Its own keys, from wherever they are told; without questions and dimensions. */
  readonly data: Omit<format.Dimension, 'questions' | 'dimensions'>;
  /** Where it is told first. */
  readonly spot: Spot;
  /** Where each of its own keys is told. */
  readonly keys: ReadonlyMap<string, Spot>;
  readonly questions: readonly Item<format.Question>[];
  readonly dimensions: readonly JoinedDimension[];
}

/** Every dimension, parents before children. */
export function* everyDimension(dimensions: readonly JoinedDimension[]): Generator<JoinedDimension> {
  for (const dimension of dimensions) {
    yield dimension;
    yield* everyDimension(dimension.dimensions);
  }
}

/** The questionnaire as one file would say it: what its content hash is made of. */
export function joinedData(joined: Joined): format.QuestionnaireFile {
  const { parts: _, ...head } = joined.main.data;
  const lists = Object.fromEntries(
    listNames.flatMap((name) => {
      const items = joined.lists[name];
      return items.length === 0 ? [] : [[name, items.map(({ data }) => data)]];
    }),
  );
  const sets = joined.optionSets.map(({ id, options }) => [id, options.map(({ data }) => data)]);
  return {
    ...head,
    ...lists,
    ...(sets.length === 0 ? {} : { 'option-sets': Object.fromEntries(sets) }),
    dimensions: joined.dimensions.map(dimensionData),
  };
}

function dimensionData({ data, questions, dimensions }: JoinedDimension): format.Dimension {
  return {
    ...data,
    ...(questions.length === 0 ? {} : { questions: questions.map((question) => question.data) }),
    ...(dimensions.length === 0 ? {} : { dimensions: dimensions.map(dimensionData) }),
  };
}
