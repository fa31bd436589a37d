import { gainOf } from '../gain.ts';
import { workOf } from '../roadmap/tasks.ts';
import type { Asking } from './asking.ts';

export interface QuickWin {
  readonly id: string;
  readonly gain: number;
  readonly cost: number;
  readonly months: number;
}

/** Quick is what ends within this many months. */
const quick = 6;

/**
 * Actions that gain something by themselves, wait for nothing, end within half a year and cost no more than half of all actions do:
 * what gains most for its money first.
 */
export function quickWins({ candidates, situation, constraints }: Asking): readonly QuickWin[] {
  const rows = candidates.ranked
    .filter(({ action }) => !constraints.refused.has(action.id))
    .map((candidate) => {
      const { months, cost, perYear } = workOf(candidate.action, candidate.cost, situation.scorecard.kinds);
      const gain = gainOf(situation.scorecard, candidate.alone) ?? 0;
      return { id: candidate.action.id, gain, cost: (cost + perYear) / 100, months, waits: candidate.requires.length > 0 };
    });
  const costs = rows.map(({ cost }) => cost).sort((a, b) => a - b);
  const middle = costs[Math.floor((costs.length - 1) / 2)] ?? 0;
  return rows
    .filter(({ gain, cost, months, waits }) => gain > 0 && !waits && months <= quick && cost <= middle)
    .sort((a, b) => b.gain * Math.max(1, a.cost) - a.gain * Math.max(1, b.cost) || (a.id < b.id ? -1 : 1))
    .map(({ id, gain, cost, months }) => ({ id, gain, cost, months }));
}
