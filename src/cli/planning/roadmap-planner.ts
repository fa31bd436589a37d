import type { Assessment } from '../../assess.ts';
import { type Checked, hasErrors } from '../../diagnostics/diagnostic.ts';
import { applying } from '../../planning/applying.ts';
import { asPlan } from '../../planning/roadmap/as-plan.ts';
import { planRoadmap } from '../../planning/roadmap/plan-roadmap.ts';
import type { Roadmap } from '../../planning/roadmap/roadmap.ts';
import { type Call, textOption } from '../command.ts';
import type { Host } from '../host.ts';
import { loadConstraints } from './load-constraints.ts';
import { loadManner } from './load-manner.ts';

/** An assessment whose plan is a roadmap, where a plan file is given. */
export interface Planned {
  readonly assessment: Assessment;
  readonly roadmap: Roadmap | undefined;
}

/** Plans one subject after the other under the plan file of the call (`--with`); without one every plan stays as it is. */
export async function roadmapPlanner(call: Call, host: Host): Promise<(assessment: Assessment) => Promise<Checked<Planned>>> {
  if (textOption(call, 'with') === undefined)
    return async (assessment) => ({ ok: true, value: { assessment, roadmap: undefined }, diagnostics: [] });
  const manner = await loadManner(call);
  return async (assessment) => {
    const { questionnaire, answers, plan } = assessment;
    const constraints = await loadConstraints(call, questionnaire, answers.date ?? host.today(), host, applying(questionnaire, answers));
    if (!constraints.ok || hasErrors(constraints.diagnostics)) return { ok: false, diagnostics: constraints.diagnostics };
    const roadmap = planRoadmap(questionnaire, answers, constraints.value, manner);
    const isKept = roadmap.proof !== 'infeasible';
    return {
      ok: true,
      value: { assessment: isKept ? { ...assessment, plan: asPlan(roadmap, plan) } : assessment, roadmap },
      diagnostics: constraints.diagnostics,
    };
  };
}
