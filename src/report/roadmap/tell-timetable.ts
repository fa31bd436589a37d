import type { Timetable } from '../../planning/schedule/timetable.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { titleIn } from './title-in.ts';

/** How tight the roadmap is in time, a sentence each. */
export function tellTimetable({ months, lowerBound, criticalPath, actions }: Timetable, telling: RoadmapTelling): readonly string[] {
  const { words, roadmap } = telling;
  if (roadmap.actions.length === 0) return [];
  const say = (key: string, args = {}): string => words.say(`roadmap.${key}`, args);
  const count = (number: number): string => words.say('report.actions.months', { count: number });
  const month = (number: number): string => words.date(monthAfter(roadmap.constraints.start, number));
  const from = Math.min(...roadmap.actions.map(({ start }) => start));
  const waiting = roadmap.actions.flatMap(({ action: { id } }) => {
    const canWait = actions.get(id)?.canWait ?? 0;
    return canWait === 0 ? [] : [say('can-wait', { action: titleIn(telling, id), months: count(canWait) })];
  });
  return [
    say('takes', { from: month(from), to: month(months - 1), months: count(months - from), bound: month(Math.max(0, lowerBound - 1)) }),
    say('critical', { months: count(criticalPath.months), actions: words.join(criticalPath.actions.map((id) => titleIn(telling, id))) }),
    ...waiting,
    say('holidays'),
  ];
}
