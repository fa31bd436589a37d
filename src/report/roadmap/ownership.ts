import { cell, column, table } from '../compose/blocks.ts';
import type { Block } from '../document.ts';
import { type RoadmapRow, type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/** What the actions of a roadmap can be put together by. */
const groupings = ['lead', 'objective', 'year'] as const;
export type Grouping = (typeof groupings)[number];

/** The actions by who leads them, by objective or by the year they start in; groups in the order in which they first start. */
export function groupedBy(telling: RoadmapTelling, by: Grouping): ReadonlyMap<string, readonly RoadmapRow[]> {
  const { words } = telling;
  const nameOf = (row: RoadmapRow): string => {
    if (by === 'year') return words.say('report.timetable.year', { number: row.year });
    return row[by] === '' ? words.say(`roadmap.no-${by}`) : row[by];
  };
  const groups = new Map<string, RoadmapRow[]>();
  for (const row of roadmapRows(telling)) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return groups;
}

/** A table of them: when each starts and ends, and what it costs. */
export function ownership(telling: RoadmapTelling, by: Grouping): readonly Block[] {
  const { words, questionnaire } = telling;
  const money = (amount: number | null): string =>
    amount === null || questionnaire.currency === undefined ? '' : words.money(amount, questionnaire.currency);
  const rows = [...groupedBy(telling, by)].flatMap(([name, members]) =>
    members.map(({ number, title, start, end, cost }, index) => [
      cell(index === 0 ? name : ''),
      cell(`${number} ${title}`),
      cell(words.date(start)),
      cell(words.date(end)),
      cell(money(cost)),
    ]),
  );
  const say = (key: string): string => words.say(`roadmap.${key}`);
  return table(
    say(`by-${by}`),
    [
      column(say(by), 'text'),
      column(say('action'), 'name'),
      column(say('start'), 'text', 1),
      column(say('end'), 'text', 1),
      column(words.say('report.costs.once'), 'figure'),
    ],
    rows,
  );
}
