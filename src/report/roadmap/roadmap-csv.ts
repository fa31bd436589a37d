import { csvWriter } from '../../cohort/results/write-csv.ts';
import { type RoadmapRow, type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

type Column = readonly [title: string, cell: (row: RoadmapRow) => string | number | null];

/** The titles do not change with the language: other programs look for them. */
const columns: readonly Column[] = [
  ['number', ({ number }) => number],
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['start', ({ start }) => start],
  ['end', ({ end }) => end],
  ['year', ({ year }) => year],
  ['cost', ({ cost }) => cost],
  ['per-year', ({ perYear }) => perYear],
  ['lead', ({ lead }) => lead],
  ['partners', ({ partners }) => partners.join('; ')],
  ['objective', ({ objective }) => objective],
  ['after', ({ after }) => after.join('; ')],
  ['state', ({ state }) => state],
];

/** One row an action; nothing in it is taken for a formula. */
export async function roadmapCsv(telling: RoadmapTelling): Promise<string> {
  const write = await csvWriter();
  return write([columns.map(([title]) => title), ...roadmapRows(telling).map((row) => columns.map(([, cell]) => cell(row)))]);
}
