import type { Assessment } from '../../assess.ts';
import type { Dimension } from '../../questionnaire/questionnaire.ts';
import type { Figure, NodeScore } from '../../scoring/scorecard.ts';
import type { Words } from '../../wording/words.ts';
import { inColumns, type TextColumn, wrap } from './columns.ts';

const columns: readonly TextColumn[] = [
  { align: 'left', shrinks: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
];

/** The scorecard as lines for a terminal: the whole, every dimension, the stages, and what keeps the next level away. */
export function scoreText(assessment: Assessment, words: Words, width: number): string {
  const { questionnaire, answers, scorecard } = assessment;
  const rows = [
    [
      words.say('terminal.dimension'),
      words.say('terminal.score'),
      words.say('terminal.bounds'),
      words.say('terminal.coverage'),
      words.say('terminal.level'),
    ],
    nodeRow(questionnaire.root, scorecard.overall, words.say('terminal.overall'), words),
    ...[...questionnaire.dimensions.values()].map((dimension) => {
      const score = scorecard.dimensions.get(dimension.id);
      return nodeRow(dimension, score, `${indentOf(dimension, assessment)}${dimension.title}`, words);
    }),
    ...[...questionnaire.stages.values()].map((stage) =>
      figureRow(words.say('terminal.stage', { title: stage.title }), scorecard.stages.get(stage.id), '', words),
    ),
  ];
  const title = words.say('terminal.title', { city: answers.subject.name, questionnaire: questionnaire.title });
  return `${[title, '', ...inColumns(columns, rows, width), ...notes(assessment, words, width)].join('\n')}\n`;
}

function nodeRow(node: Dimension, score: NodeScore | undefined, title: string, words: Words): string[] {
  const level = node.levels.find(({ id }) => id === score?.level?.id)?.title ?? '';
  return figureRow(title, score, level, words);
}

function figureRow(title: string, figure: Figure | undefined, level: string, words: Words): string[] {
  const score = figure?.score ?? null;
  const told =
    score === null ? words.say(figure?.withheld === undefined ? 'terminal.not-assessed' : 'terminal.withheld') : words.number(score);
  return [title, told, boundsText(figure, words), figure?.coverage == null ? '' : words.percent(figure.coverage), level];
}

/** Bounds only where they say more than the score. */
function boundsText(figure: Figure | undefined, words: Words): string {
  if (figure === undefined || figure.low === null || figure.high === null || figure.low === figure.high) return '';
  return `${words.number(figure.low)}–${words.number(figure.high)}`;
}

function indentOf(dimension: Dimension, { questionnaire }: Assessment): string {
  const parent = dimension.parent === null ? undefined : questionnaire.dimensions.get(dimension.parent);
  return parent === undefined ? '  ' : `  ${indentOf(parent, { questionnaire } as Assessment)}`;
}

/** What keeps the next level away, and which answers do not go together. */
function notes({ questionnaire, scorecard, inconsistencies }: Assessment, words: Words, width: number): string[] {
  const { level } = scorecard.overall;
  const titles = (level?.blockedBy ?? []).map(
    (id) => questionnaire.questions.get(id)?.ask ?? questionnaire.dimensions.get(id)?.title ?? id,
  );
  const lines = [
    ...(level?.shortBy != null && level.shortBy > 0 ? [words.say('terminal.short-by', { points: words.number(level.shortBy) })] : []),
    ...(titles.length > 0 ? [words.say('terminal.blocked-by', { what: titles.join('; ') })] : []),
    ...inconsistencies.map(({ say }) => words.say('terminal.inconsistent', { say })),
  ];
  return lines.length === 0 ? [] : ['', ...lines.flatMap((line) => wrap(line, width))];
}
