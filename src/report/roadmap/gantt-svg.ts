import { element, type Html } from '../html/element.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { timelineOf } from './timeline-of.ts';

const labels = 320;
const monthWidth = 18;
const rowHeight = 24;
const head = 40;
const ink = '#1f2933';
const lettersInLabel = 46;

/** A drawing of its own: a bar for each action over the months, with the words for who does not see it. */
export function ganttSvg(telling: RoadmapTelling): string {
  const { months, periods, bars } = timelineOf(telling);
  const [width, height] = [labels + months * monthWidth + 10, head + bars.length * rowHeight + 10];
  const at = (month: number): number => labels + month * monthWidth;
  const title = telling.words.say('roadmap.of', { subject: telling.subject, questionnaire: telling.questionnaire.title });
  const lines = periods.flatMap(({ at: month, label }) => [
    element('line', { x1: at(month), y1: head - 24, x2: at(month), y2: height - 10, stroke: '#9aa5b1' }),
    text(at(month) + 4, head - 12, label),
  ]);
  const rows = bars.flatMap(({ label, from, to, text: when }, row) => {
    const y = head + row * rowHeight;
    return [
      element('rect', {
        x: labels,
        y: y + 2,
        width: months * monthWidth,
        height: rowHeight - 4,
        fill: row % 2 === 0 ? '#f5f7fa' : '#ffffff',
      }),
      text(4, y + 16, shortened(label)),
      element(
        'rect',
        { x: at(from), y: y + 5, width: (to - from) * monthWidth, height: rowHeight - 10, rx: 3, fill: '#2f6f9f' },
        element('title', {}, `${label}: ${when}`),
      ),
    ];
  });
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const drawing = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': 'DejaVu Sans, Arial, sans-serif', 'font-size': 12 },
    [element('title', {}, title), element('rect', { x: 0, y: 0, width, height, fill: '#ffffff' }), ...rows, ...lines],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.html}\n`;
}

const text = (x: number, y: number, words: string): Html => element('text', { x, y, fill: ink }, words);

/** A drawing does not break lines: what is too long is cut, and stands in full beside the bar. */
function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= lettersInLabel ? label : `${letters.slice(0, lettersInLabel - 1).join('')}…`;
}
