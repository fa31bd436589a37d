import type { BudgetRisk, Risk } from '../../planning/risk/risk.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { titleIn } from './title-in.ts';

/** How many actions are named on which the end hangs. */
const mostNamed = 5;

/** How likely the roadmap is to cost more and take longer, a sentence each; `by` is the month (from 0) that was asked for. */
export function tellRisk(risk: Risk, telling: RoadmapTelling, by?: number): readonly string[] {
  const { words, roadmap } = telling;
  if (roadmap.actions.length === 0) return [];
  const say = (key: string, args = {}): string => words.say(`roadmap.${key}`, args);
  const month = (number: number): string => words.date(monthAfter(roadmap.constraints.start, number));
  const { end, told } = risk;
  const hanging = [...risk.actions].filter(([, { criticality }]) => criticality > 0).sort(([, a], [, b]) => b.criticality - a.criticality);
  return [
    say('simulated', { runs: risk.runs, seed: String(risk.seed), all: told.of, cost: told.cost, duration: told.duration }),
    ...risk.budgets.map((budget) => tellBudget(budget, telling)),
    say('on-time', { month: month(end.planned - 1), share: words.percent(end.onTime) }),
    say('end-spread', { month: month(Math.max(0, Math.ceil(end.spread.high) - 1)) }),
    ...(by === undefined || end.by === null ? [] : [say('done-by', { month: month(by), share: words.percent(end.by) })]),
    ...hanging
      .slice(0, mostNamed)
      .map(([id, { criticality }]) => say('hangs-on', { action: titleIn(telling, id), share: words.percent(criticality) })),
  ];
}

function tellBudget({ period, overrun, spent }: BudgetRisk, { words, questionnaire }: RoadmapTelling): string {
  const money = (amount: number): string =>
    questionnaire.currency === undefined ? words.number(amount, 0) : words.money(Math.round(amount), questionnaire.currency);
  const range = { number: period, low: money(spent.low), high: money(spent.high) };
  if (overrun !== null && overrun > 0) return words.say('roadmap.overrun', { ...range, share: words.percent(overrun) });
  if (range.low === range.high) return words.say('roadmap.spent-sure', { number: period, amount: range.low });
  return overrun === null ? words.say('roadmap.spent', range) : words.say('roadmap.overrun', { ...range, share: words.percent(overrun) });
}
