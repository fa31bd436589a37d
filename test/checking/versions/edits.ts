import type * as format from '../../../src/questionnaire/format.ts';
import type { Draw } from '../../scoring/generated.ts';

/** A questionnaire with one thing changed, and what a comparison has to name. */
export interface Edited {
  readonly questionnaire: format.QuestionnaireFile;
  readonly sort: string;
  readonly id: string;
}

type File = format.QuestionnaireFile;
type Edit = (file: File, draw: Draw) => Edited | undefined;

const everyDimension = (dimensions: readonly format.Dimension[] = []): readonly format.Dimension[] =>
  dimensions.flatMap((dimension) => [dimension, ...everyDimension(dimension.dimensions)]);
const questionsOf = (file: File): readonly format.Question[] => everyDimension(file.dimensions).flatMap(({ questions = [] }) => questions);

/** The same file with one question, dimension or list otherwise; what it is made from stays. */
function withQuestion(file: File, id: string, change: (question: format.Question) => readonly format.Question[]): File {
  const inDimension = (dimension: format.Dimension): format.Dimension => ({
    ...dimension,
    ...(dimension.questions === undefined
      ? {}
      : { questions: dimension.questions.flatMap((each) => (each.id === id ? change(each) : [each])) }),
    ...(dimension.dimensions === undefined ? {} : { dimensions: dimension.dimensions.map(inDimension) }),
  });
  return { ...file, dimensions: (file.dimensions ?? []).map(inDimension) };
}

const onQuestion =
  (isMeant: (question: format.Question) => boolean, change: (question: format.Question, draw: Draw) => Partial<format.Question>): Edit =>
  (file, draw) => {
    const meant = questionsOf(file).filter(isMeant);
    if (meant.length === 0) return undefined;
    const { id } = draw.one(meant);
    return { questionnaire: withQuestion(file, id, (question) => [{ ...question, ...change(question, draw) }]), sort: 'question', id };
  };

const onOption =
  (
    isMeant: (question: format.Question) => boolean,
    change: (options: readonly format.Option[], draw: Draw) => [format.Option[], string],
  ): Edit =>
  (file, draw) => {
    const meant = questionsOf(file).filter((question) => Array.isArray(question.options) && isMeant(question));
    if (meant.length === 0) return undefined;
    const { id, options } = draw.one(meant);
    if (!Array.isArray(options)) return undefined;
    const [changed, option] = change(options, draw);
    return {
      questionnaire: withQuestion(file, id, (question) => [{ ...question, options: changed }]),
      sort: 'option',
      id: `${id}/${option}`,
    };
  };

const isLadder = ({ kind }: format.Question): boolean => kind === 'maturity' || kind === 'choice';

const added =
  (question: format.Question): Edit =>
  (file, draw) => {
    const meant = questionsOf(file);
    const { id } = draw.one(meant);
    return { questionnaire: withQuestion(file, id, (each) => [each, question]), sort: 'question', id: question.id };
  };

const values = (question: format.Question): readonly number[] =>
  Array.isArray(question.options) ? question.options.flatMap(({ value }) => value ?? []) : [];

/** One of each thing an author may do; some keep the scores of saved answers, some do not, and a comparison has to know. */
export const edits: Readonly<Record<string, Edit>> = {
  'another wording': onQuestion(
    () => true,
    ({ ask }) => ({ ask: `${ask} Really?` }),
  ),
  'another weight': onQuestion(
    () => true,
    ({ weight = 1 }) => ({ weight: weight + 1 }),
  ),
  'a condition': onQuestion(
    ({ when }) => when === undefined,
    () => ({ when: { fact: 'population', above: 1000 } }),
  ),
  'fewer ways to answer': onQuestion(
    ({ allow }) => allow === undefined,
    () => ({ allow: [] }),
  ),
  'another value': onOption(isLadder, (options, draw) => {
    const { id } = draw.one(options);
    return [options.map((each) => (each.id === id ? { ...each, value: (each.value ?? 0) + 1 } : each)), id];
  }),
  'another label': onOption(
    () => true,
    (options, draw) => {
      const { id } = draw.one(options);
      return [options.map((each) => (each.id === id ? { ...each, label: `${each.label}!` } : each)), id];
    },
  ),
  'an option fewer': onOption(
    (question) => isLadder(question) && values(question).length > 2,
    (options, draw) => {
      const { id } = draw.one(options);
      return [options.filter((each) => each.id !== id), id];
    },
  ),
  'an option more': onOption(
    () => true,
    (options, draw) => {
      const more = { id: 'more', label: 'More', ...(draw.chance(70) ? { value: draw.one([0, 1, 2, 7]) } : {}) };
      return [[...options, more], 'more'];
    },
  ),
  'a question more': added({ id: 'more', kind: 'yes-no', ask: 'More?', stage: 'early' }),
  'a question more that is not scored': added({ id: 'more', kind: 'text', ask: 'More?', stage: 'early' }),
  'a question more under a condition': added({
    id: 'more',
    kind: 'yes-no',
    ask: 'More?',
    stage: 'late',
    when: { fact: 'population', above: 1000 },
  }),
  'a question fewer': (file, draw) => {
    const meant = everyDimension(file.dimensions).flatMap(({ questions = [] }) => (questions.length > 1 ? questions : []));
    if (meant.length === 0) return undefined;
    const { id } = draw.one(meant);
    return { questionnaire: withQuestion(file, id, () => []), sort: 'question', id };
  },
  'a dimension more': (file) => ({
    questionnaire: {
      ...file,
      dimensions: [...(file.dimensions ?? []), { id: 'new', title: 'New', questions: [{ id: 'more', kind: 'yes-no', ask: 'More?' }] }],
    },
    sort: 'dimension',
    id: 'new',
  }),
  'another aggregate': (file) => {
    const aggregate = file.aggregate === 'minimum' ? 'maximum' : 'minimum';
    const { floor: _, exponent: __, ...rest } = file;
    return { questionnaire: { ...rest, aggregate }, sort: 'questionnaire', id: file.id };
  },
  'another threshold': (file) => {
    const [first, second, ...others] = file.levels ?? [];
    if (first === undefined || second === undefined) return undefined;
    const moved = { ...second, from: second.from === '50%' ? '45%' : '50%' };
    return { questionnaire: { ...file, levels: [first, moved, ...others] }, sort: 'level', id: second.id };
  },
  'a finding more': (file) => ({
    questionnaire: {
      ...file,
      findings: [...(file.findings ?? []), { id: 'told', kind: 'strength', when: { fact: 'population', above: 1 }, text: 'Told.' }],
    },
    sort: 'finding',
    id: 'told',
  }),
};
