import type { Action } from '../../questionnaire/questionnaire.ts';

/** What an action takes: person-months of all roles, or the months it lasts where no effort is told. */
export function effortOf({ effort, duration }: Action): number {
  return effort.size > 0 ? [...effort.values()].reduce((sum, months) => sum + months, 0) : (duration ?? 0);
}
