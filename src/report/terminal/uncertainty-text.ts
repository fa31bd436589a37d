import type { Assessment } from '../../assess.ts';
import { rationalToNumber } from '../../exact/rational.ts';
import { nodeCalled } from '../../planning/questions-in.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { generatorName } from '../../statistics/random.ts';
import type { ActionRank } from '../../uncertainty/action-ranks.ts';
import type { SourceIndex } from '../../uncertainty/sensitivity.ts';
import type { NodeUncertainty, Uncertainty } from '../../uncertainty/uncertainty.ts';
import type { Words } from '../../wording/words.ts';
import { levelTitle } from '../figure-in-words.ts';
import { countsOf } from '../json/uncertainty-json.ts';
import { inColumns, type TextColumn, wrap } from './columns.ts';

const left: TextColumn = { align: 'left' };
const right: TextColumn = { align: 'right' };
const giving: TextColumn = { align: 'left', shrinks: true };

/** How sure scores, levels and the order of actions are, and what makes them unsure. */
export function uncertaintyText(assessment: Assessment, uncertainty: Uncertainty, words: Words, width: number): string {
  const { questionnaire, answers } = assessment;
  const sections = [
    wrap(words.say('uncertainty.title', { city: answers.subject.name, questionnaire: questionnaire.title }), width),
    sourceLines(uncertainty, words, width),
    nodeLines(uncertainty.nodes, questionnaire, words, width),
    levelLines(uncertainty.nodes, questionnaire, words, width),
    rangeLines(uncertainty, words, width),
    sensitivityLines(uncertainty, questionnaire, words, width),
    swingLines(uncertainty, questionnaire, words, width),
    actionLines(uncertainty, questionnaire, words, width),
    wrap(
      words.say('uncertainty.how', { generator: generatorName, seed: String(uncertainty.options.seed), runs: uncertainty.options.runs }),
      width,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const titleOf = (id: string, questionnaire: Questionnaire, words: Words): string =>
  id === questionnaire.root.id ? words.say('score.overall') : (nodeCalled(id, questionnaire)?.title ?? id);

function range(low: number, high: number, words: Words): string {
  const [from, to] = [words.number(low), words.number(high)];
  return from === to ? from : `${from}–${to}`;
}

function sourceLines({ options: { weights }, sources }: Uncertainty, words: Words, width: number): string[] {
  const amount =
    weights.kind === 'box' ? words.percent(weights.width) : weights.kind === 'dirichlet' ? words.number(weights.concentration) : '';
  return wrap(
    [
      words.say(`uncertainty.weights.${weights.kind}`, { amount }),
      words.say('uncertainty.answers', countsOf(sources)),
      words.say(sources.hasAlternative ? 'uncertainty.method.varied' : 'uncertainty.method.fixed'),
    ].join(' '),
    width,
  );
}

function nodeLines(nodes: readonly NodeUncertainty[], questionnaire: Questionnaire, words: Words, width: number): string[] {
  const header = ['', words.say('uncertainty.score'), words.say('uncertainty.interval'), words.say('uncertainty.mean')];
  const rows = nodes.map(({ of, score, spread }) => [
    titleOf(of, questionnaire, words),
    score === null ? words.say('score.not-assessed') : words.number(score),
    spread === null ? '' : range(spread.low, spread.high, words),
    spread === null ? '' : `${words.number(spread.mean)} ± ${words.number(spread.standardError, 3)}`,
  ]);
  return inColumns([giving, right, right, right], [header, ...rows], width);
}

function levelLines(nodes: readonly NodeUncertainty[], questionnaire: Questionnaire, words: Words, width: number): string[] {
  const rows = nodes.flatMap(({ of, levels }) => {
    const likely = (levels ?? []).filter(({ probability }) => probability > 0).sort((a, b) => b.probability - a.probability);
    const own = nodeCalled(of, questionnaire)?.levels ?? [];
    const told = likely.map(
      ({ id, probability, standardError }) =>
        `${levelTitle(id, own, words)} ${percent(probability, words)}${standardError === 0 ? '' : ` (± ${percent(standardError, words)})`}`,
    );
    return told.length === 0 ? [] : [[titleOf(of, questionnaire, words), told.join(', ')]];
  });
  return rows.length === 0 ? [] : [words.say('uncertainty.levels'), '', ...inColumns([left, giving], rows, width)];
}

const percent = (share: number, words: Words): string => words.say('answer.percent', { value: words.number(share * 100) });

function rangeLines({ weightRange, options: { weights } }: Uncertainty, words: Words, width: number): string[] {
  if (weights.kind !== 'box') return [];
  if (weightRange === null) return wrap(words.say('uncertainty.not-linear'), width);
  const between = range(rationalToNumber(weightRange.low), rationalToNumber(weightRange.high), words);
  return wrap(words.say('uncertainty.weight-range', { range: between, amount: words.percent(weights.width) }), width);
}

function sensitivityLines({ sensitivity, options }: Uncertainty, questionnaire: Questionnaire, words: Words, width: number): string[] {
  if (sensitivity === null) return [];
  const header = ['', words.say('uncertainty.first-order'), words.say('uncertainty.total')];
  const rows = sensitivity.map((index) => [
    sourceInWords(index, questionnaire, words),
    indexInWords(index.first, index.firstInterval, words),
    indexInWords(index.total, index.totalInterval, words),
  ]);
  const isNoisy = sensitivity.some(({ first, total }) => first > total || first < 0);
  return [
    ...wrap(words.say('uncertainty.sensitivity', { runs: options.rows * (sensitivity.length + 2) }), width),
    '',
    ...inColumns([giving, right, right], [header, ...rows], width),
    ...(isNoisy ? ['', ...wrap(words.say('uncertainty.noisy'), width)] : []),
  ];
}

const sourceInWords = ({ source, dimension }: SourceIndex, questionnaire: Questionnaire, words: Words): string =>
  words.say(`uncertainty.source.${source}`, { title: dimension === null ? '' : titleOf(dimension, questionnaire, words) });

const indexInWords = (value: number, interval: { low: number; high: number } | null, words: Words): string =>
  interval === null
    ? words.number(value, 2)
    : `${words.number(value, 2)} (${words.number(interval.low, 2)}–${words.number(interval.high, 2)})`;

const fewSwings = 10;

function swingLines({ swings }: Uncertainty, questionnaire: Questionnaire, words: Words, width: number): string[] {
  const rows = swings
    .slice(0, fewSwings)
    .map(({ question, low, high }) => [questionnaire.questions.get(question)?.ask ?? question, range(low, high, words)]);
  return rows.length === 0 ? [] : [...wrap(words.say('uncertainty.swings'), width), '', ...inColumns([giving, right], rows, width)];
}

/** From where on a place among the first is called firm, and from where on contested. */
const [firm, contested] = [0.95, 0.5];

function actionLines({ actions, options }: Uncertainty, questionnaire: Questionnaire, words: Words, width: number): string[] {
  const rows = actions
    .filter(({ probability }) => probability > 0)
    .slice(0, 2 * options.first)
    .map((rank) => [questionnaire.actions.get(rank.id)?.title ?? rank.id, percent(rank.probability, words), placeInWords(rank, words)]);
  if (rows.length === 0) return [];
  const title = words.say('uncertainty.actions', { first: options.first, count: options.actionRuns });
  return [...wrap(title, width), '', ...inColumns([giving, right, left], rows, width)];
}

function placeInWords({ probability, low, high }: ActionRank, words: Words): string {
  const verdict = probability >= firm ? 'firm' : probability >= contested ? 'contested' : 'unlikely';
  return words.say(`uncertainty.${verdict}`, {
    places: low === high ? words.number(low, 0) : `${words.number(low, 0)}–${words.number(high, 0)}`,
  });
}
