import { type Grouping, groupedBy } from '../roadmap/ownership.ts';
import type { RoadmapTelling } from '../roadmap/roadmap-rows.ts';
import { wrap } from './columns.ts';

/** A part of what is told of a roadmap in the terminal: a heading and sentences; nothing where there are none. */
export function partText(key: string, sentences: readonly string[], { words }: Pick<RoadmapTelling, 'words'>, width: number): string {
  if (sentences.length === 0) return '';
  return `${words.say(`roadmap.${key}`)}\n\n${sentences.flatMap((sentence) => wrap(`- ${sentence}`, width, '')).join('\n')}\n`;
}

/** The actions by who leads them, by objective or by year. */
export function groupsText(telling: RoadmapTelling, by: Grouping, width: number): string {
  const { words } = telling;
  const groups = [...groupedBy(telling, by)].map(([name, rows]) => {
    const lines = rows.map(({ number, title, start, end }) => {
      const when = words.say('roadmap.from-to', { from: words.date(start), to: words.date(end) });
      return words.say('roadmap.fact', { name: `${number} ${title}`, value: when });
    });
    return [...wrap(name, width), ...lines.flatMap((line) => wrap(`- ${line}`, width, '  '))].join('\n');
  });
  return groups.length === 0 ? '' : `${words.say(`roadmap.by-${by}`)}\n\n${groups.join('\n\n')}\n`;
}
