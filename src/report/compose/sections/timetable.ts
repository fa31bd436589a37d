import type { Block, TimelineChart } from '../../document.ts';
import type { ActionRow } from '../action-rows.ts';
import { heading, paragraph } from '../blocks.ts';
import { firstOf } from '../first-of.ts';
import { isScheduled } from '../months.ts';
import type { Compose, Telling } from '../telling.ts';

/** When the actions work: as scheduled, or as early as their predecessors allow, and then said to be an order and no schedule. */
export const composeTimetable: Compose = (telling, { most }) => {
  const { words, assessment } = telling;
  const { actions, note } = firstOf(telling, most);
  if (!actions.some(({ action }) => action.duration !== undefined)) return [];
  const scheduled = isScheduled(assessment.plan.actions);
  return [
    heading(1, words.say('report.timetable.title'), 'timetable'),
    ...paragraph(words.say(scheduled ? 'report.timetable.scheduled' : 'report.timetable.order')),
    ...paragraph(note),
    timeline(actions, telling),
  ];
};

function timeline(actions: readonly ActionRow[], { words }: Telling): Block {
  const months = Math.max(1, ...actions.map(({ months: { to } }) => to));
  const bars = actions.map(({ number, action, months: { from, to } }) => ({
    label: `${number} ${action.title}`,
    from,
    to,
    tone: 'neutral' as const,
    text: to > from ? words.say('report.timetable.months', { from: from + 1, to }) : words.say('report.timetable.untold'),
  }));
  const chart: TimelineChart = { kind: 'timeline', months, periods: years(months, words), bars };
  return {
    kind: 'chart',
    chart,
    caption: words.say('report.timetable.caption'),
    alt: words.series(bars.map(({ label, text }) => words.labelled(label, text))),
  };
}

const years = (months: number, words: Telling['words']): TimelineChart['periods'] =>
  Array.from({ length: Math.ceil(months / 12) }, (_, year) => ({
    at: year * 12,
    label: words.say('report.timetable.year', { number: year + 1 }),
  }));
