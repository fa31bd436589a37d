import { join } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Call, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { answersLoader } from '../loading/load-answers.ts';
import { roadmapPlanner } from '../planning/roadmap-planner.ts';
import { reportNames } from '../report-names.ts';
import { reporter } from '../reporter.ts';
import { refuse, tellProblems } from '../tell.ts';

/** Writes the report of each answers file in each format, named after the answers file. */
export async function run(call: Call, host: Host): Promise<number> {
  const names = reportNames(call.arguments);
  const { judge, write } = await reporter(call, host);
  const load = answersLoader(host, textOption(call, 'questionnaire'));
  const planned = await roadmapPlanner(call, host);
  let exitCode: number = exitCodes.fine;
  for (const [path, name] of names) {
    const loaded = await load(path);
    if (!loaded.ok || hasErrors(loaded.diagnostics)) {
      exitCode = await refuse(loaded.diagnostics, 1, false, host);
      continue;
    }
    await tellProblems(loaded.diagnostics, host);
    const told = await planned(judge(loaded.value));
    if (!told.ok) {
      exitCode = await refuse(told.diagnostics, 1, false, host);
      continue;
    }
    const { assessment, roadmap } = told.value;
    for (const file of await write(assessment, join(textOption(call, 'out') ?? '.', name), roadmap)) host.out(`${file}\n`);
  }
  return exitCode;
}
