import type { Assessment } from '../../assess.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { planRoadmap } from '../../planning/roadmap/plan-roadmap.ts';
import { planJson } from '../../report/json/plan-json.ts';
import { roadmapJson } from '../../report/json/roadmap-json.ts';
import { planText } from '../../report/terminal/plan-text.ts';
import { roadmapText } from '../../report/terminal/roadmap-text.ts';
import type { Words } from '../../wording/words.ts';
import { type Call, isGiven } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { judge } from '../judge.ts';
import { hasConstraints, loadConstraints } from '../planning/load-constraints.ts';
import { loadManner } from '../planning/load-manner.ts';
import { questionsAsked, tellAnswers } from '../planning/questions.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';

/** Tells which findings and actions apply; with constraints which actions when, and without in which order they work. */
export async function run(call: Call, host: Host): Promise<number> {
  const judged = await judge(call, host);
  if (!judged.ok) return refuse(judged.diagnostics, 1, isGiven(call, 'json'), host);
  const { assessment, words } = judged.value;
  const asked = questionsAsked(call);
  if (asked.length > 0) return tellAnswers(asked, call, assessment, words, host);
  if (hasConstraints(call)) return tellRoadmap(call, assessment, words, host);
  host.out(isGiven(call, 'json') ? asJson(planJson(assessment)) : planText(assessment, words, host.columns));
  return exitCodes.fine;
}

async function tellRoadmap(call: Call, assessment: Assessment, words: Words, host: Host): Promise<number> {
  const { questionnaire, answers } = assessment;
  const constraints = await loadConstraints(call, questionnaire, answers.date ?? host.today(), host);
  if (!constraints.ok || hasErrors(constraints.diagnostics)) return refuse(constraints.diagnostics, 1, isGiven(call, 'json'), host);
  await tellProblems(constraints.diagnostics, host);
  const manner = await loadManner(call);
  const roadmap = planRoadmap(questionnaire, answers, constraints.value, manner);
  const isReproducible = manner.limit.seconds === undefined;
  if (isGiven(call, 'json')) host.out(asJson(roadmapJson(assessment, roadmap, isReproducible)));
  else host.out(`${roadmapText(assessment, roadmap, words, host.columns)}${isReproducible ? '' : `\n${words.say('plan.time-limit')}\n`}`);
  return roadmap.proof === 'infeasible' ? exitCodes.gateNotMet : exitCodes.fine;
}
