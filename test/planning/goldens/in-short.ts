import type { Roadmap, ScheduledAction } from '../../../src/planning/roadmap/roadmap.ts';
import { monthAfter } from '../../../src/scheduling/calendar.ts';

/** A roadmap as a page that can be read line by line: what starts when, what it costs and earns, what it unlocks; what is left out and why. */
export function inShort(roadmap: Roadmap): string {
  const { proof, objective, levels, constraints, spend, effort, leftOut } = roadmap;
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  const lines = [
    `Proof: ${proof}`,
    `Score: ${rounded(objective?.before)} -> ${rounded(objective?.after)}, no plan above ${rounded(objective?.bound)}`,
    `Level: ${levels?.before} -> ${levels?.after}`,
    ...spend.flatMap(({ period, available, spent, running }) => [
      '',
      `## Year ${period}`,
      '',
      `Money: ${spent} of ${rounded(available)}, of it running ${running}`,
      ...[...constraints.capacity.keys()].map((role) => `${role}: ${told(effort.get(role)?.[period - 1])}`),
      '',
      '| months | action | cost | a year | gain | after | unlocks |',
      '| --- | --- | ---: | ---: | ---: | --- | --- |',
      ...roadmap.actions.filter((action) => action.period === period).map((action) => row(action, constraints.start)),
    ]),
    ...reasons.flatMap((reason) => [
      '',
      `## Left out: ${reason}`,
      '',
      ...leftOut.filter((each) => each.reason === reason).map(({ id }) => `- ${id}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const row = ({ action, start, end, cost, perYear, gain, after, unlocks }: ScheduledAction, first: string): string =>
  `| ${monthAfter(first, start)} to ${monthAfter(first, end)} | ${action.id} | ${cost} | ${perYear} | ${rounded(gain)} | ${after.join(', ')} | ${unlocks.join(', ')} |`;

const told = (use: { readonly available: number | null; readonly used: number } | undefined): string =>
  `${rounded(use?.used)} of ${rounded(use?.available)} months`;

const rounded = (value: number | null | undefined): string =>
  value === null || value === undefined ? '-' : String(Math.round(value * 100) / 100);
