import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { monthAfter } from '../../scheduling/calendar.ts';
import type { Words } from '../../wording/words.ts';
import { plainText } from '../plain-text.ts';

/** What a roadmap is written down from. */
export interface RoadmapTelling {
  readonly roadmap: Roadmap;
  readonly questionnaire: Questionnaire;
  readonly subject: string;
  readonly words: Words;
  /** ISO date of the file. */
  readonly date: string;
}

/** An action of a roadmap in plain words and calendar months. */
export interface RoadmapRow {
  readonly number: string;
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM`. */
  readonly start: string;
  /** The last month of work. */
  readonly end: string;
  /** From 1. */
  readonly year: number;
  /** Months from 0 at the start of the plan; `to` is the month after the last. */
  readonly months: { readonly from: number; readonly to: number };
  readonly cost: number | null;
  readonly perYear: number;
  readonly lead: string;
  readonly partners: readonly string[];
  readonly objective: string;
  readonly firstStep: string;
  readonly steps: readonly string[];
  /** Titles of what comes before it. */
  readonly after: readonly string[];
  readonly indicator: string;
  /** As the plan file says it; empty where it does not. */
  readonly state: string;
}

/** The actions of a roadmap in its order, without anything a reader cannot see. */
export function roadmapRows({ roadmap, questionnaire }: Pick<RoadmapTelling, 'roadmap' | 'questionnaire'>): readonly RoadmapRow[] {
  const { actions, constraints } = roadmap;
  const titleOf = (id: string): string => plainText(questionnaire.actions.get(id)?.title ?? id);
  const role = (id: string): string => plainText(questionnaire.roles.get(id)?.title ?? id);
  return actions.map(({ action, start, end, period, cost, perYear, after }, index) => ({
    number: `A${index + 1}`,
    id: action.id,
    title: titleOf(action.id),
    start: monthAfter(constraints.start, start),
    end: monthAfter(constraints.start, end),
    year: period,
    months: { from: start, to: end + 1 },
    cost,
    perYear,
    lead: action.lead === undefined ? '' : role(action.lead),
    partners: action.partners.map(role),
    objective: action.objective === undefined ? '' : plainText(questionnaire.objectives.get(action.objective)?.title ?? action.objective),
    firstStep: plainText(action.firstStep ?? ''),
    steps: action.steps.map(plainText),
    after: after.map(titleOf),
    indicator: plainText(action.indicator?.name ?? ''),
    state: constraints.status.get(action.id)?.state ?? '',
  }));
}
