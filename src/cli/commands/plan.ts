import { planJson } from '../../report/json/plan-json.ts';
import { planText } from '../../report/terminal/plan-text.ts';
import { type Call, isGiven } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { judge } from '../judge.ts';
import { hasConstraints } from '../planning/load-constraints.ts';
import { questionsAsked, tellAnswers } from '../planning/questions.ts';
import { asksForRoadmap, tellRoadmap } from '../planning/tell-roadmap.ts';
import { asJson, refuse } from '../tell.ts';

/** Tells which findings and actions apply; with constraints which actions when, and without in which order they work. */
export async function run(call: Call, host: Host): Promise<number> {
  const judged = await judge(call, host);
  if (!judged.ok) return refuse(judged.diagnostics, 1, isGiven(call, 'json'), host);
  const { assessment, words } = judged.value;
  const asked = questionsAsked(call);
  if (asked.length > 0) return tellAnswers(asked, call, assessment, words, host);
  if (hasConstraints(call) || asksForRoadmap(call)) return tellRoadmap(call, assessment, words, host);
  host.out(isGiven(call, 'json') ? asJson(planJson(assessment)) : planText(assessment, words, host.columns));
  return exitCodes.fine;
}
