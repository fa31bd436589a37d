import { renderMarkdown } from '../markdown/render-markdown.ts';
import { ownership } from './ownership.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { timelineOf } from './timeline-of.ts';

/** The roadmap as a page: bars in time, then who leads what, by objective and by year. */
export function ganttMarkdown(telling: RoadmapTelling): string {
  const { questionnaire, subject, words, date } = telling;
  const chart = timelineOf(telling);
  return renderMarkdown({
    title: subject,
    subtitle: words.say('roadmap.title'),
    language: words.language,
    author: subject,
    date,
    blocks: [
      { kind: 'heading', level: 1, text: words.say('roadmap.of', { subject, questionnaire: questionnaire.title }), id: 'roadmap' },
      {
        kind: 'chart',
        chart,
        caption: words.say('report.timetable.caption'),
        alt: words.series(chart.bars.map(({ label, text }) => words.labelled(label, text))),
      },
      ...ownership(telling, 'lead'),
      ...ownership(telling, 'objective'),
      ...ownership(telling, 'year'),
    ],
  });
}
