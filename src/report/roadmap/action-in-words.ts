import type { RoadmapRow, RoadmapTelling } from './roadmap-rows.ts';

/** What an action is about, a line each: who leads it, what it costs, what it needs, where to begin. */
export function actionInWords(
  { lead, partners, cost, perYear, objective, after, firstStep, indicator }: RoadmapRow,
  telling: RoadmapTelling,
): readonly string[] {
  const { words, questionnaire } = telling;
  const money = (amount: number): string =>
    questionnaire.currency === undefined ? words.number(amount) : words.money(amount, questionnaire.currency);
  const facts: readonly (readonly [key: string, value: string])[] = [
    ['roadmap.objective', objective],
    ['report.actions.lead', lead],
    ['report.actions.partners', words.join(partners)],
    ['report.costs.once', cost === null ? '' : money(cost)],
    ['roadmap.per-year', perYear === 0 ? '' : money(perYear)],
    ['report.actions.after', words.join(after)],
    ['report.actions.first-step', firstStep],
    ['report.actions.indicator', indicator],
  ];
  return facts.filter(([, value]) => value !== '').map(([key, value]) => words.say('roadmap.fact', { name: words.say(key), value }));
}
