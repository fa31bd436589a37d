import { rational } from '../../exact/rational.ts';
import { toNumber } from '../../exact/real.ts';
import type { Level, Scale } from '../../questionnaire/questionnaire.ts';
import { thresholdIn } from '../../scoring/range.ts';
import type { Figure } from '../../scoring/scorecard.ts';
import type { BarChart, Block, Chart } from '../document.ts';
import { boundsInWords, scoreInWords, scoreOnScale } from '../figure-in-words.ts';
import { paragraph } from './blocks.ts';
import { type ScoredNode, type Telling, titled, topDimensions } from './telling.ts';

/** The dimensions at the top as bars, with bounds, targets and the levels of the questionnaire. */
export function barsOfDimensions(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const { scale, levels } = assessment.questionnaire;
  const rows = topDimensions(telling);
  if (rows.every(({ score }) => score.score === null)) return [];
  const bars = rows.map((row) => barOf(row, telling));
  const chart: BarChart = {
    kind: 'bars',
    min: scale.min,
    max: scale.max,
    bars,
    marks: marksOf(levels, scale),
    legend: { value: words.say('chart.score'), bounds: words.say('chart.bounds'), target: words.say('chart.target') },
  };
  return [
    ...paragraph(words.say('report.maturity.intro')),
    asBlock(
      chart,
      'chart.bars',
      telling,
      bars.map(({ label, text }) => words.labelled(label, text)),
    ),
  ];
}

/** A bar on the scale of the questionnaire; a dimension with a scale of its own is placed by its share of that. */
function barOf({ node, score }: ScoredNode, telling: Telling): BarChart['bars'][number] {
  const { words, assessment } = telling;
  const { scale } = assessment.questionnaire;
  const on = (value: number | null): number | null => (value === null ? null : moved(value, score.scale, scale));
  const bounds = boundsInWords(score, words);
  const hasOwnScale = score.scale.min !== scale.min || score.scale.max !== scale.max;
  const told = hasOwnScale ? scoreOnScale(score, score.scale, words) : scoreInWords(score, words);
  return {
    label: titled(node),
    value: on(score.score),
    low: bounds === '' ? null : on(score.low),
    high: bounds === '' ? null : on(score.high),
    target: on(targetOf(node.id, telling)),
    text: bounds === '' ? told : words.say('score.with-bounds', { score: told, bounds }),
  };
}

/** The targeted score of a dimension; null where none is told or it is a level. */
function targetOf(id: string, { assessment }: Telling): number | null {
  const target = assessment.targets.find(({ node }) => node === id)?.target;
  return typeof target === 'number' ? target : null;
}

export const moved = (value: number, from: Scale, to: Scale): number =>
  from.max === from.min ? to.min : to.min + ((value - from.min) / (from.max - from.min)) * (to.max - to.min);

function marksOf(levels: readonly Level[], { min, max }: Scale): BarChart['marks'] {
  return levels.flatMap(({ title, from }) =>
    from === undefined ? [] : [{ at: toNumber(thresholdIn(from, { low: rational(min), high: rational(max) })), label: title }],
  );
}

/** The same as a radar, where it has at least three axes with a score. */
export function radarOfDimensions(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const { scale } = assessment.questionnaire;
  const axes = topDimensions(telling).map((row) => barOf(row, telling));
  if (axes.filter(({ value }) => value !== null).length < 3) return [];
  const chart: Chart = {
    kind: 'radar',
    min: scale.min,
    max: scale.max,
    axes: axes.map(({ label, value, target }) => ({ label, value, target })),
    legend: { value: words.say('chart.score'), target: words.say('chart.target') },
  };
  return [
    asBlock(
      chart,
      'chart.radar',
      telling,
      axes.map(({ label, text }) => words.labelled(label, text)),
    ),
  ];
}

/** Dimensions by stages, each cell shaded by its score. */
export function matrixOfCells(telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const { questionnaire, scorecard } = assessment;
  const stages = [...questionnaire.stages.values()];
  const rows = topDimensions(telling);
  const cells = rows.map(({ node }) => stages.map((stage) => cellOf(scorecard.cells.get(`${node.id}/${stage.id}`))));
  if (cells.flat().every((each) => each === null)) return [];
  const chart: Chart = { kind: 'matrix', rows: rows.map(({ node }) => titled(node)), columns: stages.map(({ title }) => title), cells };
  const lines = rows.map(({ node }, row) =>
    words.say('chart.matrix-row', {
      row: titled(node),
      cells: stages.map(({ title }, column) => `${title} ${cells[row]?.[column]?.text ?? '–'}`).join(', '),
    }),
  );
  return [asBlock(chart, 'chart.matrix', telling, lines)];

  function cellOf(figure: Figure | undefined) {
    if (figure === undefined || (figure.score === null && figure.coverage === null)) return null;
    const share = figure.score === null ? null : moved(figure.score, questionnaire.scale, { min: 0, max: 1 });
    return { share, text: figure.score === null ? '–' : scoreInWords(figure, words) };
  }
}

/** A chart says what it shows in words too, for who does not see it. */
const asBlock = (chart: Chart, key: string, { words }: Telling, lines: readonly string[]): Block => ({
  kind: 'chart',
  chart,
  caption: words.say(key),
  alt: words.series(lines),
});
