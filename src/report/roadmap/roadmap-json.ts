import { monthAfter } from '../../scheduling/calendar.ts';
import { type RoadmapTelling, roadmapRows } from './roadmap-rows.ts';

/** The roadmap as data for other programs: plain numbers, months `YYYY-MM`. */
export function roadmapFile(telling: RoadmapTelling): string {
  const { roadmap, questionnaire, subject, date } = telling;
  const { constraints } = roadmap;
  const document = {
    format: 1,
    questionnaire: questionnaire.id,
    subject,
    date,
    start: constraints.start,
    end: monthAfter(constraints.start, constraints.periods * 12 - 1),
    currency: questionnaire.currency ?? null,
    actions: roadmapRows(telling).map(({ number, months: _, year, perYear, firstStep, ...row }) => ({
      ...row,
      number,
      period: year,
      'per-year': perYear,
      'first-step': firstStep,
    })),
    'left-out': roadmap.leftOut,
    budget: roadmap.spend,
    effort: Object.fromEntries(roadmap.effort),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
