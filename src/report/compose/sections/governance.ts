import type { Block, Runs } from '../../document.ts';
import { type ActionRow, anchorOf } from '../action-rows.ts';
import { cell, column, heading, paragraph, run, table } from '../blocks.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** Who leads what, who takes part, and how much working time that asks for. */
export const composeGovernance: Compose = (telling) => {
  const { words, actions } = telling;
  const blocks = [...leads(actions, telling), ...efforts(actions, telling)];
  if (blocks.length === 0) return [];
  return [heading(1, words.say('report.governance.title'), 'governance'), ...paragraph(words.say('report.governance.intro')), ...blocks];
};

function leads(actions: readonly ActionRow[], telling: Telling): readonly Block[] {
  const { words } = telling;
  const say = (key: string) => words.say(`report.governance.${key}`);
  const named = [...new Set(actions.flatMap(({ action }) => [action.lead ?? [], ...action.partners].flat()))];
  const rows = named.map((role) => [
    cell(roleTitle(role, telling)),
    { runs: numbers(actions.filter(({ action }) => action.lead === role)) },
    { runs: numbers(actions.filter(({ action }) => action.lead !== role && action.partners.includes(role))) },
  ]);
  return table(say('table'), [column(say('who'), 'name', 2), column(say('leads'), 'text', 3), column(say('takes-part'), 'text', 3)], rows);
}

const numbers = (rows: readonly ActionRow[]): Runs =>
  rows.flatMap(({ number, action }, index) => [...(index === 0 ? [] : [run(', ')]), { text: number, link: anchorOf(action.id) }]);

function efforts(actions: readonly ActionRow[], telling: Telling): readonly Block[] {
  const { words } = telling;
  const say = (key: string) => words.say(`report.governance.${key}`);
  const months = new Map<string, number>();
  for (const { action } of actions) for (const [role, effort] of action.effort) months.set(role, (months.get(role) ?? 0) + effort);
  const rows = [...months]
    .sort(([, a], [, b]) => b - a)
    .map(([role, effort]) => [cell(roleTitle(role, telling)), cell(words.number(effort))]);
  return table(say('effort'), [column(say('who'), 'name', 3), column(say('person-months'), 'figure', 1.5)], rows);
}
