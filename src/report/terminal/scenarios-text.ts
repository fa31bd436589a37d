import type { Assessment } from '../../assess.ts';
import type { QuickWin } from '../../planning/questions/quick-wins.ts';
import type { Scenario } from '../../planning/questions/scenario.ts';
import type { Words } from '../../wording/words.ts';
import { inColumns, type TextColumn, wrap } from './columns.ts';

interface Telling {
  readonly assessment: Assessment;
  readonly words: Words;
  readonly width: number;
}

const columns: readonly TextColumn[] = [
  { align: 'left', shrinks: true },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
];

/** Scenarios side by side under a title; with their actions where asked. */
export function scenariosText(title: string, scenarios: readonly Scenario[], telling: Telling, withActions = false): string {
  const { assessment, words, width } = telling;
  const { questionnaire } = assessment;
  const levelOf = (id: string | null): string => questionnaire.levels.find((level) => level.id === id)?.title ?? '-';
  const nameOf = (of: string): string =>
    of === ''
      ? words.say('plan.as-it-is')
      : (questionnaire.actions.get(of)?.title ?? questionnaire.levels.find(({ id }) => id === of)?.title ?? amountsIn(of, telling));
  const rows = scenarios.map(({ of, cost, score, level, proof }) => [
    nameOf(of),
    moneyOf(cost, telling),
    score === null ? '-' : words.number(score),
    levelOf(level),
    words.say(`plan.is-${proof}`),
  ]);
  const head = ['', words.say('plan.cost'), words.say('terminal.score'), words.say('terminal.level'), ''];
  const actions = withActions
    ? scenarios.flatMap((scenario) => scenario.actions.flatMap((id) => wrap(`- ${titleOf(id, telling)}`, width)))
    : [];
  return [
    words.say(`plan.${title}`),
    '',
    ...inColumns(columns, [head, ...rows], width),
    ...(actions.length === 0 ? [] : ['', ...actions]),
    '',
  ].join('\n');
}

/** Quick wins with what they gain, cost and take. */
export function winsText(wins: readonly QuickWin[], telling: Telling): string {
  const { words, width } = telling;
  const rows = wins.map(({ id, gain, cost, months }) => [
    titleOf(id, telling),
    words.say('terminal.gain', { points: words.number(gain) }),
    moneyOf(cost, telling),
    words.say('terminal.months', { count: months }),
  ]);
  return [words.say('plan.quick-wins'), '', ...inColumns(columns.slice(0, 4), rows, width), ''].join('\n');
}

const titleOf = (id: string, { assessment }: Telling): string => assessment.questionnaire.actions.get(id)?.title ?? id;

const moneyOf = (amount: number, { assessment, words }: Telling): string => {
  const { currency } = assessment.questionnaire;
  return currency === undefined ? words.number(amount) : words.money(amount, currency);
};

const amountsIn = (text: string, telling: Telling): string =>
  text
    .split(', ')
    .map((amount) => moneyOf(Number(amount), telling))
    .join(', ');
