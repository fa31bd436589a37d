import type { Action } from '../questionnaire/questionnaire.ts';
import { score } from '../scoring/score.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { type Applicability, actionApplicability, isDone } from './applicability.ts';
import { costFor } from './cost-for.ts';
import type { Situation } from './situation.ts';
import { withDone } from './with-done.ts';
import { compareWorth, type Worth, worthOf } from './worth.ts';

/** An action that applies, and what it takes to do it. */
export interface Candidate {
  readonly action: Action;
  readonly because: Applicability['because'];
  /** Likely cost for this kind of subject; null where none is told. */
  readonly cost: number | null;
  /** What must be done first: one candidate of each group. What does not apply, or is there already, holds nothing up. */
  readonly requires: readonly (readonly string[])[];
  /** Actions it requires of which it is unknown whether they apply. */
  readonly waitsFor: readonly string[];
  /** The scorecard with this action alone done today. */
  readonly alone: Scorecard;
}

/** The actions that apply, most rewarding first, and those that may. */
export interface Candidates {
  readonly ranked: readonly Candidate[];
  /** By candidate: it and all that must be done before it, of alternatives the cheapest. */
  readonly closures: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mayApply: readonly { readonly id: string; readonly unknown: readonly string[] }[];
}

/**
 * Candidates ranked by what they bring together with all that must be done before them (an enabler without a gain of its own is
 * pulled forward by what it enables): worth descending, then the cost of all these ascending (an untold cost counts as none),
 * then id. Everything is scored again with the actions done; nothing is added up.
 */
export function candidatesOf(situation: Situation): Candidates {
  const { questionnaire, answers, scorecard } = situation;
  const actions = [...questionnaire.actions.values()];
  const applicability = new Map(actions.map((action) => [action.id, actionApplicability(action, situation)]));
  const alone = new Map<string, Candidate>();
  for (const action of actions) {
    const { applies, because } = applicability.get(action.id) ?? never;
    if (applies !== true) continue;
    const groups = action.after.filter((group) => !group.some((id) => isThere(id, situation)));
    const those = (truth: Applicability['applies']) => (id: string) => applicability.get(id)?.applies === truth;
    alone.set(action.id, {
      action,
      because,
      cost: costFor(action, scorecard.kinds)?.likely ?? null,
      requires: groups.map((group) => group.filter(those(true))).filter((group) => group.length > 0),
      waitsFor: groups.filter((group) => !group.some(those(true))).flatMap((group) => group.filter(those('unknown'))),
      alone: score(questionnaire, withDone(questionnaire, answers, [action]), scorecard),
    });
  }
  const closures = closuresOf(alone);
  return {
    ranked: ranked(alone, closures, situation),
    closures,
    mayApply: [...applicability].flatMap(([id, { applies, unknown }]) => (applies === 'unknown' ? [{ id, unknown }] : [])),
  };
}

const never: Applicability = { applies: false, because: [], unknown: [] };

function isThere(id: string, situation: Situation): boolean {
  const action = situation.questionnaire.actions.get(id);
  return action !== undefined && isDone(action, situation);
}

/** What must be done to do each candidate, itself included; of alternatives the cheapest, then the shortest, then the first. */
function closuresOf(candidates: ReadonlyMap<string, Candidate>): ReadonlyMap<string, ReadonlySet<string>> {
  const closures = new Map<string, ReadonlySet<string>>();
  const closureOf = (id: string): ReadonlySet<string> => {
    const known = closures.get(id);
    if (known !== undefined) return known;
    const first = (candidates.get(id)?.requires ?? []).flatMap((group) => {
      const ways = group.map(closureOf).map((way) => ({ way, cost: costOf(way, candidates) }));
      return [...(ways.sort((a, b) => a.cost - b.cost || a.way.size - b.way.size)[0]?.way ?? [])];
    });
    const closure = new Set([...first, id]);
    closures.set(id, closure);
    return closure;
  };
  for (const id of candidates.keys()) closureOf(id);
  return closures;
}

const costOf = (ids: Iterable<string>, candidates: ReadonlyMap<string, Candidate>): number =>
  [...ids].reduce((total, id) => total + (candidates.get(id)?.cost ?? 0), 0);

function ranked(
  candidates: ReadonlyMap<string, Candidate>,
  closures: ReadonlyMap<string, ReadonlySet<string>>,
  { questionnaire, answers, scorecard }: Situation,
): readonly Candidate[] {
  const worthOfClosure = (candidate: Candidate, closure: ReadonlySet<string>): Worth => {
    if (closure.size === 1) return worthOf(questionnaire, candidate.alone);
    const actions = [...closure].flatMap((id) => candidates.get(id)?.action ?? []);
    return worthOf(questionnaire, score(questionnaire, withDone(questionnaire, answers, actions), scorecard));
  };
  const rows = [...candidates].map(([id, candidate]) => {
    const closure = closures.get(id) ?? new Set([id]);
    return { id, candidate, worth: worthOfClosure(candidate, closure), cost: costOf(closure, candidates) };
  });
  rows.sort((a, b) => compareWorth(b.worth, a.worth) || a.cost - b.cost || (a.id < b.id ? -1 : 1));
  return rows.map(({ candidate }) => candidate);
}
