import { type Diagnostic, hasErrors, inFileOrder } from '../../diagnostics/diagnostic.ts';
import { tellAsJson } from '../../diagnostics/json.ts';
import { tellAsText } from '../../diagnostics/text.ts';
import { type Call, textOption } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import { checkFiles } from '../loading/check-files.ts';
import { paint } from '../paint.ts';
import { asJson } from '../tell.ts';

/** Checks every file named; text goes to stdout too, as it is the result asked for. */
export async function run(call: Call, host: Host): Promise<number> {
  const { diagnostics, files } = await checkFiles(call.arguments, host, textOption(call, 'questionnaire'));
  const told = inFileOrder(diagnostics);
  if (textOption(call, 'format') === 'json') host.out(asJson(tellAsJson(told, files)));
  else host.out(`${tellAsText(told, await paint(host.colour.out))}${summary(told, files)}\n`);
  const failOnWarning = textOption(call, 'failOn') === 'warning';
  const fails = failOnWarning ? told.some(({ severity }) => severity !== 'note') : hasErrors(told);
  return fails ? exitCodes.problemsFound : exitCodes.fine;
}

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  const count = (severity: string) => diagnostics.filter((problem) => problem.severity === severity).length;
  const many = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${many(files, 'file')} checked: ${many(count('error'), 'error')}, ${many(count('warning'), 'warning')}.`;
}
