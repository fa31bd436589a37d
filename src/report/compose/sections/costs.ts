import type { Block } from '../../document.ts';
import type { ActionRow } from '../action-rows.ts';
import { cell, column, heading, paragraph, table } from '../blocks.ts';
import { costInWords } from '../cost-in-words.ts';
import { isScheduled } from '../months.ts';
import { sumOfCosts } from '../sum-of-costs.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** What the plan costs: in all, by year, and by who leads. */
export const composeCosts: Compose = (telling) => {
  const { words, actions } = telling;
  const costed = actions.filter(({ cost }) => cost !== undefined);
  if (costed.length === 0) return [];
  const say = (key: string, args = {}) => words.say(`report.costs.${key}`, args);
  const untold = actions.length - costed.length;
  return [
    heading(1, say('title'), 'costs'),
    ...paragraph([say('intro'), untold === 0 ? '' : say('untold', { count: untold })].filter((text) => text !== '').join(' ')),
    totals(costed, telling),
    ...byYear(costed, telling),
    ...byLead(costed, telling),
  ];
};

function totals(rows: readonly ActionRow[], telling: Telling): Block {
  const say = (key: string, args = {}) => telling.words.say(`report.costs.${key}`, args);
  const amount = (value: number) => costInWords(value, telling);
  const { low, likely, high, perYear } = sumOfCosts(rows);
  return {
    kind: 'figures',
    items: [
      { label: say('once'), value: amount(likely), note: low === high ? '' : say('between', { low: amount(low), high: amount(high) }) },
      { label: say('running'), value: amount(perYear), note: say('running-note') },
    ],
  };
}

/** Cost falls in the year an action starts, running cost in the months after its end. */
function byYear(rows: readonly ActionRow[], telling: Telling): readonly Block[] {
  const { words, assessment } = telling;
  const say = (key: string) => words.say(`report.costs.${key}`);
  const years = Math.ceil(Math.max(...rows.map(({ months: { from, to } }) => Math.max(from + 1, to))) / 12);
  const lines = Array.from({ length: years }, (_, year) => {
    const starting = rows.filter(({ months: { from } }) => Math.floor(from / 12) === year);
    const running = rows.reduce(
      (sum, { cost, months: { to } }) => sum + ((cost?.perYear ?? 0) * Math.min(12, Math.max(0, (year + 1) * 12 - to))) / 12,
      0,
    );
    return [
      cell(words.say('report.timetable.year', { number: year + 1 })),
      cell(words.number(starting.length)),
      cell(costInWords(sumOfCosts(starting).likely, telling)),
      cell(costInWords(Math.round(running), telling)),
    ];
  });
  const caption = say(isScheduled(assessment.plan.actions) ? 'by-year' : 'by-year-earliest');
  return table(
    caption,
    [
      column(say('year'), 'name', 1.5),
      column(say('starting'), 'figure', 1.5),
      column(say('once'), 'figure', 1.5),
      column(say('running'), 'figure', 1.5),
    ],
    lines,
  );
}

function byLead(rows: readonly ActionRow[], telling: Telling): readonly Block[] {
  const { words } = telling;
  const say = (key: string) => words.say(`report.costs.${key}`);
  const leads = [...new Set(rows.map(({ action }) => action.lead))];
  const lines = leads.map((lead) => {
    const own = rows.filter(({ action }) => action.lead === lead);
    const { likely, perYear } = sumOfCosts(own);
    return [
      cell(lead === undefined ? say('no-lead') : roleTitle(lead, telling)),
      cell(words.number(own.length)),
      cell(costInWords(likely, telling)),
      cell(costInWords(perYear, telling)),
    ];
  });
  return table(
    say('by-lead'),
    [
      column(say('lead'), 'name', 2.5),
      column(say('actions'), 'figure'),
      column(say('once'), 'figure', 1.5),
      column(say('running'), 'figure', 1.5),
    ],
    lines,
  );
}
