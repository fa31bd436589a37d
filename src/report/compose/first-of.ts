import type { ActionRow } from './action-rows.ts';
import type { OptionValue, Telling } from './telling.ts';

/** The first actions of the plan, as many as an option of the template allows (all without one), and a note if some are left out. */
export function firstOf(
  { actions, words }: Telling,
  most: OptionValue | undefined,
): { readonly actions: readonly ActionRow[]; readonly note: string } {
  if (typeof most !== 'number' || actions.length <= most) return { actions, note: '' };
  return { actions: actions.slice(0, most), note: words.say('report.actions.first-of', { count: most, all: actions.length }) };
}
