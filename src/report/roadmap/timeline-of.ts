import { monthAfter } from '../../scheduling/calendar.ts';
import type { TimelineChart } from '../document.ts';
import { type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/** The roadmap as bars in time, years by their calendar months. */
export function timelineOf(telling: RoadmapTelling): TimelineChart {
  const { words, roadmap } = telling;
  const { start, periods } = roadmap.constraints;
  return {
    kind: 'timeline',
    months: periods * 12,
    periods: Array.from({ length: periods }, (_, year) => ({ at: year * 12, label: words.date(monthAfter(start, year * 12)) })),
    bars: roadmapRows(telling).map(({ number, title, months, start: from, end }) => ({
      label: `${number} ${title}`,
      ...months,
      tone: 'neutral' as const,
      text: words.say('roadmap.from-to', { from: words.date(from), to: words.date(end) }),
    })),
  };
}
