import type { Change } from '../../planning/follow-up/changes.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { titleIn } from './title-in.ts';

/** What changed since the roadmap was last written, a sentence each; what was kept is only counted. */
export function tellChanges(changes: readonly Change[], overspent: readonly number[], telling: RoadmapTelling): readonly string[] {
  const { words } = telling;
  const kept = changes.filter(({ what }) => what === 'kept').length;
  return [
    ...changes.filter(({ what }) => what !== 'kept').map((change) => changeInWords(change, telling)),
    ...(kept === 0 ? [] : [words.say('roadmap.change.kept', { count: kept })]),
    ...overspent.map((number) => words.say('roadmap.overspent', { number })),
  ];
}

function changeInWords({ id, what, from, to, cost, reason }: Change, telling: RoadmapTelling): string {
  const { words, questionnaire } = telling;
  const month = (iso: string | null): string => (iso === null ? words.say('roadmap.never') : words.date(iso));
  const paid =
    cost === null || questionnaire.currency === undefined
      ? ''
      : ` ${words.say('roadmap.real-cost', { cost: words.money(cost, questionnaire.currency) })}`;
  const why = words.say(`roadmap.reason.${reason ?? 'gone'}`);
  return `${words.say(`roadmap.change.${what}`, { action: titleIn(telling, id), from: month(from), to: month(to), reason: why })}${paid}`;
}
