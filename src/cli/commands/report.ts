import { basename, join } from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Call, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { answersLoader } from '../loading/load-answers.ts';
import { reporter } from '../reporter.ts';
import { refuse, tellProblems } from '../tell.ts';
import { UsageError } from '../usage-error.ts';

/** Writes the report of each answers file in each format, named after the answers file. */
export async function run(call: Call, host: Host): Promise<number> {
  const names = reportNames(call.arguments);
  const writeReport = await reporter(call, host);
  const load = answersLoader(host, textOption(call, 'questionnaire'));
  let exitCode: number = exitCodes.fine;
  for (const path of call.arguments) {
    const loaded = await load(path);
    if (!loaded.ok || hasErrors(loaded.diagnostics)) {
      exitCode = await refuse(loaded.diagnostics, 1, false, host);
      continue;
    }
    await tellProblems(loaded.diagnostics, host);
    const written = await writeReport(loaded.value, join(textOption(call, 'out') ?? '.', names.get(path) ?? ''));
    for (const file of written) host.out(`${file}\n`);
  }
  return exitCode;
}

/** `city.answers.yaml` becomes `city`; two files of one name would overwrite each other's report and are refused. */
export function reportNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map(paths.map((path) => [path, basename(path).replace(/(\.answers)?\.(ya?ml|json)$/, '')]));
  const taken = new Map<string, string>();
  for (const [path, name] of names) {
    const other = taken.get(name);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${path} would both be reported as ${name}`,
        'Give them different names, or write them to different folders with --out.',
      );
    taken.set(name, path);
  }
  return names;
}
