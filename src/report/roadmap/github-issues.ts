import { escapeLineStarts, escapeText } from '../markdown/escape.ts';
import { actionInWords } from './action-in-words.ts';
import { type RoadmapRow, type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/**
 * A list of issues, each in the shape GitHub's REST API takes to create one (`POST /repos/OWNER/REPO/issues`): title, body, labels.
 * Titles are plain text there, bodies Markdown.
 */
export function githubIssues(telling: RoadmapTelling): string {
  const issues = roadmapRows(telling).map((row) => ({
    title: `${row.number} ${row.title}`,
    body: bodyOf(row, telling),
    labels: ['roadmap', telling.words.say('report.timetable.year', { number: row.year })],
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function bodyOf(row: RoadmapRow, telling: RoadmapTelling): string {
  const { words } = telling;
  const when = words.say('roadmap.from-to', { from: words.date(row.start), to: words.date(row.end) });
  const facts = [when, ...actionInWords(row, telling)].map((line) => `- ${escapeLineStarts(escapeText(line))}`);
  const steps = row.steps.map((step) => `- [ ] ${escapeLineStarts(escapeText(step))}`);
  return [facts, steps]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
