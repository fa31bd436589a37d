import type { Roadmap } from '../../src/planning/roadmap/roadmap.ts';

/**
 * What a roadmap breaks of its own constraints, counted month by month in floating point from the questionnaire's own figures; it shares
 * no code with the planner or the scheduler.
 */
export function complaintsAbout({ actions, constraints }: Roadmap, isThere: (id: string) => boolean = () => false): readonly string[] {
  const complaints: string[] = [];
  const horizon = constraints.periods * 12;
  const spent = Array.from({ length: constraints.periods }, () => 0);
  const used = new Map([...constraints.capacity.keys()].map((role) => [role, [...spent]]));
  for (const { action, start, end, cost, perYear } of actions) {
    const months = end - start + 1;
    if (start < 0 || end >= horizon) complaints.push(`${action.id} is outside the years`);
    if (months < (action.duration ?? 0)) complaints.push(`${action.id} is too short`);
    if ((constraints.fixed.get(action.id) ?? start) !== start) complaints.push(`${action.id} is not where it is fixed`);
    if (constraints.refused.has(action.id)) complaints.push(`${action.id} was refused`);
    for (const group of action.after) {
      const before = actions.filter((other) => group.includes(other.action.id));
      if (before.length > 0 && !group.some(isThere) && !before.some((other) => other.end < start))
        complaints.push(`${action.id} comes too soon`);
    }
    for (let month = 0; month < horizon; month += 1) {
      const year = Math.floor(month / 12);
      spent[year] = (spent[year] ?? 0) + (month === start ? (cost ?? 0) : 0) + (month > end ? perYear / 12 : 0);
      for (const [role, effort] of action.effort) {
        const row = used.get(role);
        if (row !== undefined && month >= start && month <= end) row[year] = (row[year] ?? 0) + effort / months;
      }
    }
  }
  let left = 0;
  for (const [year, amount] of spent.entries()) {
    const granted = constraints.budget?.[year];
    if (granted === undefined) continue;
    left = (constraints.carryOver ? left : 0) + granted - amount;
    if (left < -0.01) complaints.push(`year ${year + 1} is overspent`);
  }
  for (const [role, row] of used)
    for (const [year, amount] of row.entries())
      if (amount > (constraints.capacity.get(role)?.[year] ?? 0) + 1e-6) complaints.push(`${role} is overworked in year ${year + 1}`);
  return complaints;
}
