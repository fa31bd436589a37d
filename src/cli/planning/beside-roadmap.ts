import type { Assessment } from '../../assess.ts';
import { candidatesOf } from '../../planning/candidates.ts';
import { riskOf, usualRuns } from '../../planning/risk/risk.ts';
import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import { timetableOf } from '../../planning/schedule/timetable.ts';
import { situationOf } from '../../planning/situation.ts';
import { viewsOf } from '../../planning/views/views.ts';
import type { BesideRoadmap } from '../../report/json/beside-roadmap-json.ts';
import type { Grouping } from '../../report/roadmap/ownership.ts';
import type { RoadmapTelling } from '../../report/roadmap/roadmap-rows.ts';
import { tellChanges } from '../../report/roadmap/tell-changes.ts';
import { tellRisk } from '../../report/roadmap/tell-risk.ts';
import { tellTimetable } from '../../report/roadmap/tell-timetable.ts';
import { tellViews } from '../../report/roadmap/tell-views.ts';
import { groupsText, partText } from '../../report/terminal/roadmap-parts.ts';
import { monthsBetween } from '../../scheduling/calendar.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { wholeOption } from '../number-option.ts';
import { UsageError } from '../usage-error.ts';
import type { Replanned } from './replan.ts';

/** What the call wants to know beside the roadmap. */
export interface Asked {
  readonly risk: boolean;
  readonly seed: number;
  readonly runs: number;
  /** The month by which all should be done, `YYYY-MM`. */
  readonly finishBy: string | undefined;
  readonly views: boolean;
  readonly by: Grouping | undefined;
}

/** Everything about these options is found out before anything is planned. */
export function askedBeside(call: Call): Asked {
  const [finishBy, by] = [textOption(call, 'finishBy'), textOption(call, 'by')];
  if (finishBy !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(finishBy))
    throw new UsageError(`--finish-by cannot be ${JSON.stringify(finishBy)}`, 'Give a month, such as 2029-06.');
  return {
    risk: isGiven(call, 'risk') || finishBy !== undefined,
    seed: wholeOption(call, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, fallback: usualRuns.seed }),
    runs: wholeOption(call, 'runs', { least: 100, most: 100_000, fallback: usualRuns.runs }),
    finishBy,
    views: isGiven(call, 'views'),
    by: by === 'lead' || by === 'objective' || by === 'year' ? by : undefined,
  };
}

/** The parts asked for; the timetable always. */
export function besideRoadmap(asked: Asked, assessment: Assessment, roadmap: Roadmap, replanned: Replanned | undefined): BesideRoadmap {
  if (roadmap.proof === 'infeasible') return replanned === undefined ? {} : { changes: replanned.changes, overspent: replanned.overspent };
  const { questionnaire } = assessment;
  const situation = situationOf(questionnaire, replanned?.answers ?? assessment.answers);
  const by = monthAsked(asked, roadmap);
  return {
    timetable: timetableOf(roadmap),
    ...(asked.risk ? { risk: riskOf(roadmap, { seed: asked.seed, runs: asked.runs, ...(by === undefined ? {} : { by }) }) } : {}),
    ...(asked.views ? { views: viewsOf(candidatesOf(situation), situation, roadmap) } : {}),
    ...(replanned === undefined ? {} : { changes: replanned.changes, overspent: replanned.overspent }),
  };
}

const monthAsked = ({ finishBy }: Asked, { constraints }: Roadmap): number | undefined =>
  finishBy === undefined ? undefined : monthsBetween(constraints.start, finishBy);

/** The same parts in words, each under its heading. */
export function besideInWords(parts: BesideRoadmap, asked: Asked, telling: RoadmapTelling, width: number): string {
  const { timetable, risk, views, changes, overspent = [] } = parts;
  const texts = [
    changes === undefined ? '' : partText('changes', tellChanges(changes, overspent, telling), telling, width),
    timetable === undefined ? '' : partText('time', tellTimetable(timetable, telling), telling, width),
    risk === undefined ? '' : partText('risk', tellRisk(risk, telling, monthAsked(asked, telling.roadmap)), telling, width),
    views === undefined ? '' : partText('views', tellViews(views, telling), telling, width),
    asked.by === undefined ? '' : groupsText(telling, asked.by, width),
  ];
  return texts
    .filter((text) => text !== '')
    .map((text) => `\n${text}`)
    .join('');
}
