import { codes } from './codes.ts';
import { tellAsGithub } from './github.ts';
import { tellAsGitlab } from './gitlab.ts';
import { tellAsJson } from './json.ts';
import { tellAsJunit } from './junit.ts';
import { type SarifTool, tellAsSarif } from './sarif.ts';
import { type Paint, tellAsText } from './text.ts';
import { countOf, type Told } from './told.ts';
import { jsonOf } from './visible.ts';

/** What a format may need beside the problems. */
export interface Means extends SarifTool {
  readonly paint: Paint;
}

/** The forms that the result of a check can be told in; adding one is a row here and a file beside. */
export const diagnosticFormats = {
  text: (told, { paint }) => `${tellAsText(withMend(told).problems, paint)}${summaryOf(told)}\n`,
  json: (told) => jsonOf(dataOf(told)),
  sarif: (told, means) => tellAsSarif(told, means),
  github: (told) => `${tellAsGithub(withMend(told))}${summaryOf(told)}\n`,
  junit: (told) => tellAsJunit(withMend(told)),
  gitlab: (told) => tellAsGitlab(withMend(told)),
} as const satisfies Readonly<Record<string, (told: Told, means: Means) => string>>;

export type DiagnosticFormat = keyof typeof diagnosticFormats;

/** Who reads a problem reads how it is mended: in this case, or else in general. SARIF has that in its rules. */
const withMend = (told: Told): Told => ({
  ...told,
  problems: told.problems.map((problem) => ({ ...problem, hint: problem.hint ?? codes[problem.code].mend })),
});

function dataOf({ problems, files, silenced }: Told) {
  const { summary, ...rest } = tellAsJson(problems, files.length);
  return { ...rest, summary: { ...summary, ...counts(silenced) } };
}

/** How many were decided about; nothing where there are none. */
function counts(silenced: Told['silenced']): { readonly silenced?: number; readonly debts?: number } {
  const debts = silenced.filter(({ by }) => by === 'baseline').length;
  const others = silenced.length - debts;
  return { ...(others === 0 ? {} : { silenced: others }), ...(debts === 0 ? {} : { debts }) };
}

function summaryOf({ problems, files, silenced }: Told): string {
  const many = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const notes = countOf(problems, 'note');
  const { silenced: others = 0, debts = 0 } = counts(silenced);
  const found = [
    many(countOf(problems, 'error'), 'error'),
    many(countOf(problems, 'warning'), 'warning'),
    ...(notes === 0 ? [] : [many(notes, 'note')]),
    ...(others === 0 ? [] : [`${others} silenced`]),
    ...(debts === 0 ? [] : [many(debts, 'old debt')]),
  ];
  return `${many(files.length, 'file')} checked: ${found.join(', ')}.`;
}
