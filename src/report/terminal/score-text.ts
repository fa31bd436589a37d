import type { Assessment } from '../../assess.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import type { Figure, NodeScore } from '../../scoring/scorecard.ts';
import type { Words } from '../../wording/words.ts';
import { boundsInWords, coverageInWords, levelInWords, scoreInWords } from '../figure-in-words.ts';
import { filledIn } from '../filled-in.ts';
import { inColumns, type TextColumn, wrap } from './columns.ts';

const columns: readonly TextColumn[] = [
  { align: 'left', shrinks: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
];

/** The scorecard as lines for a terminal: the whole, every dimension, the stages, and what keeps the next level away. */
export function scoreText(judged: Assessment, words: Words, width: number): string {
  const assessment = filledIn(judged, words);
  const { questionnaire, answers, scorecard } = assessment;
  const titles = ['dimension', 'score', 'bounds', 'coverage', 'level'].map((key) => words.say(`terminal.${key}`));
  const rows = [
    titles,
    nodeRow(questionnaire.root, scorecard.overall, words.say('score.overall'), words),
    ...[...questionnaire.dimensions.values()].map((dimension) =>
      nodeRow(
        dimension,
        scorecard.dimensions.get(dimension.id),
        `${indentOf(dimension, questionnaire.dimensions)}${dimension.title}`,
        words,
      ),
    ),
    ...[...questionnaire.stages.values()].map((stage) =>
      figureRow(words.say('terminal.stage', { title: stage.title }), scorecard.stages.get(stage.id), '', words),
    ),
  ];
  const title = words.say('terminal.title', { city: answers.subject.name, questionnaire: questionnaire.title });
  return `${[...wrap(title, width), '', ...table(rows, width), ...notes(assessment, words, width)].join('\n')}\n`;
}

/** Columns in which only the title would stand are left out. */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const used = columns.map((_, index) => rows.slice(1).some((row) => row[index] !== ''));
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, index) => used[index] === true);
  return inColumns(kept(columns), rows.map(kept), width);
}

function nodeRow(node: Dimension, score: NodeScore | undefined, title: string, words: Words): string[] {
  const row = figureRow(title, score, levelInWords(score, node.levels, words), words);
  return node.aggregate === 'none' ? row.with(1, '–') : row;
}

const figureRow = (title: string, figure: Figure | undefined, level: string, words: Words): string[] => [
  title,
  scoreInWords(figure, words),
  boundsInWords(figure, words),
  coverageInWords(figure, words),
  level,
];

/** Two unbreakable spaces for each step down the tree. */
function indentOf({ parent }: Dimension, dimensions: ReadonlyMap<string, Dimension>): string {
  const above = parent === null ? undefined : dimensions.get(parent);
  return `\u00a0\u00a0${above === undefined ? '' : indentOf(above, dimensions)}`;
}

/** What keeps the next level away, and which answers do not go together. */
function notes({ questionnaire, scorecard, inconsistencies }: Assessment, words: Words, width: number): string[] {
  const { level } = scorecard.overall;
  const shortBy = level?.shortBy ?? 0;
  const titles = (level?.blockedBy ?? [])
    .filter((id) => id !== questionnaire.root.id)
    .map((id) => questionnaire.questions.get(id)?.ask ?? questionnaire.dimensions.get(id)?.title ?? id);
  const lines = [
    ...(shortBy > 0 ? [words.say('terminal.short-by', { count: shortBy, points: words.number(shortBy) })] : []),
    ...(titles.length > 0 ? [words.say('terminal.blocked-by', { what: words.series(titles) })] : []),
    ...inconsistencies.map(({ say }) => words.say('terminal.inconsistent', { say })),
  ];
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrap(line, width))];
}
