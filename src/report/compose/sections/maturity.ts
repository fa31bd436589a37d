import type { Block, Cell } from '../../document.ts';
import { boundsInWords, coverageInWords, levelInWords, scoreInWords } from '../../figure-in-words.ts';
import { cell, column, heading, paragraph, run, spaced, strong, table } from '../blocks.ts';
import { barsOfDimensions, matrixOfCells, radarOfDimensions } from '../maturity-charts.ts';
import { type Compose, type ScoredNode, scoredDimensions, type Telling, titled } from '../telling.ts';

const all: readonly string[] = ['bars', 'table', 'radar', 'stages', 'matrix'];

/** Scores and levels by dimension, by stage, and by both. */
export const composeMaturity: Compose = (telling, { show = all }) => {
  const { words } = telling;
  const shown = (what: string): boolean => Array.isArray(show) && show.includes(what);
  return [
    heading(1, words.say('report.maturity.title'), 'maturity'),
    ...(shown('bars') ? barsOfDimensions(telling) : []),
    ...(shown('table') ? dimensionsTable(telling) : []),
    ...(shown('radar') ? radarOfDimensions(telling) : []),
    ...(shown('stages') || shown('matrix') ? stages(telling, shown) : []),
  ];
};

function dimensionsTable(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const say = (key: string) => words.say(`report.maturity.${key}`);
  const { root } = assessment.questionnaire;
  const whole =
    root.aggregate === 'none' && assessment.scorecard.overall.level === null
      ? []
      : [{ node: { ...root, title: words.say('score.overall'), code: undefined }, score: assessment.scorecard.overall }];
  return table(
    say('table'),
    [
      column(say('dimension'), 'name', 4),
      column(say('score'), 'figure', 1.3),
      column(say('bounds'), 'figure', 1.4),
      column(say('scale'), 'figure', 1.1),
      column(say('coverage'), 'figure', 1.2),
      column(say('level'), 'text', 1.6),
    ],
    [...whole, ...scoredDimensions(telling)].map((row) => dimensionRow(row, telling)),
  );
}

function dimensionRow({ node, score }: ScoredNode, { words, assessment }: Telling): readonly Cell[] {
  const { scale } = assessment.questionnaire;
  const isNested = node.parent !== null && node.parent !== 'overall';
  const hasOwnScale = score.scale.min !== scale.min || score.scale.max !== scale.max;
  return [
    node.parent === null ? { runs: [strong(node.title)] } : cell(`${isNested ? '– ' : ''}${titled(node)}`),
    cell(node.aggregate === 'none' ? '–' : scoreInWords(score, words)),
    cell(boundsInWords(score, words)),
    cell(hasOwnScale ? `${words.number(score.scale.min)}–${words.number(score.scale.max)}` : ''),
    cell(coverageInWords(score, words)),
    cell(levelInWords(score, node.levels, words)),
  ];
}

function stages(telling: Telling, shown: (what: string) => boolean): readonly Block[] {
  const { words, assessment } = telling;
  const { questionnaire, scorecard } = assessment;
  if (questionnaire.stages.size === 0) return [];
  const say = (key: string, args = {}) => words.say(`report.stages.${key}`, args);
  const rows = [...questionnaire.stages.values()].map((stage) => {
    const figure = scorecard.stages.get(stage.id);
    return [cell(stage.title), cell(stage.about ?? ''), cell(scoreInWords(figure, words)), cell(boundsInWords(figure, words))];
  });
  const readings = [...questionnaire.stages.values()].filter(({ reading }) => reading === 'project');
  return [
    heading(2, say('title'), 'stages'),
    ...paragraph(say('intro')),
    ...(shown('stages')
      ? table(
          say('table'),
          [
            column(say('stage'), 'name', 1.5),
            column(say('about'), 'text', 4),
            column(words.say('report.maturity.score'), 'figure'),
            column(words.say('report.maturity.bounds'), 'figure'),
          ],
          rows,
        )
      : []),
    ...(shown('matrix') ? matrixOfCells(telling) : []),
    ...stageFindings(telling),
    ...(readings.length === 0 ? [] : paragraph(say('reading', { stages: words.join(readings.map(({ title }) => title)) }))),
  ];
}

/** Findings that compare stages (a city that acts before it has understood) stand right where the stages are shown. */
function stageFindings({ assessment, words }: Telling): readonly Block[] {
  return assessment.plan.findings.flatMap(({ id, kind, because }): readonly Block[] => {
    const finding = assessment.questionnaire.findings.get(id);
    if (finding === undefined || !because.some((fact) => 'stage' in fact || 'cell' in fact)) return [];
    const tone = kind === 'strength' || kind === 'opportunity' ? 'good' : 'poor';
    return [{ kind: 'callout', tone, title: finding.title ?? words.say(`finding.${kind}`), runs: spaced(run(finding.text)) }];
  });
}
