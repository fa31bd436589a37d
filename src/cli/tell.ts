import { type Diagnostic, hasErrors, inFileOrder } from '../diagnostics/diagnostic.ts';
import { tellAsJson } from '../diagnostics/json.ts';
import { tellAsText } from '../diagnostics/text.ts';
import { exitCodes } from './exit-codes.ts';
import type { Host } from './host.ts';
import { paint } from './paint.ts';

/** Tells people on stderr what is wrong with their files. */
export async function tellProblems(diagnostics: readonly Diagnostic[], host: Host): Promise<void> {
  const told = diagnostics.filter((problem) => !isForAuthors(problem));
  if (told.length === 0) return;
  host.error(tellAsText(inFileOrder(told), await paint(host.colour.error)));
}

/** What only other programs might read otherwise concerns who checks files, not who uses them. */
const isForAuthors = ({ code, severity }: Diagnostic): boolean => severity === 'note' && code.startsWith('yaml/');

/** Ends a command whose input cannot be used: the `check` contract on stdout for programs, else text on stderr. */
export async function refuse(diagnostics: readonly Diagnostic[], files: number, json: boolean, host: Host): Promise<number> {
  if (json) host.out(asJson(tellAsJson(inFileOrder(diagnostics), files)));
  else await tellProblems(diagnostics, host);
  return hasErrors(diagnostics) ? exitCodes.problemsFound : exitCodes.fine;
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
