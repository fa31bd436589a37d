import type { RoadmapTelling } from './roadmap-rows.ts';

/**
 * What the years planned do not show, a sentence each: keeping all of it running goes on, and may take more than there was in the last of
 * them, where nobody has limited it.
 */
export function tellAfterwards({
  roadmap,
  questionnaire,
  words,
}: Pick<RoadmapTelling, 'roadmap' | 'questionnaire' | 'words'>): readonly string[] {
  const { currency } = questionnaire;
  const perYear = roadmap.actions.reduce((so, action) => so + action.perYear, 0);
  if (perYear === 0 || currency === undefined) return [];
  const money = (amount: number): string => words.money(Math.round(amount), currency);
  const { budget, afterwards } = roadmap.constraints;
  const last = budget?.at(-1);
  const isMore = afterwards === undefined && last !== undefined && perYear > last;
  return [
    words.say('plan.afterwards', { amount: money(perYear) }),
    ...(isMore ? [words.say('plan.afterwards-more', { amount: money(last) })] : []),
  ];
}
