import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ExportName, exports } from '../../../src/report/roadmap/exports.ts';
import { groupedBy } from '../../../src/report/roadmap/ownership.ts';
import type { RoadmapTelling } from '../../../src/report/roadmap/roadmap-rows.ts';
import { coastRoadmap, coastTown } from '../../planning/coast-town.ts';
import { strictWords } from '../../wording/read-words.ts';

const telling = (subject = 'Coast Town; "by the sea"'): RoadmapTelling => ({
  roadmap: coastRoadmap(),
  questionnaire: coastTown,
  subject,
  words: strictWords('en'),
  date: '2026-12-01',
});
const written = (name: ExportName, of = telling()): Promise<string> => exports[name].write(of);

/** The properties of a calendar file, unfolded and unescaped, read back as RFC 5545 says. */
function eventsIn(file: string): readonly ReadonlyMap<string, string>[] {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const texts = (line: string): [string, string] => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
    return [line.slice(0, colon), value];
  };
  const starts = lines.flatMap((line, index) => (line === 'BEGIN:VEVENT' ? [index] : []));
  return starts.map((start) => new Map(lines.slice(start + 1, lines.indexOf('END:VEVENT', start)).map(texts)));
}

describe('a roadmap as a calendar', () => {
  it('has an event for each action, from its first day to the day after its last', async () => {
    const events = eventsIn(await written('ics'));
    expect(
      events.map((event) => [event.get('SUMMARY'), event.get('DTSTART;VALUE=DATE'), event.get('DTEND;VALUE=DATE')].join(' | ')),
    ).toEqual([
      'A1 Give help | 20270101 | 20270201',
      'A2 Try out | 20270101 | 20270301',
      'A3 Make a list | 20270101 | 20270401',
      'A4 Give courses | 20270101 | 20271101',
      'A5 Open a portal, at last | 20270401 | 20271001',
      'A6 =Reward re-use | 20271001 | 20271201',
    ]);
    expect(events[4]?.get('DESCRIPTION')).toContain('Lead: Head of IT\n');
  });

  it('folds lines at 75 bytes without cutting a letter, and ends them as the standard says', async () => {
    const long = { ...telling('Ελευθέριο Κορδελιό — '.repeat(12)) };
    const file = await written('ics', long);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n|\ufffd/);
    expect(file.replace(/\r\n /g, '')).toContain(long.subject);
  });

  it('keeps out what nobody sees, and breaks no line inside a text', async () => {
    const file = await written('ics', telling('Coast\r\nEND:VCALENDAR\u0007\u202e'));
    expect(file.replace(/\r\n /g, '')).toContain('X-WR-CALNAME:Coast\\nEND:VCALENDAR: Coast\r\n');
  });

  it('names an event the same in every file of the same subject, and another of another', async () => {
    const uids = async (subject?: string): Promise<unknown[]> =>
      eventsIn(await written('ics', telling(subject))).map((event) => event.get('UID'));
    expect(new Set(await uids()).size).toBe(6);
    expect(await uids()).toEqual(await uids());
    expect(await uids('Elsewhere')).not.toEqual(await uids());
  });
});

describe('a roadmap as tables', () => {
  it('is read back row by row, and no cell is a formula', async () => {
    const rows: Record<string, string>[] = parse(await written('csv'), { columns: true });
    expect(rows.map(({ id, start, end }) => `${id} ${start} ${end}`)).toContain('open-portal 2027-04 2027-09');
    expect(rows.find(({ id }) => id === 'reward-reuse')?.['title']).toBe("'=Reward re-use");
    expect(rows.find(({ id }) => id === 'open-portal')).toMatchObject({
      cost: '20000',
      'per-year': '6000',
      lead: 'Head of IT',
      after: 'Make a list',
    });
  });

  it('has the fields Jira imports, dates included', async () => {
    const [head, ...rows]: string[][] = parse(await written('jira'));
    expect(head).toEqual(['Summary', 'Issue Type', 'Description', 'Start date', 'Due Date', 'Labels', 'Labels']);
    expect(rows.map(([summary, type, , start, due]) => [summary, type, start, due])).toContainEqual([
      'A5 Open a portal, at last',
      'Task',
      '2027-04-01',
      '2027-09-30',
    ]);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  });
});

describe('a roadmap for other programs', () => {
  it('is a list of issues for GitHub, whose bodies are safe Markdown', async () => {
    const hostile = telling();
    const issues: { title: string; body: string; labels: string[] }[] = JSON.parse(await written('github', hostile));
    expect(issues).toHaveLength(6);
    expect(issues[2]?.title).toBe('A3 Make a list');
    expect(issues[2]?.body).toContain('- [ ] Ask every office');
    expect(issues[2]?.labels).toEqual(['roadmap', 'Year 1']);
  });

  it('is data with every action, its months and its money', async () => {
    const { actions, start, end, budget } = JSON.parse(await written('json'));
    expect({ start, end }).toEqual({ start: '2027-01', end: '2028-12' });
    expect(actions).toHaveLength(6);
    expect(budget).toHaveLength(2);
  });

  it('is a drawing with a bar for each action, in which nothing is markup', async () => {
    const drawing = await written('svg', telling('<script>&"'));
    expect(drawing.match(/rx="3"/g)).toHaveLength(6);
    expect(drawing).not.toContain('<script>');
  });

  it('is a page with bars in time and tables of who does what', async () => {
    const page = await written('md');
    for (const name of ['The plan by who leads', 'The plan by objective', 'The plan by year']) expect(page).toContain(name);
    expect(page).toContain('█');
  });
});

describe('the actions of a roadmap together', () => {
  it.each([
    ['lead', ['no lead named: 4', 'Head of IT: 2']],
    ['objective', ['no objective named: 4', 'Open data: 2']],
    ['year', ['Year 1: 6']],
  ] as const)('by %s', (by, expected) => {
    expect([...groupedBy(telling(), by)].map(([name, rows]) => `${name}: ${rows.length}`)).toEqual(expected);
  });
});
