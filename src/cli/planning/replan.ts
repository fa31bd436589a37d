import type { Assessment } from '../../assess.ts';
import type { Constraints } from '../../planning/constraints/constraints.ts';
import { type Change, changesSince } from '../../planning/follow-up/changes.ts';
import { keeping, steadier } from '../../planning/follow-up/keeping.ts';
import { replanning } from '../../planning/follow-up/replanning.ts';
import { planRoadmap } from '../../planning/roadmap/plan-roadmap.ts';
import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import type { Manner } from '../../planning/roadmap/search.ts';

/** A roadmap planned anew from what became of it so far. */
export interface Replanned {
  readonly answers: Assessment['answers'];
  readonly roadmap: Roadmap;
  readonly changes: readonly Change[];
  /** Years in which more was spent than there was. */
  readonly overspent: readonly number[];
}

/** Plans the rest of a roadmap from this day on; what is still to come stays in its months unless moving it reaches more. */
export function replan({ questionnaire, answers, scorecard }: Assessment, plan: Constraints, manner: Manner, today: string): Replanned {
  const left = replanning(questionnaire, answers, scorecard.kinds, plan, today);
  const under = (constraints: Constraints): Roadmap => planRoadmap(questionnaire, left.answers, constraints, manner);
  const roadmap = steadier(questionnaire, under(keeping(plan, left.constraints)), under(left.constraints));
  return { answers: left.answers, roadmap, changes: changesSince(plan, roadmap), overspent: left.overspent };
}
