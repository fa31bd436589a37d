import type { Answer } from '../../answers/answers.ts';
import type { Change, ChangedNode } from '../../cohort/comparison/change.ts';
import type { MovedQuestion } from '../../cohort/comparison/moved-questions.ts';
import { type ComparedScore, fewest, type SideBySide } from '../../cohort/comparison/side-by-side.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Words } from '../../wording/words.ts';
import { answerInWords } from '../answer-in-words.ts';
import { boundsInWords, levelInWords, scoreInWords } from '../figure-in-words.ts';
import { inColumns, wrap } from './columns.ts';

const titleOf = (id: string, questionnaire: Questionnaire, words: Words): string =>
  id === questionnaire.root.id ? words.say('score.overall') : (nodeCalled(id, questionnaire)?.title ?? id);

/** Cities as columns numbered in a legend, nodes as rows; ranks as ranges only, since bounds overlap. */
export function sideBySideText({ questionnaire, subjects, rows }: SideBySide, words: Words, width: number): string {
  const legend = subjects.map(({ name }, index) => `${index + 1}  ${name}`);
  const header = [
    '',
    ...subjects.map((_, index) => String(index + 1)),
    ...(rows[0]?.quartiles == null ? [] : [words.say('compare.median')]),
  ];
  const lines = rows.flatMap(({ of, cells, quartiles }) => [
    [titleOf(of, questionnaire, words), ...cells.map(({ node }) => scoreInWords(node, words)), ...median(quartiles, words)],
    ...detail('compare.bounds', cells, words, ({ node }) => boundsInWords(node, words)),
    ...detail('compare.level', cells, words, ({ node }) => levelInWords(node, nodeCalled(of, questionnaire)?.levels ?? [], words)),
    ...detail('compare.rank', cells, words, ({ rank }) => rankInWords(rank, words)),
    ...detail('compare.percentile', cells, words, ({ percentile }) => (percentile === null ? '' : words.number(percentile, 0))),
  ]);
  const columns = [{ align: 'left', shrinks: true } as const, ...header.slice(1).map(() => ({ align: 'right' }) as const)];
  return `${[
    ...legend,
    '',
    ...inColumns(columns, [header, ...lines], width),
    '',
    ...wrap(words.say('compare.reading', { count: fewest }), width),
  ].join('\n')}\n`;
}

const median = (quartiles: readonly number[] | null, words: Words): string[] =>
  quartiles === null ? [] : [words.number(quartiles[1] ?? 0)];

/** A line below a score, left out where it would be empty for all. */
function detail(key: string, cells: readonly ComparedScore[], words: Words, tell: (cell: ComparedScore) => string): string[][] {
  const told = cells.map(tell);
  return told.every((text) => text === '') ? [] : [[`${indent}${words.say(key)}`, ...told]];
}

/** Spaces at which no line is broken, so that they stay. */
const indent = '\u00a0\u00a0';

function rankInWords(rank: ComparedScore['rank'], words: Words): string {
  if (rank === null) return '';
  return rank.best === rank.worst ? words.number(rank.best) : `${words.number(rank.best)}–${words.number(rank.worst)}`;
}

/** One city over time: each change with its two parts, and the questions that moved it. */
export const changesText = (changes: readonly Change[], words: Words, width: number): string =>
  `${changes.map((change) => changeLines(change, words, width).join('\n')).join('\n\n')}\n`;

function changeLines(change: Change, words: Words, width: number): string[] {
  const { questionnaire, answers } = change.after.assessment;
  const dateOf = ({ file, assessment }: Change['before']): string =>
    assessment.answers.date === null ? file : words.date(assessment.answers.date);
  const title = words.say('compare.change', { city: answers.subject.name, before: dateOf(change.before), after: dateOf(change.after) });
  const parts = change.sameQuestionnaire ? [] : [words.say('compare.by-answers'), words.say('compare.by-questionnaire')];
  const header = ['', words.say('compare.before'), words.say('compare.after'), words.say('compare.difference'), ...parts, ''];
  const rows = change.nodes.map((node) => nodeRow(node, change, words));
  const columns = header.map((_, index) => ({ align: index === 0 ? 'left' : 'right', shrinks: index === 0 }) as const);
  const moved = change.moved.flatMap((each) => movedLines(each, questionnaire, words, width));
  return [
    ...wrap(title, width),
    '',
    ...inColumns(columns, [header, ...rows], width),
    '',
    ...wrap(words.say(change.sameQuestionnaire ? 'compare.same-version' : 'compare.other-version'), width),
    ...(moved.length === 0 ? [] : ['', words.say('compare.moved', { count: change.moved.length }), ...moved]),
    ...(change.unfit.length === 0 ? [] : ['', ...wrap(words.say('compare.unfit', { questions: words.join(change.unfit) }), width)]),
  ];
}

function nodeRow({ of, before, after, split, isCertain }: ChangedNode, change: Change, words: Words): string[] {
  const { questionnaire } = (after === undefined ? change.before : change.after).assessment;
  const parts = change.sameQuestionnaire ? [] : [split?.byAnswers, split?.byQuestionnaire];
  return [
    titleOf(of, questionnaire, words),
    before === undefined ? words.say('compare.absent') : scoreInWords(before, words),
    after === undefined ? words.say('compare.absent') : scoreInWords(after, words),
    ...[split?.change, ...parts].map((value) => signed(value, words)),
    isCertain ? words.say('compare.certain') : '',
  ];
}

function signed(value: number | null | undefined, words: Words): string {
  if (value === null || value === undefined) return '';
  return value > 0 ? `+${words.number(value)}` : words.number(value);
}

function movedLines(moved: MovedQuestion, questionnaire: Questionnaire, words: Words, width: number): string[] {
  const question = questionnaire.questions.get(moved.question);
  const said = (answer: Answer | undefined): string =>
    answer?.status === 'answered' ? answerInWords(question, answer.value, words) : words.say(`status.${answer?.status ?? 'unanswered'}`);
  const effect = words.say('compare.effect', {
    before: said(moved.before),
    after: said(moved.after),
    overall: signed(moved.overall, words) || words.say('score.not-assessed'),
    dimension: signed(moved.ofDimension, words) || words.say('score.not-assessed'),
  });
  return [...wrap(question?.ask ?? moved.question, width, '  '), ...wrap(effect, width, '      ')];
}
