import type { Disagreement } from '../../planning/views/disagreements.ts';
import type { Quadrant } from '../../planning/views/impact-effort.ts';
import type { Views } from '../../planning/views/views.ts';
import type { RoadmapTelling } from './roadmap-rows.ts';
import { titleIn } from './title-in.ts';

const quadrants: readonly Quadrant[] = ['quick-win', 'big-project', 'fill-in', 'thankless'];
/** How many actions of an order are named, and how many disagreements with each view. */
const mostNamed = 5;

/** The other ways to order actions, and why the plan does not follow them, a sentence each. */
export function tellViews(
  { impactEffort, shortestFirst, valueForMoney, disagreements }: Views,
  telling: RoadmapTelling,
): readonly string[] {
  const { words } = telling;
  const say = (key: string, args = {}): string => words.say(`roadmap.${key}`, args);
  if (shortestFirst.length === 0) return [];
  const byImpact = [...impactEffort.rows].sort((a, b) => b.impact - a.impact || a.effort - b.effort);
  return [
    say('views-intro'),
    ...quadrants.flatMap((quadrant) => {
      const members = byImpact.filter((row) => row.quadrant === quadrant);
      return members.length === 0 ? [] : [say(quadrant, { actions: firstOf(members, telling) })];
    }),
    ...borderline(impactEffort, telling),
    ...ofView('impact-effort', disagreements, telling),
    say('shortest-first', { actions: firstOf(shortestFirst, telling) }),
    ...ofView('shortest-first', disagreements, telling),
    say('value-for-money', { actions: firstOf(valueForMoney, telling) }),
    ...ofView('value-for-money', disagreements, telling),
  ];
}

/** The first of them by title, and how many more there are. */
function firstOf(rows: readonly { readonly id: string }[], telling: RoadmapTelling): string {
  const titles = rows.slice(0, mostNamed).map(({ id }) => titleIn(telling, id));
  return rows.length > mostNamed ? `${titles.join(', ')} (+${rows.length - mostNamed})` : telling.words.join(titles);
}

function borderline({ rows }: Views['impactEffort'], telling: RoadmapTelling): readonly string[] {
  const near = rows.filter(({ isBorderline }) => isBorderline);
  return near.length === 0 ? [] : [telling.words.say('roadmap.borderline', { actions: firstOf(near, telling) })];
}

const ofView = (view: Disagreement['view'], all: readonly Disagreement[], telling: RoadmapTelling): readonly string[] =>
  all
    .filter((each) => each.view === view)
    .slice(0, mostNamed)
    .map((each) => disagreementInWords(each, telling));

function disagreementInWords({ id, why }: Disagreement, telling: RoadmapTelling): string {
  const { words } = telling;
  const action = titleIn(telling, id);
  if (why.kind === 'left-out') return words.say('roadmap.not-in-plan', { action, reason: words.say(`roadmap.reason.${why.reason}`) });
  if (why.because === 'unlocks')
    return words.say('roadmap.chosen-unlocks', { action, actions: words.join(why.unlocks.map((each) => titleIn(telling, each))) });
  return words.say(`roadmap.chosen-${why.because}`, { action });
}
