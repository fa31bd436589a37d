import { isOpen } from '../../../planning/situation.ts';
import type { Block, Runs } from '../../document.ts';
import { boundsInWords, coverageInWords, overallLevel, scoreInWords, scoreOnScale } from '../../figure-in-words.ts';
import { anchorOf } from '../action-rows.ts';
import { cell, column, heading, paragraph, run, spaced, strong, table } from '../blocks.ts';
import { costInWords } from '../cost-in-words.ts';
import { type FindingRow, rankedFindings } from '../ranked-findings.ts';
import { sumOfCosts } from '../sum-of-costs.ts';
import { summaryFigures } from '../summary-figures.ts';
import { type Compose, roleTitle, type ScoredNode, type Telling, topDimensions } from '../telling.ts';

/** The whole story on one page: where the city stands, what is good, what is weak, and what to do first. */
export const composeSummary: Compose = (telling, { findings = 3, actions = 5 }) => {
  const { words } = telling;
  return [
    heading(1, words.say('report.summary.title'), 'summary'),
    ...summaryFigures(telling),
    ...paragraph(standing(telling)),
    ...warnings(telling),
    ...(['strength', 'weakness'] as const).flatMap((kind) =>
      shortList(rankedFindings(kind, telling).slice(0, Number(findings)), kind, telling),
    ),
    ...firstActions(telling, Number(actions)),
    ...paragraph(wholePlan(telling, Number(actions))),
  ];
};

/** Where the city stands, in sentences. */
function standing(telling: Telling): string {
  const { assessment, words, situation } = telling;
  const { questionnaire, scorecard, answers } = assessment;
  const { overall } = scorecard;
  const say = (key: string, args: Record<string, string | number> = {}) => words.say(`report.summary.${key}`, args);
  const city = answers.subject.name;
  const level = overallLevel(assessment, words);
  const open = [...questionnaire.questions.keys()].filter((id) => isOpen(situation, id)).length;
  const [best, worst] = extremes(telling);
  return [
    overall.score === null ? '' : say('stands', { city, score: scoreOnScale(overall, overall.scale, words) }),
    level === '' ? '' : say(overall.score === null ? 'stands-at' : 'that-is', { city, level }),
    best === undefined || worst === undefined
      ? ''
      : say('extremes', {
          best: best.node.title,
          high: scoreInWords(best.score, words),
          worst: worst.node.title,
          low: scoreInWords(worst.score, words),
        }),
    open === 0 ? '' : say('open', { count: open }),
    boundsInWords(overall, words) === '' ? '' : say('bounds', { bounds: boundsInWords(overall, words) }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The highest and the lowest dimension at the top, each by its place on its own scale; none where all are equal. */
function extremes(telling: Telling): readonly [ScoredNode?, ScoredNode?] {
  const place = ({ score: { score, scale } }: ScoredNode): number => ((score ?? 0) - scale.min) / (scale.max - scale.min || 1);
  const told = topDimensions(telling).filter(({ score }) => score.score !== null);
  const sorted = [...told].sort((a, b) => place(b) - place(a));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return best === undefined || worst === undefined || place(best) === place(worst) ? [] : [best, worst];
}

function warnings({ assessment, words }: Telling): readonly Block[] {
  const { scorecard, inconsistencies, answers } = assessment;
  const say = (key: string, args = {}) => words.say(`report.summary.${key}`, args);
  const { overall } = scorecard;
  const texts = [
    overall.withheld === undefined ? '' : say('withheld', { coverage: coverageInWords(overall, words) }),
    answers.given.size === 0 ? say('nothing-answered') : '',
    inconsistencies.length === 0 ? '' : say('inconsistent', { count: inconsistencies.length }),
  ].filter((text) => text !== '');
  return texts.length === 0 ? [] : [{ kind: 'callout', tone: 'fair', title: say('note'), runs: [run(texts.join(' '))] }];
}

function shortList(rows: readonly FindingRow[], kind: string, { words }: Telling): readonly Block[] {
  if (rows.length === 0) return [];
  const items: readonly Runs[] = rows.map(({ title, text }) => spaced(strong(title === '' ? '' : `${title}.`), run(text)));
  return [
    heading(3, words.say(`report.summary.${kind}`, { count: rows.length }), `summary-${kind}`),
    { kind: 'list', ordered: false, items },
  ];
}

function firstActions(telling: Telling, most: number): readonly Block[] {
  const { words, actions } = telling;
  const say = (key: string, args = {}) => words.say(`report.summary.${key}`, args);
  const first = actions.slice(0, most);
  if (first.length === 0) return [];
  return [
    heading(3, say('first', { count: first.length }), 'summary-first'),
    ...table(
      '',
      [
        column(words.say('report.actions.action'), 'name'),
        column(words.say('report.actions.lead'), 'text', 1.5),
        column(words.say('report.actions.first-step'), 'text', 3),
      ],
      first.map(({ number, action }) => [
        { runs: [{ text: `${number} ${action.title}`, link: anchorOf(action.id) }] },
        cell(action.lead === undefined ? '' : roleTitle(action.lead, telling)),
        cell(action.firstStep ?? action.steps[0] ?? ''),
      ]),
    ),
  ];
}

/** What the whole list of actions would cost, so that nobody takes the first ones for all. */
function wholePlan(telling: Telling, told: number): string {
  const costed = telling.actions.filter(({ cost }) => cost !== undefined);
  if (costed.length === 0) return '';
  const { likely, perYear } = sumOfCosts(costed);
  const { length } = telling.actions;
  const cost = telling.words.say('report.summary.whole-plan', {
    count: length,
    once: costInWords(likely, telling),
    running: costInWords(perYear, telling),
  });
  return length > told ? `${cost} ${telling.words.say('report.summary.choose')}` : cost;
}
