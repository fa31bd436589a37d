import type { Assessment } from '../../assess.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { applying } from '../../planning/applying.ts';
import { planRoadmap } from '../../planning/roadmap/plan-roadmap.ts';
import { filledIn } from '../../report/filled-in.ts';
import { besideRoadmapJson } from '../../report/json/beside-roadmap-json.ts';
import { roadmapJson } from '../../report/json/roadmap-json.ts';
import { roadmapText } from '../../report/terminal/roadmap-text.ts';
import type { Words } from '../../wording/words.ts';
import { type Call, isGiven, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { reportDate } from '../report-date.ts';
import { asJson, refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';
import { askedBeside, besideInWords, besideRoadmap } from './beside-roadmap.ts';
import { loadConstraints } from './load-constraints.ts';
import { loadManner } from './load-manner.ts';
import { replan } from './replan.ts';
import { exportsAsked, refuseAnswersAsOut, writeRoadmap } from './write-roadmap.ts';

/** Whether the call asks for something that only a roadmap has. */
export const asksForRoadmap = (call: Call): boolean =>
  ['update', 'risk', 'views'].some((name) => isGiven(call, name)) ||
  ['out', 'export', 'by', 'finishBy'].some((name) => textOption(call, name) !== undefined);

/** Plans a roadmap, or with `--update` the rest of one; tells it, and writes it where that is asked. */
export async function tellRoadmap(call: Call, assessment: Assessment, words: Words, host: Host): Promise<number> {
  const { questionnaire, answers } = assessment;
  refuseAnswersAsOut(call);
  if (isGiven(call, 'update') && textOption(call, 'with') === undefined)
    throw new UsageError('--update needs a roadmap', 'Name the plan file that holds it: --with roadmap.yaml.');
  const [asked, names, today] = [askedBeside(call), exportsAsked(call), reportDate(textOption(call, 'date')) ?? host.today()];
  const constraints = await loadConstraints(call, questionnaire, answers.date ?? host.today(), host, applying(questionnaire, answers));
  if (!constraints.ok || hasErrors(constraints.diagnostics)) return refuse(constraints.diagnostics, 1, isGiven(call, 'json'), host);
  await tellProblems(constraints.diagnostics, host);
  const manner = await loadManner(call);
  const replanned = isGiven(call, 'update') ? replan(assessment, constraints.value, manner, today) : undefined;
  const roadmap = replanned?.roadmap ?? planRoadmap(questionnaire, answers, constraints.value, manner);
  const isReproducible = manner.limit.seconds === undefined;
  const parts = besideRoadmap(asked, assessment, roadmap, replanned);
  const filled = filledIn(assessment, words);
  const telling = { roadmap, questionnaire: filled.questionnaire, subject: answers.subject.name, words, date: today };
  if (isGiven(call, 'json')) host.out(asJson({ ...roadmapJson(assessment, roadmap, isReproducible), ...besideRoadmapJson(parts) }));
  else {
    const told = roadmapText(assessment, roadmap, words, host.columns) + besideInWords(parts, asked, telling, host.columns);
    host.out(`${told}${isReproducible ? '' : `\n${words.say('plan.time-limit')}\n`}`);
  }
  if (roadmap.proof === 'infeasible') return exitCodes.gateNotMet;
  for (const file of await writeRoadmap(call, telling, names, host)) host.error(`${file}\n`);
  return exitCodes.fine;
}
