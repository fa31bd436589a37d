import type { Constraints } from '../../../src/planning/constraints/constraints.ts';
import type { Piece } from './best-plan.ts';

/** Divisible by every duration up to 14 months, so that an even share of an effort is a whole number. */
const parts = 360_360;

/**
 * Whether all of these find months that keep order, money and people, and in which those that end within the months of the target are enough
 * for it. Every month is tried for every action; what breaks a limit already is not gone on with, since more actions only take more.
 * Pieces stand after what they require.
 */
export function canBePlaced(chosen: readonly Piece[], constraints: Constraints, isInTime: (ended: readonly Piece[]) => boolean): boolean {
  const horizon = constraints.periods * 12;
  const ends = new Map<string, number>();
  const limits = limitsOf(constraints);
  const costs = chosen.map(({ action }) => (action.cost?.likely ?? 0) * 12);
  const place = (index: number): boolean => {
    const piece = chosen[index];
    if (piece === undefined)
      return isInTime(chosen.filter(({ action }) => (ends.get(action.id) ?? 0) <= (constraints.target?.within ?? horizon)));
    const months = monthsOf(piece);
    const ready = Math.max(0, ...piece.requires.map((group) => Math.min(...group.map((id) => ends.get(id) ?? Number.POSITIVE_INFINITY))));
    const still = costs.slice(index + 1).reduce((so, cost) => so + cost, 0);
    for (let start = ready; start + months <= horizon; start += 1) {
      limits.take(piece, start, 1);
      ends.set(piece.action.id, start + months);
      const isPlaced = limits.areKept(still) && place(index + 1);
      ends.delete(piece.action.id);
      limits.take(piece, start, -1);
      if (isPlaced) return true;
    }
    return false;
  };
  return place(0);
}

const monthsOf = ({ action }: Piece): number => Math.max(1, Math.ceil(action.duration ?? 1));

interface Limits {
  /** Adds what an action that starts then takes, or takes it away again. */
  readonly take: (piece: Piece, start: number, sign: 1 | -1) => void;
  /** Whether all limits hold, with so much money still to be spent in whatever year. */
  readonly areKept: (still: number) => boolean;
}

/** Money in twelfths, effort in parts of a half person-month, by year. */
function limitsOf({ periods, budget, carryOver, capacity }: Constraints): Limits {
  const spent = Array.from({ length: periods }, () => 0);
  const used = new Map([...capacity.keys()].map((role) => [role, [...spent]]));
  const add = (row: number[] | undefined, month: number, amount: number): void => {
    const year = Math.floor(month / 12);
    if (row !== undefined) row[year] = (row[year] ?? 0) + amount;
  };
  return {
    take: (piece, start, sign) => {
      const { cost, effort } = piece.action;
      const end = start + monthsOf(piece);
      add(spent, start, sign * (cost?.likely ?? 0) * 12);
      for (let month = end; month < periods * 12; month += 1) add(spent, month, sign * (cost?.perYear ?? 0));
      for (const [role, personMonths] of effort)
        for (let month = start; month < end; month += 1) add(used.get(role), month, (sign * personMonths * 2 * parts) / monthsOf(piece));
    },
    areKept: (still) =>
      isAffordable(spent, budget, carryOver, still) && [...used].every(([role, row]) => isManned(row, capacity.get(role))),
  };
}

function isAffordable(spent: readonly number[], budget: readonly number[] | undefined, carryOver: boolean, still: number): boolean {
  if (budget === undefined) return true;
  let [left, lost] = [0, 0];
  for (const [year, amount] of spent.entries()) {
    left = (carryOver ? left : 0) + (budget[year] ?? 0) * 12 - amount;
    lost += (budget[year] ?? 0) * 12 - amount;
    if (left < 0) return false;
  }
  return lost >= still;
}

const isManned = (row: readonly number[], capacity: readonly number[] = []): boolean =>
  row.every((amount, year) => amount <= (capacity[year] ?? 0) * 2 * parts);
