import { rational } from '../exact/rational.ts';
import { type Real, subtract, toNumber } from '../exact/real.ts';
import { thresholdIn } from '../scoring/range.ts';
import type { NodeScore } from '../scoring/scorecard.ts';
import { nodeCalled } from './questions-in.ts';
import type { Situation } from './situation.ts';

export interface TargetGap {
  /** A dimension id, or `overall`. */
  readonly node: string;
  /** A score, or the id of a level. */
  readonly target: number | string;
  /** `own`, or the id of the kind of subject it comes from. */
  readonly from: string;
  /** Target minus score (of a level: minus what it starts at); null where it cannot be told; 0 or less: reached. */
  readonly gap: number | null;
}

type Aim = Pick<TargetGap, 'target' | 'from'>;

/** Where the subject should aim, the whole first: its own targets, else those of the first of its kinds that has one for the node. */
export function targetGaps(situation: Situation): readonly TargetGap[] {
  const { overall, dimensions } = situation.scorecard;
  return [overall, ...dimensions.values()].flatMap((score) => {
    const aim = aimFor(score.id, situation);
    return aim === undefined ? [] : [{ node: score.id, ...aim, gap: gapTo(aim.target, score, situation) }];
  });
}

function aimFor(node: string, { questionnaire, answers, scorecard }: Situation): Aim | undefined {
  const own = answers.targets.get(node);
  const ofKinds = scorecard.kinds
    .flatMap((kind) => questionnaire.targets.filter((target) => target.kind === kind))
    .map((target) => ({ target: node === 'overall' ? target.overall : target.dimensions.get(node), from: target.kind }));
  return [{ target: own, from: 'own' }, ...ofKinds].find((aim): aim is Aim => aim.target !== undefined);
}

function gapTo(target: number | string, { id, scale, score, exact }: NodeScore, { questionnaire }: Situation): number | null {
  if (score === null || exact === null) return null;
  const wanted = typeof target === 'number' ? rational(target) : startOf(target);
  return wanted === undefined ? null : toNumber(subtract(wanted, exact));

  function startOf(level: string): Real | undefined {
    const from = nodeCalled(id, questionnaire)?.levels.find((each) => each.id === level)?.from;
    return from && thresholdIn(from, { low: rational(scale.min), high: rational(scale.max) });
  }
}
