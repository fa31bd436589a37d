import { csvWriter } from '../../cohort/results/write-csv.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import { actionInWords } from './action-in-words.ts';
import { type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/** A table for Jira's CSV import: its columns bear the names of the fields they belong to, dates are `yyyy-MM-dd`. */
export async function jiraCsv(telling: RoadmapTelling): Promise<string> {
  const write = await csvWriter();
  const rows = roadmapRows(telling).map((row) => [
    `${row.number} ${row.title}`,
    'Task',
    [...actionInWords(row, telling), ...row.steps.map((step) => `* ${step}`)].join('\n'),
    `${row.start}-01`,
    lastDay(row.end),
    // A label holds no blanks.
    'roadmap',
    row.id,
  ]);
  return write([['Summary', 'Issue Type', 'Description', 'Start date', 'Due Date', 'Labels', 'Labels'], ...rows]);
}

function lastDay(month: string): string {
  const next = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
