import { type Code, codes } from '../../diagnostics/codes.ts';

/** The name of the file with the pages of a code's family. */
export const pageFile = (code: Code): string => `${code.split('/')[0]}.md`;

/**
 * The page of a code, in Markdown: what is wrong and why it matters, how it is mended, a wrong and a right example. `family` is the file
 * with the pages of its family; undefined where the code has none there.
 */
export function codePage(code: Code, family: string): string | undefined {
  const section = family.split(/^## /m).find((each) => each.startsWith(`${code}\n`));
  if (section === undefined) return undefined;
  const { severity, mend, startsOff } = codes[code];
  const level = startsOff === true ? `${severity}, off until it is switched on` : severity;
  const [why = '', ...examples] = section
    .slice(code.length)
    .trim()
    .split(/\n\n(?=Wrong:)/);
  return [`# ${code} (${level})`, why.trim(), `To mend it: ${mend}`, ...examples.map((example) => example.trim()), '']
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
