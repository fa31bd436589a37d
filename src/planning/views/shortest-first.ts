import { applicabilityOf } from '../applicability.ts';
import type { Candidate, Candidates } from '../candidates.ts';
import { type Situation, situationOf } from '../situation.ts';
import { withDone } from '../with-done.ts';
import { effortOf } from './effort.ts';
import { impactOf } from './impact.ts';

/** Weighted shortest job first: what delay costs, by the size of the job. */
export interface ShortestFirst {
  readonly id: string;
  /** What it brings by itself, 0 to 10 in this list. */
  readonly value: number;
  /** How many actions wait for it, also through others, 0 to 10 in this list. */
  readonly urgency: number;
  /** How many weaknesses and threats of today it does away with, 0 to 10 in this list. */
  readonly riskReduction: number;
  /** Person-months, or months where no effort is told. */
  readonly size: number;
  readonly score: number;
}

/**
 * WSJF = (value + urgency + risk reduction) / job size, largest first, all four from the questionnaire's own data. The first three are
 * relative to the largest in the list, so that scores of two lists cannot be compared. Source: Reinertsen, The Principles of Product
 * Development Flow (2009).
 */
export function shortestFirst(candidates: Candidates, situation: Situation): readonly ShortestFirst[] {
  const awaited = awaitedBy(candidates);
  const rows = candidates.ranked.map((candidate) => ({
    id: candidate.action.id,
    value: Math.max(0, impactOf(situation, candidate.alone)),
    urgency: awaited.get(candidate.action.id) ?? 0,
    riskReduction: risksLess(candidate, situation),
    size: Math.max(effortOf(candidate.action), 0.1),
  }));
  const tenths = (values: readonly number[], value: number): number => (value === 0 ? 0 : (10 * value) / Math.max(...values));
  const scaled = rows.map((row) => {
    const value = tenths(
      rows.map((each) => each.value),
      row.value,
    );
    const urgency = tenths(
      rows.map((each) => each.urgency),
      row.urgency,
    );
    const riskReduction = tenths(
      rows.map((each) => each.riskReduction),
      row.riskReduction,
    );
    return { id: row.id, value, urgency, riskReduction, size: row.size, score: (value + urgency + riskReduction) / row.size };
  });
  return scaled.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Action -> how many others have it among what must be done before them. */
function awaitedBy({ closures }: Candidates): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, closure] of closures) for (const before of closure) if (before !== id) counts.set(before, (counts.get(before) ?? 0) + 1);
  return counts;
}

function risksLess({ action, alone }: Candidate, situation: Situation): number {
  const { questionnaire, answers } = situation;
  const after = situationOf(questionnaire, withDone(questionnaire, answers, [action]), alone);
  const bad = [...questionnaire.findings.values()].filter(({ kind }) => kind === 'weakness' || kind === 'threat');
  return bad.filter(({ when }) => applicabilityOf(when, situation).applies === true && applicabilityOf(when, after).applies === false)
    .length;
}
