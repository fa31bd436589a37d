import { riskOf } from '../../../planning/risk/risk.ts';
import type { Roadmap } from '../../../planning/roadmap/roadmap.ts';
import { timetableOf } from '../../../planning/schedule/timetable.ts';
import type { Block } from '../../document.ts';
import type { RoadmapTelling } from '../../roadmap/roadmap-rows.ts';
import { tellAfterwards } from '../../roadmap/tell-afterwards.ts';
import { tellRisk } from '../../roadmap/tell-risk.ts';
import { tellTimetable } from '../../roadmap/tell-timetable.ts';
import { titleIn } from '../../roadmap/title-in.ts';
import { cell, column, heading, list, paragraph, run, table } from '../blocks.ts';
import { costInWords } from '../cost-in-words.ts';
import { type Compose, roleTitle, type Telling } from '../telling.ts';

/** What the roadmap keeps to and how sure it is: money and people by year, what it leaves out and why, time and risk. */
export const composeRoadmap: Compose = (telling) => {
  const { roadmap, words, assessment, date } = telling;
  if (roadmap === undefined) return [];
  const say = (key: string): string => words.say(`roadmap.${key}`);
  const within: RoadmapTelling = {
    roadmap,
    questionnaire: assessment.questionnaire,
    subject: assessment.answers.subject.name,
    words,
    date,
  };
  if (roadmap.proof === 'infeasible') {
    const conflict = roadmap.conflict.length === 0 ? '' : words.say('plan.conflict', { what: words.join(roadmap.conflict) });
    return [heading(1, say('title'), 'roadmap'), ...paragraph(words.say('plan.infeasible')), ...paragraph(conflict)];
  }
  return [
    heading(1, say('title'), 'roadmap'),
    ...paragraph(say(`proof-${roadmap.proof}`)),
    ...budget(roadmap, telling),
    ...paragraph(tellAfterwards(within).join(' ')),
    ...people(roadmap, telling),
    ...leftOut(roadmap, within),
    ...sentences('time-title', tellTimetable(timetableOf(roadmap), within), telling),
    ...sentences('risk-title', tellRisk(riskOf(roadmap), within), telling),
  ];
};

function sentences(key: string, told: readonly string[], { words }: Telling): readonly Block[] {
  if (told.length === 0) return [];
  return [heading(2, words.say(`roadmap.${key}`), `roadmap-${key}`), ...list(told.map((sentence) => [run(sentence)]))];
}

function budget({ spend }: Roadmap, telling: Telling): readonly Block[] {
  const { words } = telling;
  const say = (key: string): string => words.say(`roadmap.${key}`);
  const rows = spend.map(({ period, available, spent, running }) => [
    cell(words.say('report.timetable.year', { number: period })),
    cell(available === null ? say('no-limit') : costInWords(Math.round(available), telling)),
    cell(costInWords(Math.round(spent), telling)),
    cell(costInWords(Math.round(running), telling)),
  ]);
  return table(
    say('budget-by-year'),
    [column(say('year'), 'name', 1.5), ...['available', 'spent-column', 'running'].map((key) => column(say(key), 'figure', 1.5))],
    rows,
  );
}

/** Only roles that are scarce: of the others there is enough. */
function people({ effort, constraints }: Roadmap, telling: Telling): readonly Block[] {
  const { words } = telling;
  const scarce = [...effort].filter(([, uses]) => uses.some(({ available }) => available !== null));
  const rows = scarce.map(([role, uses]) => [
    cell(roleTitle(role, telling)),
    ...uses.map(({ used, available }) =>
      cell(words.say('roadmap.used', { used: words.number(used), available: available === null ? '-' : words.number(available) })),
    ),
  ]);
  const years = Array.from({ length: constraints.periods }, (_, year) => words.say('report.timetable.year', { number: year + 1 }));
  return table(
    words.say('roadmap.capacity-by-year'),
    [column(words.say('roadmap.role'), 'name', 2), ...years.map((year) => column(year, 'figure', 1.5))],
    rows,
  );
}

function leftOut({ leftOut: left }: Roadmap, within: RoadmapTelling): readonly Block[] {
  const { words } = within;
  const rows = left.map(({ id, reason }) => [cell(titleIn(within, id)), cell(words.say(`roadmap.reason.${reason}`))]);
  return table(
    words.say('roadmap.left-out'),
    [column(words.say('roadmap.action'), 'name', 3), column(words.say('roadmap.reason-column'), 'text', 2)],
    rows,
  );
}
