import { createHash } from 'node:crypto';
import { monthAfter } from '../../scheduling/calendar.ts';
import { plainText } from '../plain-text.ts';
import { actionInWords } from './action-in-words.ts';
import { type RoadmapRow, type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/**
 * An iCalendar file (RFC 5545): one event a whole action, from its first day to its last. The same action of the same subject keeps its
 * UID in every file, so that importing a newer one moves events instead of doubling them.
 */
export function calendarFile(telling: RoadmapTelling): string {
  const { questionnaire, subject, date } = telling;
  const stamp = `${date.replaceAll('-', '')}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//City Compass//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${subject}: ${questionnaire.title}`)}`,
    ...roadmapRows(telling).flatMap((row) => event(row, stamp, telling)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(row: RoadmapRow, stamp: string, telling: RoadmapTelling): readonly string[] {
  const { questionnaire, subject } = telling;
  const whose = createHash('sha256').update(subject).digest('hex').slice(0, 16);
  return [
    'BEGIN:VEVENT',
    `UID:${row.id}.${whose}.${questionnaire.id}@city-compass`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${firstDay(row.start)}`,
    // The end of a whole-day event is the first day after it.
    `DTEND;VALUE=DATE:${firstDay(monthAfter(row.end, 1))}`,
    `SUMMARY:${escaped(`${row.number} ${row.title}`)}`,
    ...described(actionInWords(row, telling)),
    ...(row.objective === '' ? [] : [`CATEGORIES:${escaped(row.objective)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const described = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [`DESCRIPTION:${escaped(lines.join('\n'))}`]);

const firstDay = (month: string): string => `${month.replace('-', '')}01`;

const escaped = (text: string): string =>
  plainText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Lines of at most 75 bytes; the ones after the first begin with a blank. No character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      lines.push(current);
      [current, bytes] = [' ', 1];
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}
