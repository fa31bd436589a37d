import { score } from '../../scoring/score.ts';
import type { Candidates } from '../candidates.ts';
import type { Situation } from '../situation.ts';
import { withDone } from '../with-done.ts';
import { impactOf } from './impact.ts';

export interface ValueForMoney {
  readonly id: string;
  /** It and all that must be done before it. */
  readonly closure: readonly string[];
  /** What all of these bring together. */
  readonly impact: number;
  readonly cost: number;
  /** Impact for each 10,000; null where it costs nothing. */
  readonly perTenThousand: number | null;
}

/** Actions by what they bring, together with all they require, for the money all of that costs; what is free and brings something goes first. */
export function valueForMoney({ ranked, closures }: Candidates, situation: Situation): readonly ValueForMoney[] {
  const { questionnaire, answers, scorecard } = situation;
  const byId = new Map(ranked.map((candidate) => [candidate.action.id, candidate]));
  const rows = ranked.map(({ action: { id }, alone }) => {
    const closure = [...(closures.get(id) ?? [id])];
    const members = closure.flatMap((each) => byId.get(each) ?? []);
    const after =
      members.length === 1
        ? alone
        : score(
            questionnaire,
            withDone(
              questionnaire,
              answers,
              members.map(({ action }) => action),
            ),
            scorecard,
          );
    const [impact, cost] = [impactOf(situation, after), members.reduce((sum, member) => sum + (member.cost ?? 0), 0)];
    return { id, closure, impact, cost, perTenThousand: cost === 0 ? null : (impact / cost) * 10_000 };
  });
  const rank = ({ impact, perTenThousand }: ValueForMoney): number => perTenThousand ?? (impact > 0 ? Number.POSITIVE_INFINITY : 0);
  return rows.sort((a, b) => (rank(b) === rank(a) ? b.impact - a.impact || (a.id < b.id ? -1 : 1) : rank(b) - rank(a)));
}
