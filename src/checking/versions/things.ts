import type * as format from '../../questionnaire/format.ts';

/** The sorts of things a questionnaire is made of, by the word an author knows them by. */
export type Sort =
  | 'questionnaire'
  | 'level'
  | 'fact'
  | 'kind'
  | 'role'
  | 'stage'
  | 'option set'
  | 'dimension'
  | 'question'
  | 'option'
  | 'consistency rule'
  | 'finding'
  | 'objective'
  | 'action'
  | 'target'
  | 'case'
  | 'source';

/** Something with an id, and what its author says of it, things inside it apart. */
export interface Thing {
  readonly sort: Sort;
  /** Unique among its sort: of an option `question/option` or `set/option`, of a dimension's own level `dimension/level`. */
  readonly id: string;
  /** What it stands in, where that can change. */
  readonly within: string;
  readonly keys: Readonly<Record<string, unknown>>;
}

/**
 * Everything a questionnaire is made of, in the order written. A question that takes its options from a set has none of its own, unless
 * `unfolds` says that they are to be told as its own all the same.
 */
export function thingsOf(written: format.QuestionnaireFile, unfolds: (question: string) => boolean): readonly Thing[] {
  const {
    levels,
    facts,
    kinds,
    roles,
    stages,
    dimensions = [],
    consistency,
    findings,
    objectives,
    actions,
    targets,
    cases,
    sources,
  } = written;
  const sets = written['option-sets'] ?? {};
  return [
    head(written),
    ...listed('level', levels),
    ...listed('fact', facts),
    ...listed('kind', kinds),
    ...listed('role', roles),
    ...listed('stage', stages),
    ...Object.entries(sets).flatMap(([id, options]): Thing[] => [
      { sort: 'option set', id, within: '', keys: {} },
      ...listed('option', options, id),
    ]),
    ...dimensions.flatMap((dimension) => ofDimension(dimension, 'overall', sets, unfolds)),
    ...listed('consistency rule', consistency),
    ...listed('finding', findings),
    ...listed('objective', objectives),
    ...listed('action', actions),
    ...(targets ?? []).map(({ kind, ...keys }): Thing => ({ sort: 'target', id: kind, within: '', keys })),
    ...listed('case', cases),
    ...listed('source', sources),
  ];
}

const headKeys = ['id', 'language', 'title', 'about', 'licence', 'scale', 'aggregate', 'floor', 'exponent', 'missing', 'adjust'] as const;

const head = (written: format.QuestionnaireFile): Thing => ({
  sort: 'questionnaire',
  id: written.id,
  within: '',
  keys: Object.fromEntries(headKeys.flatMap((key) => (written[key] === undefined ? [] : [[key, written[key]]]))),
});

function listed(sort: Sort, items: readonly { readonly id: string }[] = [], within = ''): Thing[] {
  return items.map(({ id, ...keys }) => ({ sort, id: within === '' ? id : `${within}/${id}`, within, keys }));
}

type Sets = Readonly<Record<string, readonly format.Option[]>>;

function ofDimension(dimension: format.Dimension, within: string, sets: Sets, unfolds: (question: string) => boolean): Thing[] {
  const { id, questions = [], dimensions = [], levels, ...keys } = dimension;
  return [
    { sort: 'dimension', id, within, keys },
    ...listed('level', levels, id),
    ...questions.flatMap((question) => ofQuestion(question, id, sets, unfolds(question.id))),
    ...dimensions.flatMap((inner) => ofDimension(inner, id, sets, unfolds)),
  ];
}

function ofQuestion({ id, options, ...keys }: format.Question, within: string, sets: Sets, unfolds: boolean): Thing[] {
  const own = typeof options !== 'string' ? options : unfolds ? sets[options] : undefined;
  return [
    { sort: 'question', id, within, keys: own === undefined && options !== undefined ? { ...keys, options } : keys },
    ...listed('option', own, id),
  ];
}
